import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { UserFault } from '../kernel/index.ts';

const NAMES = new URL('../../data/names/', import.meta.url);
const RULES = new URL('../../rules/demo/', import.meta.url);

const readYaml = <T>(folder: URL, file: string): T => parse(readFileSync(new URL(file, folder), 'utf8')) as T;

type GivenTable = { first: string; second: string };

/** Tables of names as `data/names` holds them. */
export type NameTables = {
  han: {
    surnames: string;
    more_surnames: string;
    single: { male: string; female: string };
    cohorts: { until: number; male: GivenTable; female: GivenTable }[];
    fashion: { from: number; share: number; male: string; female: string };
  };
  hui: { surnames: string; share: number; male: string; female: string };
  tibetan: {
    both: string;
    male: string;
    female: string;
    shapes: { unit: number; three: number; two: number; surname: number };
    surnames: string;
  };
  uyghur: { male: string; female: string; parts: { one: number; two: number; three: number } };
};

/** What hands do to names. */
export type TypingTables = {
  look_alikes: string;
  variants: string;
  rare: string;
  nick_prefixes: string;
  nick_names: string;
  dots: string[];
  homophones: string;
};

/** Parameters of the county's people: `rules/demo/population.yaml`. */
export type Population = {
  households: Record<'three_generations' | 'parents_children' | 'grown' | 'old' | 'skipped', number>;
  children: { ages: Record<string, number>; counts: number[]; twins: number };
  names: {
    same_first_character: number;
    rare_character: number;
    former_name: number;
    village_surname: number;
  };
  peoples: { prefix: string; han: number; hui: number; tibetan: number; uyghur: number }[];
  ids: { other_county: number; corrected: number; no_hukou_child: number };
  disabled: { child: number; adult: number; old: number };
  households_flagged: Record<
    'poor' | 'monitored_of_poor' | 'monitored' | 'dibao' | 'tekun' | 'member_covered_by_dibao',
    number
  >;
  children_flagged: Record<'orphan' | 'unattended' | 'left_behind' | 'boarder' | 'migrant_in', number>;
  schools: Record<string, number>;
  /** Per 10,000 children of school age. */
  fates: Record<string, number>;
  replied: Record<string, number>;
  aid: Record<'aided' | 'aided_other' | 'twice' | 'unlisted' | 'payment_only' | 'list_only', number>;
};

/** A mix of errors: rates per error type, with registers that differ. */
export type Mix = {
  label: string;
  usual: Record<string, number>;
  registers: Record<string, Record<string, number>>;
};

/** Reads all tables of names. */
export function readNameTables(): NameTables {
  return {
    han: readYaml(NAMES, 'han.yaml'),
    hui: readYaml(NAMES, 'hui.yaml'),
    tibetan: readYaml(NAMES, 'tibetan.yaml'),
    uyghur: readYaml(NAMES, 'uyghur.yaml'),
  };
}

/** Reads what hands do to names. */
export function readTypingTables(): TypingTables {
  const homophones = readFileSync(new URL('homophones.txt', NAMES), 'utf8');
  return { ...readYaml<Omit<TypingTables, 'homophones'>>(NAMES, 'typing.yaml'), homophones };
}

/** Reads the parameters of the county's people. */
export const readPopulation = (): Population => readYaml(RULES, 'population.yaml');

/** Reads a mix of errors by its name (`usual`, `harsh`) or, with a path, any file; `mix-unknown` where there is none. */
export function readMix(mix: string): Mix {
  const path = mix.endsWith('.yaml') ? mix : new URL(`mix-${mix}.yaml`, RULES);
  if (!existsSync(path)) throw new UserFault('mix-unknown', { mix });
  return parse(readFileSync(path, 'utf8')) as Mix;
}
