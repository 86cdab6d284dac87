import { z } from 'zod';
import { BothLanguages, contract, Numbered, PersonId, typed } from '../../access/index.ts';
import { ProgrammeView } from '../programme/programme-view.ts';
import { LOCAL_ACTS, LOCAL_STATES, LocalDraft } from './local.ts';
import { TRIAL_KINDS } from './trial.ts';

const Choice = z.strictObject({ code: z.string(), label: BothLanguages });
const Field = z
  .strictObject({
    name: z.string(),
    label: BothLanguages,
    type: z.enum(['many', 'one', 'number', 'yes-no', 'places']),
    choices: z.array(Choice),
  })
  .meta({ id: 'RuleField' });
const Named = z.strictObject({ code: z.string(), name: z.string() });
const Fault = z
  .strictObject({ place: z.string(), where: BothLanguages, code: z.string(), text: BothLanguages })
  .meta({ id: 'RuleFault' });
const Counts = z
  .strictObject({
    ...{ children: z.int(), entitled: z.int(), costFen: z.int(), gains: z.int(), loses: z.int() },
    ...{ undetermined: z.int(), refused: z.int(), leftOut: z.int(), beforeFen: z.int(), afterFen: z.int() },
    leftOutBy: z.array(z.strictObject({ groundNo: z.int(), children: z.int() })),
  })
  .meta({ id: 'TrialCounts' });
const Trial = z
  .strictObject({
    trialId: z.int(),
    runTerm: z.string(),
    trialTerm: z.string(),
    counts: Counts,
    /** Conditions by their place, as `leftOutBy` names them. */
    grounds: z.array(z.strictObject({ groundNo: z.int(), text: BothLanguages })),
    madeAt: z.string(),
    madeName: z.string(),
  })
  .meta({ id: 'LocalTrial' });
const Item = z
  .strictObject({
    versionId: z.int(),
    programme: z.string(),
    versionNo: z.int(),
    label: BothLanguages,
    division: Named,
    state: z.enum(LOCAL_STATES),
    faultCount: z.int(),
    /** The version that is law now, if one is. */
    inForce: z.int().nullable(),
    madeAt: z.string(),
    madeName: z.string(),
  })
  .meta({ id: 'LocalProgramme' });
const Act = z.strictObject({
  act: z.enum(LOCAL_ACTS),
  isAllowed: z.boolean(),
  why: BothLanguages.nullable(),
});

const Version = z.object({ id: Numbered });
const Saved = z.strictObject({
  division: z.string().regex(/^\d{4}(\d{2})?$/),
  programme: z
    .string()
    .regex(/^local-\d{4,6}-\d{1,6}$/)
    .optional(),
  draft: LocalDraft,
});
const Checked = z.strictObject({
  faults: z.array(Fault),
  view: ProgrammeView.nullable(),
});

/** What the routes of local programmes take and give. */
export const LOCAL_CONTRACTS = {
  list: contract({
    about: { zh: '本地拟订的资助项目', en: 'local programmes of aid, drafts and approved' },
    answers: {
      200: z.strictObject({ items: z.array(Item), mayDraft: z.array(Named), faulty: z.array(z.string()) }),
    },
  }),
  form: contract({
    about: {
      zh: '填写地方项目可用的条件、事实、文件和单位',
      en: 'what the form of a local programme may choose from',
    },
    answers: {
      200: z.strictObject({
        kinds: z.array(z.strictObject({ code: z.string(), label: BothLanguages, fields: z.array(Field) })),
        facts: z.array(Field),
        rowFacts: z.array(Field),
        figures: z.array(Choice),
        units: z.array(Choice),
        paid: z.array(Choice),
        givenAs: z.array(Choice),
        channels: z.array(Choice),
        documents: z.array(
          z.strictObject({
            id: z.string(),
            label: BothLanguages,
            isSourced: z.boolean(),
            clauses: z.array(Choice),
          }),
        ),
        programmes: z.array(
          z.strictObject({ code: z.string(), label: BothLanguages, isPattern: z.boolean() }),
        ),
        divisions: z.array(Named),
        /** Places that a condition may name: the own divisions, and the counties of a city. */
        places: z.array(Named),
        term: z.string(),
      }),
    },
  }),
  model: contract({
    about: { zh: '以已有项目为底稿', en: 'an existing programme as a draft to begin with' },
    params: z.object({ programme: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/) }),
    answers: { 200: z.strictObject({ draft: LocalDraft }) },
    faults: ['local-unknown'],
  }),
  version: contract({
    about: { zh: '地方项目的一版：内容、检查、试算、审批', en: 'a version of a local programme' },
    params: Version,
    answers: {
      200: z.strictObject({
        item: Item,
        draft: LocalDraft,
        ...Checked.shape,
        trials: z.array(Trial),
        done: z.array(
          z.strictObject({
            act: z.enum(LOCAL_ACTS),
            words: z.string().nullable(),
            madeAt: z.string(),
            madeName: z.string(),
          }),
        ),
        mayEdit: z.boolean(),
        mayTry: z.boolean(),
        acts: z.array(Act),
      }),
    },
    faults: ['local-unknown'],
  }),
  check: contract({
    about: { zh: '检查一份地方项目', en: 'checks a draft; nothing is kept' },
    body: Saved,
    answers: { 200: Checked },
    faults: ['local-not-your-division'],
  }),
  suggest: contract({
    about: {
      zh: '为每条条件的两侧补出算例的事实，结果由填写人判断',
      en: 'facts for worked cases on either side',
    },
    body: Saved,
    answers: {
      200: z.strictObject({
        base: z.record(z.string(), z.unknown()),
        cases: z.array(z.strictObject({ name: z.string(), change: z.record(z.string(), z.unknown()) })),
      }),
    },
    faults: ['local-not-your-division', 'local-faulty'],
  }),
  save: contract({
    about: { zh: '保存地方项目的一版', en: 'saves a version of a local programme' },
    body: Saved,
    answers: { 201: z.strictObject({ versionId: z.int(), faultCount: z.int() }) },
    faults: ['local-not-your-division', 'local-changed'],
  }),
  try: contract({
    about: { zh: '在上学期学生中试算', en: 'tries a version on the children of the current run' },
    params: Version,
    answers: { 201: z.strictObject({ trialId: z.int() }) },
    faults: ['local-unknown', 'local-faulty', 'local-no-run'],
  }),
  children: contract({
    about: { zh: '试算中一个数字背后的学生', en: 'the children behind a number of a trial' },
    params: Version,
    query: z.object({
      kind: z.enum(TRIAL_KINDS),
      ground: z.coerce.number().int().min(0).max(100).optional(),
      cursor: PersonId.optional(),
    }),
    answers: {
      200: z.strictObject({
        items: z.array(
          z.strictObject({
            personId: z.string(),
            name: z.string().nullable(),
            school: z.string().nullable(),
            beforeFen: z.int(),
            afterFen: z.int(),
          }),
        ),
        next: z.string().nullable(),
      }),
    },
  }),
  act: contract({
    about: { zh: '送审、批准或退回', en: 'submits, approves or returns a version' },
    params: Version,
    body: z.strictObject({ act: z.enum(LOCAL_ACTS), words: typed(2000).optional() }),
    answers: { 200: z.strictObject({ state: z.enum(LOCAL_STATES) }) },
    faults: [
      ...['local-unknown', 'local-faulty', 'local-not-tried', 'local-same-person', 'local-out-of-order'],
      ...['local-words', 'local-changed', 'right-missing'],
    ],
  }),
};
