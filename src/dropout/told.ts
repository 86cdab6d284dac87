import { z } from 'zod';
import { BothLanguages, FaultTold, told, type Wire } from '../access/index.ts';
import { PersonNumbersTold } from '../registry/index.ts';
import type { ShownAct, ShownCase, ShownField, ToldAct } from './case-view.ts';
import type { CaseRow, ShownPaper } from './cases.queries.ts';
import type { Choice } from './form.ts';
import type { LedgerChild, LedgerCount } from './ledgers.queries.ts';
import { FIELD_KINDS } from './rules.ts';

/** What the routes of dropout prevention answer with; each shape is checked against the type that is served. */

export const text = z.string().nullable();
export const count = z.number();
export const moment = z.iso.datetime();

/** A page of a list that is read on from where it ended. */
export const pageTold = <S extends z.ZodType>(item: S) =>
  z.strictObject({ items: z.array(item), total: count, next: text });

/** A refusal of an act with all its grounds. */
export const ActRefused = FaultTold.extend({
  grounds: z.array(z.strictObject({ code: z.string(), text: z.string() })).exactOptional(),
}).meta({ id: 'ActRefused' });

export const ChoiceTold = told<Choice>()(
  'Choice',
  z.strictObject({ value: z.string(), label: BothLanguages }),
);

const row = {
  personId: z.string(),
  name: text,
  idMasked: text,
  birthDate: text,
  sex: text,
  township: text,
  village: text,
  school: text,
  kind: z.string(),
  step: z.string(),
  since: z.string(),
  dueOn: text,
  isOverdue: z.boolean(),
  isListed: z.boolean(),
  isDisabled: z.boolean(),
  isRegisteredPoor: z.boolean(),
};

export const CaseRowTold = told<CaseRow>()('CaseRow', z.strictObject(row));

/** An entry of a form, as every page shows it. */
export const fieldTold = {
  name: z.string(),
  kind: z.enum(FIELD_KINDS),
  label: BothLanguages,
  required: z.boolean(),
  longest: count.exactOptional(),
  most: count.exactOptional(),
  when: z.enum(['past', 'future', 'any']).exactOptional(),
  choices: z.array(ChoiceTold),
};

const Field = told<ShownField>()('ShownField', z.strictObject(fieldTold));

const Act = told<ShownAct>()(
  'ShownAct',
  z.strictObject({
    kind: z.string(),
    label: BothLanguages,
    isOpen: z.boolean(),
    grounds: z.array(BothLanguages),
    fields: z.array(Field),
  }),
);

const Told = told<ToldAct>()(
  'ToldAct',
  z.strictObject({
    no: count,
    kind: z.string(),
    label: BothLanguages,
    at: moment,
    on: z.string(),
    by: text,
    role: BothLanguages.nullable(),
    step: BothLanguages,
    told: z.array(z.strictObject({ label: BothLanguages, value: BothLanguages })),
    files: z.array(count),
    reported: text,
    isStanding: z.boolean(),
  }),
);

const Paper = told<Wire<ShownPaper>>()(
  'ShownPaper',
  z.strictObject({
    no: count,
    kind: z.string(),
    name: z.string(),
    mediaType: z.string(),
    bytes: count,
    addedAt: moment,
    authorName: z.string(),
  }),
);

export const CaseTold = told<Wire<ShownCase>>()(
  'ShownCase',
  z.strictObject({
    ...row,
    guardian: text,
    phoneMasked: text,
    reason: BothLanguages,
    evidence: z.array(z.strictObject({ file: z.string(), sheet: z.string(), row: count })),
    stepLabel: BothLanguages,
    acts: z.array(Told),
    next: z.array(Act),
    files: z.array(Paper),
    proofs: z.array(ChoiceTold),
    signatures: z.array(z.strictObject({ label: BothLanguages, by: text, on: text })),
    attendance: z
      .strictObject({ schoolDays: count, presentDays: count, wantedDays: count, wantedPercent: count })
      .nullable(),
    legal: z.array(z.strictObject({ label: BothLanguages, isDone: z.boolean() })),
    numbers: PersonNumbersTold,
    joined: z.array(z.string()),
  }),
);

export const LedgerCountTold = told<LedgerCount>()(
  'LedgerCount',
  z.strictObject({
    township: z.string(),
    place: z.string().exactOptional(),
    ofAge: count,
    inSchool: count,
    disabled: count,
    steps: z.record(z.string(), count),
    overdue: count,
  }),
);

export const LedgerChildTold = told<LedgerChild>()(
  'LedgerChild',
  z.strictObject({
    personId: z.string(),
    name: text,
    idMasked: text,
    birthDate: text,
    sex: text,
    township: text,
    village: text,
    school: text,
    isInSchool: z.boolean(),
    isDisabled: z.boolean(),
    step: text,
  }),
);
