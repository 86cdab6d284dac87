import { mkdirSync, rmSync } from 'node:fs';
import { termOn, UserFault } from '../kernel/index.ts';
import { codeOn, demoChanges, readDivisions } from '../registry/index.ts';
import { settleAids } from './aids.ts';
import { seededChance } from './chance.ts';
import { buildCounty, type Village } from './county.ts';
import { openEvidence } from './evidence.ts';
import { settleHardships } from './hardships.ts';
import { settleMispaid } from './mispaid.ts';
import { stockNames } from './names.ts';
import { writeOfficeFile } from './office-file.store.ts';
import { populate } from './people.ts';
import type { Person } from './person.ts';
import { officeFiles } from './registers/all.ts';
import type { Office } from './registers/office.ts';
import { settleRegistration } from './settle.ts';
import { settleSchooling } from './settle-schooling.ts';
import { strangers } from './stranger.ts';
import { readMix, readNameTables, readPopulation, readTypingTables } from './tables.store.ts';
import { openRowTruth, writeTruth } from './truth.store.ts';
import { schoolAgeDay } from './truth.ts';
import { prepareTyping } from './typing.ts';

/** What to make. */
export type DemoOptions = {
  /** Six digits, e.g. 431321. */
  readonly county: string;
  /** People on the hukou register, about. */
  readonly persons: number;
  readonly seed: number;
  /** Folder for the offices' files; the truth goes into its folder `truth`. */
  readonly out: string;
  /** Mix of errors: `usual`, `harsh` or the path of a YAML file. */
  readonly mix?: string;
  /** The day of the comparison, ISO. */
  readonly on?: string;
  /** The poverty registers, exported years ago, call townships as they were called then (`rules/demo/divisions.yaml`). */
  readonly hasFormerNames?: boolean;
  /** Told of each file as it is written, and how many there are. */
  readonly onProgress?: (done: number, total: number, file: string) => void;
};

/** What was made. */
export type DemoResult = {
  readonly county: string;
  readonly persons: number;
  readonly files: number;
  readonly rows: number;
  readonly outOfSchool: number;
  readonly unaided: number;
};

/** What a village's township was called when the registers of poverty were made. */
function formerTownship({ code, township }: Village): string {
  const changes = demoChanges();
  const former = codeOn(code, TODAY, REGISTERED, changes).code.slice(0, 9);
  const named = changes.flatMap(({ from }) => from).find((place) => place.code === former);
  return named?.name ?? township.name;
}
const TODAY = '2023-12-31';
const REGISTERED = '2021-01-01';

function build(options: DemoOptions): { office: Office; persons: Person[] } {
  const chance = seededChance(`${options.county}/${options.seed}`);
  const population = readPopulation();
  const stock = stockNames(readNameTables());
  const typing = prepareTyping(readTypingTables());
  const on = options.on ?? '2026-09-01';
  const day = schoolAgeDay(on);
  const province = readDivisions(options.county.slice(0, 4)).filter((one) => one.code.length <= 6);
  const county = buildCounty(
    options.county,
    readDivisions(options.county),
    province,
    stock,
    chance.branch('county'),
  );
  if (!county) throw new UserFault('county-unknown', { county: options.county });
  const people = populate(
    county,
    population,
    stock,
    typing.rare,
    { persons: options.persons, day },
    chance.branch('people'),
  );
  settleHardships(people.households, population, day, chance.branch('hardships'));
  const reissue = (person: Person): string => people.issue(county.code, person.birth, person.sex);
  settleRegistration(people.persons, population, day, reissue, chance.branch('registration'));
  const schools = settleSchooling(county, people, population, day, chance);
  settleAids(people.persons, schools.all, population, on, chance.branch('aids'));
  settleMispaid(people.persons, termOn(on));
  const persons = people.persons;
  const stranger = strangers(county, people, stock, chance.branch('strangers'));
  const office: Office = {
    county,
    persons: persons.slice(),
    schools,
    mix: readMix(options.mix ?? 'usual'),
    typing,
    evidence: openEvidence(persons),
    chance: chance.branch('clerks'),
    on,
    term: termOn(on),
    day,
    seed: options.seed,
    stranger,
    townshipOf: options.hasFormerNames ? formerTownship : ({ township }) => township.name,
  };
  return { office, persons };
}

/**
 * Makes a synthetic county: people and what is true of them first, then the offices' registers, then the errors of
 * those who type them. The same options give the same bytes.
 */
export function makeDemo(options: DemoOptions): DemoResult {
  const { office, persons } = build(options);
  const truth = `${options.out}/truth`;
  rmSync(truth, { recursive: true, force: true });
  mkdirSync(truth, { recursive: true });
  const rowTruth = openRowTruth(truth);
  const files = officeFiles(office);
  let rows = 0;
  files.forEach((file, i) => {
    options.onProgress?.(i, files.length, file.file);
    writeOfficeFile(options.out, file, (name, sheet, row, written) => {
      if (written.truth) rows += 1;
      rowTruth.row(name, sheet, row, written);
    });
  });
  rowTruth.end();
  const lists = writeTruth(truth, persons, office.day, office.term);
  options.onProgress?.(files.length, files.length, '');
  return { county: office.county.name, persons: office.persons.length, files: files.length, rows, ...lists };
}
