import { invariant } from '../kernel/index.ts';
import { readRuleFile } from '../library/index.ts';
import { ExclusionRules } from './exclusion.ts';
import { WarningModel } from './model.ts';

let model: WarningModel | undefined;

/** The model of `rules/warning/model.yaml`, read once. Throws where it does not stand. */
export function readWarningModel(): WarningModel {
  model ??= loadModel();
  return model;
}

function loadModel(): WarningModel {
  const read = WarningModel.parse(readRuleFile('warning/model.yaml'));
  const ids = read.factors.map(({ id }) => id);
  invariant(new Set(ids).size === ids.length, 'rules/warning/model.yaml: a factor stands twice');
  return read;
}

let exclusion: ExclusionRules | undefined;

/** The five dimensions of `rules/warning/exclusion.yaml`, read once. */
export function readExclusion(): ExclusionRules {
  exclusion ??= ExclusionRules.parse(readRuleFile('warning/exclusion.yaml'));
  return exclusion;
}
