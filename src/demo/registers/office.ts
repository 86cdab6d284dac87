import type { Chance } from '../chance.ts';
import { openClerk } from '../clerk.ts';
import type { County, Village } from '../county.ts';
import type { Draft, Field } from '../draft.ts';
import type { Evidence } from '../evidence.ts';
import type { Person } from '../person.ts';
import type { Schools } from '../schools.ts';
import type { Cell, SheetRow } from '../sheet.ts';
import type { Mix } from '../tables.store.ts';
import type { Typing } from '../typing.ts';

/** What all offices of the county share. */
export type Office = {
  readonly county: County;
  readonly persons: readonly Person[];
  readonly schools: Schools;
  readonly mix: Mix;
  readonly typing: Typing;
  readonly evidence: Evidence;
  readonly chance: Chance;
  readonly on: string;
  readonly term: string;
  /** 31 August on which school age counts. */
  readonly day: string;
  readonly seed: number;
  /** A person of another county, for rows that stray in. */
  readonly stranger: (like: Person) => Person;
  /** What the registers of poverty call a village's township. */
  readonly townshipOf: (village: Village) => string;
};

/** A column: its heading and what is printed under it. */
export type Column = readonly [heading: string, print: (draft: Draft) => Cell];

/** How a sheet is printed. */
export type Plan = {
  readonly register: string;
  /** A label of the chance, own to file and sheet. */
  readonly label: string;
  readonly columns: readonly Column[];
  /** Fields of a draft that the columns show. */
  readonly printed: ReadonlySet<Field>;
};

/** How offices write a date. */
export type DateStyle = 'iso' | 'digits' | 'short' | 'dots' | 'chinese' | 'serial';

/** Prints an ISO date in an office's way; serial is the spreadsheet program's count of days. */
export function printDate(iso: string, style: DateStyle): Cell {
  const [year, month, day] = iso.split('-') as [string, string, string];
  if (style === 'iso') return iso;
  if (style === 'digits') return `${year}${month}${day}`;
  if (style === 'short') return `${year}-${Number(month)}-${Number(day)}`;
  if (style === 'dots') return `${year}.${month}.${day}`;
  if (style === 'chinese') return `${year}年${Number(month)}月${Number(day)}日`;
  const days = Date.parse(iso);
  return Number.isNaN(days) ? iso : Math.round(days / 86_400_000) + 25_569;
}

function printed(plan: Plan, draft: Draft, office: Office): SheetRow {
  return {
    cells: plan.columns.map(([, print]) => print(draft)),
    truth: {
      person: draft.person.key,
      nameGroup: draft.nameGroup,
      errors: draft.errors,
      hasEvidence: !draft.errors.includes('double-registration') && office.evidence(draft, plan.printed),
    },
  };
}

const again = (row: SheetRow): SheetRow => ({
  ...row,
  truth: { ...row.truth!, errors: [...row.truth!.errors, 'row-duplicate'] },
});

/**
 * Types and prints the drafts of a sheet: the register's clerk makes its errors, some rows come twice, some rows are
 * of people of other counties.
 */
export function* printRows(
  office: Office,
  plan: Plan,
  drafts: Iterable<Draft>,
  strange?: (like: Draft, stranger: Person) => Draft,
): Generator<SheetRow> {
  const chance = office.chance.branch(plan.label);
  const clerk = openClerk(office.mix, plan.register, office.typing, chance);
  let twice: SheetRow | undefined;
  for (const draft of drafts) {
    const stray = strange && chance.hit(clerk.rate('row-foreign'));
    if (stray) {
      const foreign = strange(draft, office.stranger(draft.person));
      foreign.errors.push('row-foreign');
      clerk.type(foreign);
      yield printed(plan, foreign, office);
    }
    clerk.type(draft);
    const row = printed(plan, draft, office);
    yield row;
    if (twice && chance.hit(0.2)) {
      yield again(twice);
      twice = undefined;
    }
    if (chance.hit(clerk.rate('row-duplicate'))) twice = row;
  }
  if (twice) yield again(twice);
}

/** The heading row of a plan. */
export const headingRow = (plan: Plan): SheetRow => ({ cells: plan.columns.map(([heading]) => heading) });

/** Splits an iterable's people by a test, lazily. */
export function* where<T>(list: Iterable<T>, test: (one: T) => boolean): Generator<T> {
  for (const one of list) if (test(one)) yield one;
}

/** The county's name as a row states it. */
export const countyOf = (office: Office, person: Person): string =>
  person.household.village.otherCounty ?? office.county.name;

/** A running number. */
export function counter(): () => number {
  let n = 0;
  return () => ++n;
}
