import { z } from 'zod';
import { BothLanguages, contract, Numbered, PersonId, told, typed } from '../access/index.ts';
import { PersonNumbersTold } from '../registry/index.ts';
import type { ChildFacts, Holder, PairedChild, PairedCount } from './children.queries.ts';
import type { Contact } from './contacts.queries.ts';
import type { ChainLink, DutyTold } from './duties.queries.ts';
import { Level } from './rules.ts';
import type { ShownHelper } from './shown.ts';

const count = z.number();
const text = z.string().nullable();
const day = z.iso.date();
const limit = z.coerce.number().int().min(1).max(200).default(50);
const flag = z
  .enum(['0', '1'])
  .transform((one) => one === '1')
  .default(false);
const Labelled = z.strictObject({ id: z.string(), label: BothLanguages });

const HolderTold = told<Holder>()(
  'Holder',
  z.strictObject({ helperId: count, name: z.string(), post: z.string(), since: z.string() }),
);
const head = {
  ...{ personId: z.string(), name: text, sex: text, birthDate: text, township: text, village: text },
  ...{ school: text, class: text, groups: z.array(z.string()), holder: HolderTold.nullable() },
};
const PairedChildTold = told<PairedChild>()(
  'PairedChild',
  z.strictObject({ ...head, lastOn: text, lastWay: text, isLate: z.boolean() }),
);
const HelperTold = told<ShownHelper>()(
  'Helper',
  z.strictObject({
    ...{ helperId: count, unit: z.string(), unitName: z.string(), name: z.string(), post: z.string() },
    ...{ kind: z.string(), kindLabel: BothLanguages, hasAccount: z.boolean(), leftOn: text },
    ...{ children: count, others: count, most: count },
  }),
);
const ChainLinkTold = told<ChainLink>()(
  'ChainLink',
  z.strictObject({
    ...{ subject: z.string(), place: z.string(), division: z.string(), wanted: count, without: count },
    holder: HolderTold.nullable(),
  }),
);
const ContactTold = told<Contact>()(
  'Contact',
  z.strictObject({
    ...{ contactId: count, source: z.enum(['case', 'handbook']), way: z.string(), on: z.string() },
    ...{
      recordedAt: z.iso.datetime(),
      authorName: z.string(),
      helperName: text,
      place: text,
      whom: text,
      content: text,
    },
    ...{
      familyChange: text,
      needs: text,
      measures: text,
      effect: text,
      hasPoint: z.boolean(),
      photos: count,
    },
  }),
);
const DutyToldShape = told<DutyTold>()(
  'DutyTold',
  z.strictObject({ on: z.string(), to: text, from: text, reason: z.string(), by: text }),
);

const words = z.strictObject({
  groups: z.array(Labelled),
  levels: z.array(z.strictObject({ id: z.string(), label: BothLanguages, of: BothLanguages })),
  kinds: z.array(z.strictObject({ id: z.string(), label: BothLanguages, levels: z.array(z.string()) })),
  ways: z.array(Labelled),
});

const reason = typed(200).pipe(z.string().min(2));
const person = z.object({ personId: PersonId });
const longText = typed(1000).default('');

/** What the routes of pairing take and give. */
export const PAIRING_CONTRACTS = {
  summary: contract({
    about: {
      zh: '结对帮扶的总数、未落实责任人的学生数',
      en: 'counts of pairing, and of children without a responsible person',
    },
    answers: {
      200: z.strictObject({
        places: z.array(
          told<PairedCount>()(
            'PairedCount',
            z.strictObject({ township: z.string(), wanted: count, without: count, late: count, mine: count }),
          ),
        ),
        visitDays: count,
        words,
      }),
    },
  }),
  children: contract({
    about: { zh: '应有责任人的学生', en: 'children who must have a responsible person' },
    query: z.object({
      ...{ township: typed(60).optional(), group: typed(30).optional(), name: typed(40).optional() },
      state: z.enum(['without', 'late', 'mine']).optional(),
      helper: Numbered.optional(),
      cursor: PersonId.optional(),
      limit,
    }),
    answers: { 200: z.strictObject({ items: z.array(PairedChildTold), total: count, next: text }) },
  }),
  child: contract({
    about: {
      zh: '一名学生的四级包保、责任人变动和帮扶记录',
      en: 'a child with its chain, its history of responsible persons and its contacts',
    },
    params: person,
    answers: {
      200: z.strictObject({
        child: told<Omit<ChildFacts, 'division' | 'schoolScope' | 'household' | 'formerIds'>>()(
          'ChildFacts',
          z.strictObject({ ...head, guardian: text }),
        ),
        chain: z.array(
          z.strictObject({ level: z.string(), label: BothLanguages, holder: HolderTold.nullable() }),
        ),
        heads: z.array(z.strictObject({ id: z.string(), label: BothLanguages, name: text })),
        history: z.array(DutyToldShape),
        contacts: z.array(ContactTold),
        ways: z.array(Labelled),
        words,
        canWrite: z.boolean(),
        whyNot: BothLanguages.nullable(),
        numbers: PersonNumbersTold,
      }),
    },
    faults: ['no-such-child'],
  }),
  write: contract({
    about: { zh: '登记一次帮扶', en: 'write an entry of the handbook' },
    params: person,
    body: z.strictObject({
      way: typed(20),
      on: day,
      ...{
        place: longText,
        whom: longText,
        content: typed(1000).pipe(z.string().min(2)),
        familyChange: longText,
      },
      ...{ needs: longText, measures: longText, effect: longText },
      point: z
        .strictObject({
          latitude: z.number().min(-90).max(90),
          longitude: z.number().min(-180).max(180),
          accuracy: z.number().min(0).max(1e6),
          at: z.iso.datetime({ offset: true }),
        })
        .nullable()
        .default(null),
      photos: z
        .array(z.strictObject({ name: typed(120), content: z.base64().max(2_900_000) }))
        .max(3)
        .default([]),
    }),
    answers: { 201: z.strictObject({ contactId: count }) },
    faults: ['no-such-child', 'day-ahead', 'way-unfit', 'photo-ill'],
  }),
  photo: contract({
    about: { zh: '帮扶记录里的一张照片', en: 'a picture of an entry of the handbook' },
    params: person.extend({ contactId: Numbered, fileNo: z.coerce.number().int().min(1).max(20) }),
    answers: { 200: { file: 'image/*' } },
    faults: ['no-such-photo'],
  }),
  handbook: contract({
    about: { zh: '帮扶手册（Word）', en: 'the handbook of a child as a Word file' },
    params: person,
    answers: { 200: { file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } },
    faults: ['no-such-child'],
  }),
  helpers: contract({
    about: { zh: '帮扶责任人及其负责的学生数', en: 'helpers with their load' },
    query: z.object({
      typed: typed(60).default(''),
      level: Level.optional(),
      left: flag,
      cursor: Numbered.optional(),
      limit,
    }),
    answers: { 200: z.strictObject({ items: z.array(HelperTold), total: count, next: count.nullable() }) },
  }),
  addHelper: contract({
    about: { zh: '登记帮扶人员', en: 'record a helper' },
    body: z.strictObject({
      unit: typed(80).pipe(z.string().min(2)),
      name: typed(30).pipe(z.string().min(2)),
      post: typed(30).pipe(z.string().min(2)),
      kind: typed(30),
      account: typed(40).default(''),
    }),
    answers: { 201: z.strictObject({ helperId: count }) },
    faults: ['unit-unseen', 'account-unfit', 'kind-unfit'],
  }),
  handOver: contract({
    about: {
      zh: '把一名责任人的全部对象移交他人，可同时登记离岗',
      en: 'hand all of a helper over to another',
    },
    params: z.object({ helperId: Numbered }),
    body: z.strictObject({
      to: z.number().int().positive().max(2e9).nullable(),
      hasLeft: z.boolean().default(false),
      reason,
    }),
    answers: { 200: z.strictObject({ children: count, others: count, contacts: count }) },
    faults: [
      'no-such-helper',
      'helper-has-left',
      'load-exceeded',
      'kind-unfit',
      'subjects-unseen',
      'still-responsible',
      'paired-meanwhile',
    ],
  }),
  name: contract({
    about: { zh: '为若干对象安排或撤销责任人', en: 'name who answers for subjects, or take it back' },
    body: z.strictObject({
      level: Level,
      subjects: z.array(typed(120)).min(1).max(500),
      helperId: z.number().int().positive().max(2e9).nullable(),
      reason,
    }),
    answers: { 200: z.strictObject({ paired: count, moved: count, same: count }) },
    faults: [
      'no-such-helper',
      'helper-has-left',
      'load-exceeded',
      'kind-unfit',
      'subjects-unseen',
      'paired-meanwhile',
    ],
  }),
  spread: contract({
    about: {
      zh: '把未落实责任人的学生分给本校、本乡镇人员',
      en: 'spread children without anybody over the staff near them',
    },
    body: z.strictObject({ township: typed(60).optional(), isTrial: z.boolean().default(true), reason }),
    answers: { 200: z.strictObject({ paired: count, helpers: count, noHelper: count, allFull: count }) },
    faults: ['paired-meanwhile'],
  }),
  chain: contract({
    about: {
      zh: '四级包保：乡镇、学校、班级各由谁负责',
      en: 'the chain of four: who answers for townships, schools and classes',
    },
    query: z.object({ level: z.enum(['township', 'school', 'class']), school: typed(80).optional() }),
    answers: { 200: z.strictObject({ items: z.array(ChainLinkTold) }) },
  }),
} as const;
