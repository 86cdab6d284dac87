import { z } from 'zod';
import { BothLanguages, contract, told, typed } from '../access/index.ts';
import { PersonNumbersTold } from '../registry/index.ts';
import type { ToldPlace, ToldShare } from './place-counts.ts';
import { readRowCursor } from './rows.queries.ts';
import type { LedgerAct, LedgerField, ToldDuty, ToldEntry, ToldValue } from './shown.ts';

const text = z.string().nullable();
const count = z.number();
const Ledger = z.string().regex(/^[a-z-]{1,40}$/);
const RowKey = z.string().regex(/^[0-9a-f]{20}$/);
const day = z.iso.date();

const flag = z
  .enum(['0', '1'])
  .transform((word) => word === '1')
  .optional();

const Choice = z.strictObject({ value: z.string(), label: BothLanguages }).meta({ id: 'LedgerChoice' });
const Field = told<LedgerField>()(
  'LedgerField',
  z.strictObject({
    name: z.string(),
    kind: z.enum(['choice', 'choices', 'text', 'date', 'whole', 'flag', 'school']),
    label: BothLanguages,
    required: z.boolean(),
    longest: count.optional(),
    most: count.optional(),
    when: z.enum(['past', 'future', 'any']).optional(),
    choices: z.array(Choice),
  }),
);
const Act = told<LedgerAct>()(
  'LedgerAct',
  z.strictObject({
    kind: z.string(),
    path: z.enum(['entries', 'decisions']),
    label: BothLanguages,
    isOpen: z.boolean(),
    grounds: z.array(BothLanguages),
    fields: z.array(Field),
  }),
);
const Value = told<ToldValue>()(
  'LedgerValue',
  z.strictObject({ label: BothLanguages, value: BothLanguages.nullable() }),
);
const EntryTold = told<ToldEntry>()(
  'LedgerEntry',
  z.strictObject({
    no: count,
    kind: z.string(),
    label: BothLanguages,
    on: day,
    by: text,
    role: BothLanguages.nullable(),
    told: z.array(Value),
    isStanding: z.boolean(),
    isPrinted: z.boolean(),
  }),
);
const DutyTold = told<ToldDuty>()(
  'LedgerDuty',
  z.strictObject({
    id: z.string(),
    label: BothLanguages,
    dueOn: day,
    isLate: z.boolean(),
    cite: BothLanguages,
  }),
);

const Counted = z.strictObject({ id: z.string(), label: BothLanguages, count });
const Head = z
  .strictObject({
    id: z.string(),
    label: BothLanguages,
    about: BothLanguages,
    total: count,
    inSchool: count,
    share: z.string(),
    shared: count,
    kinds: z.array(Counted.extend({ definition: BothLanguages, cite: BothLanguages })),
    duties: z.array(Counted.extend({ isInvariant: z.boolean(), cite: BothLanguages })),
  })
  .meta({ id: 'LedgerHead' });

const Share = told<ToldShare>()(
  'LedgerShare',
  z.strictObject({ id: z.string(), label: BothLanguages, late: count, done: count, share: z.string() }),
);
const InPlace = told<ToldPlace>()(
  'LedgerPlace',
  z.strictObject({
    ...{ place: z.string(), name: z.string(), total: count, inSchool: count, share: z.string() },
    duties: z.array(Share),
  }),
);

const rowShape = {
  rowKey: z.string(),
  personId: text,
  name: z.string(),
  idMasked: text,
  birthDate: text,
  sex: text,
  township: text,
  village: text,
  school: text,
  isInSchool: z.boolean().nullable(),
  kinds: z.array(z.string()),
  origin: z.enum(['run', 'form', 'import']),
  isTold: z.boolean(),
  isEnded: z.boolean(),
  isStanding: z.boolean(),
};
const Row = z
  .strictObject({
    ...rowShape,
    dueOn: text,
    late: z.array(z.string()),
    cells: z.array(BothLanguages.nullable()),
  })
  .meta({ id: 'LedgerListRow' });
const Shown = z
  .strictObject({
    ...rowShape,
    ledger: z.string(),
    guardian: text,
    phoneMasked: text,
    evidence: z.array(z.strictObject({ file: z.string(), sheet: z.string(), row: count })),
    openedOn: day,
    openedBy: text,
    facts: z.array(Value),
    duties: z.array(DutyTold),
    hours: z.strictObject({ wanted: count, done: count, from: day, to: day, cite: BothLanguages }).nullable(),
    entries: z.array(EntryTold),
    acts: z.array(Act),
    numbers: PersonNumbersTold.nullable(),
    /** The row of the same child that goes on in place of this one, and rows that stand aside for this one. */
    joinedTo: text,
    joined: z.array(z.string()),
  })
  .meta({ id: 'LedgerShownRow' });

const ofLedger = z.object({ ledger: Ledger });
const ofRow = z.object({ ledger: Ledger, row: RowKey });
const Sent = z.strictObject({
  data: z.record(z.string().max(40), z.unknown()).default({}),
  submission: z
    .string()
    .regex(/^[0-9A-Za-z-]{8,64}$/)
    .optional(),
});
const written = (about: { zh: string; en: string }) =>
  contract({
    about,
    params: ofRow.extend({ kind: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/) }),
    body: Sent,
    answers: { 201: z.strictObject({ no: count }) },
    faults: ['no-such-ledger', 'no-such-row', 'entry-refused', 'ledger-taken-meanwhile'],
  });

/** What the routes of ledgers take and give. */
export const LEDGER_CONTRACTS = {
  heads: contract({
    about: { zh: '各关爱台账的人数和待办', en: 'the ledgers: how many children, and what is wanted' },
    answers: { 200: z.strictObject({ on: day, items: z.array(Head) }) },
  }),
  places: contract({
    about: {
      zh: '各地关爱台账人数、在校率和各项无逾期率，不列姓名',
      en: 'the ledgers by place: how many, at school, and with nothing overdue; names of nobody',
    },
    query: z.object({
      under: z
        .string()
        .regex(/^(\d{2}|\d{4}|\d{6})$/)
        .optional(),
    }),
    answers: {
      200: z.strictObject({
        on: day,
        /** The division whose parts are told; '' for all that the reader supervises. */
        under: z.string(),
        name: z.string(),
        /** Whether parts have parts of their own to be opened. */
        isOpen: z.boolean(),
        ledgers: z.array(
          z.strictObject({ id: z.string(), label: BothLanguages, all: InPlace, places: z.array(InPlace) }),
        ),
      }),
    },
  }),
  head: contract({
    about: {
      zh: '一本台账：定义、栏目、列入表单',
      en: 'one ledger: definitions, columns, the form to add a child',
    },
    params: ofLedger,
    answers: {
      200: z.strictObject({
        head: Head,
        columns: z.array(BothLanguages),
        townships: z.array(z.string()),
        past: count,
        /** The form to add a child by hand; none where one may not. */
        form: z.array(Field).nullable(),
        canExport: z.boolean(),
      }),
    },
    faults: ['no-such-ledger'],
  }),
  rows: contract({
    about: { zh: '台账名单', en: 'the children of a ledger' },
    params: ofLedger,
    query: z.object({
      duty: typed(40).optional(),
      kind: typed(40).optional(),
      township: typed(60).optional(),
      place: z
        .string()
        .regex(/^\d{2,12}$/)
        .optional(),
      name: typed(40)
        .transform((name) => (name === '' ? undefined : name))
        .optional(),
      past: flag,
      school: flag,
      cursor: z
        .string()
        .max(60)
        .refine((cursor) => readRowCursor(cursor) !== undefined)
        .transform(readRowCursor)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answers: { 200: z.strictObject({ items: z.array(Row), total: count, next: text }) },
    faults: ['no-such-ledger'],
  }),
  row: contract({
    about: { zh: '台账里的一名学生', en: 'one child of a ledger' },
    params: ofRow,
    answers: { 200: Shown },
    faults: ['no-such-ledger', 'no-such-row'],
  }),
  print: contract({
    about: { zh: '打印台账材料（Word）', en: 'a paper of a row, in Word' },
    params: ofRow.extend({ entry: z.coerce.number().int().positive().max(1_000_000) }),
    answers: { 200: { file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } },
    faults: ['no-such-ledger', 'no-such-row', 'nothing-to-print'],
  }),
  add: contract({
    about: { zh: '手工列入一名学生', en: 'take a child into a ledger by hand' },
    params: ofLedger,
    body: z.strictObject({
      division: z.string().regex(/^(\d{9}|\d{12})$/),
      data: z.record(z.string().max(40), z.unknown()).default({}),
    }),
    numbered: ['idNumber', 'phone'],
    answers: { 201: z.strictObject({ rowKey: z.string() }) },
    faults: ['no-such-ledger', 'entry-refused', 'row-there', 'row-place', 'row-number'],
  }),
  entry: written({ zh: '登记一条台账记录', en: 'write an entry to a row' }),
  decision: written({ zh: '登记一条台账决定', en: 'write a decision to a row' }),
} as const;
