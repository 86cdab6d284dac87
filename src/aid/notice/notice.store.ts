import { readRuleFile } from '../../library/index.ts';
import { NoticeRules } from './notice.ts';

let held: NoticeRules | undefined;

/** `rules/aid-process/notice.yaml`, read once. Throws (zod) on an ill-formed file. */
export function readNoticeRules(): NoticeRules {
  held ??= NoticeRules.parse(readRuleFile('aid-process/notice.yaml'));
  return held;
}
