import { z } from 'zod';
import { BothLanguages, contract, Done, Numbered, PersonId, typed } from '../../access/index.ts';
import { changed, GroundTold, OfId, Refused, text, typedText } from '../payment/told.ts';
import { HARDSHIP_LEVELS, HARDSHIP_STATES, HARDSHIP_STEPS } from './identification.ts';

const State = z.enum(HARDSHIP_STATES);

const Round = z
  .strictObject({
    roundId: z.number(),
    division: z.string(),
    schoolYear: z.number(),
    kind: z.enum(['yearly', 'change']),
    term: text,
    told: z.string(),
    closesOn: z.string(),
  })
  .meta({ id: 'HardshipRound' });
const Counts = z.partialRecord(State, z.number());
const ListRow = z
  .strictObject({
    group: z.string(),
    label: z.string(),
    file: z.string(),
    sheet: z.string(),
    row: z.number(),
  })
  .meta({ id: 'DepartmentListRow' });
const Child = {
  personId: z.string(),
  name: z.string(),
  grade: text,
  className: text,
};
const Candidate = z
  .strictObject({ ...Child, division: z.string(), school: z.string(), lists: z.array(ListRow) })
  .meta({ id: 'HardshipCandidate' });
const Labelled = z.strictObject({ id: z.string(), label: BothLanguages });
const Act = z
  .strictObject({
    step: z.enum(HARDSHIP_STEPS),
    label: BothLanguages,
    wantsLevel: z.boolean(),
    wantsWords: z.boolean(),
    meeting: z.enum(['class', 'school']).nullable(),
    isAllowed: z.boolean(),
    grounds: z.array(GroundTold),
  })
  .meta({ id: 'HardshipAct' });
const Case = z
  .strictObject({
    ...Child,
    caseId: z.number(),
    roundId: z.number(),
    school: z.string(),
    lists: z.array(z.string()),
    listRows: z.array(ListRow),
    hasUndertaking: z.boolean(),
    state: State,
    stateLabel: BothLanguages,
    level: text,
    noticeId: z.number().nullable(),
    lineNo: z.number().nullable(),
    noticeEndsOn: text,
    openObjections: z.number(),
    /** Until when an appeal is to be answered, while one waits. */
    answerDueOn: text,
    taken: z.array(
      z.strictObject({
        step: z.enum(HARDSHIP_STEPS),
        label: BothLanguages,
        by: z.number(),
        name: z.string(),
        at: z.string(),
        words: text,
      }),
    ),
    acts: z.array(Act),
  })
  .meta({ id: 'HardshipCaseShown' });
const Meeting = z
  .strictObject({
    meetingId: z.number(),
    school: z.string(),
    kind: z.enum(['class', 'school']),
    heldOn: z.string(),
    members: z.array(z.string()),
    minutes: z.string(),
    madeName: z.string(),
  })
  .meta({ id: 'HardshipMeeting' });
const RoundNotice = z
  .strictObject({
    noticeId: z.number(),
    beginsOn: z.string(),
    endsOn: z.string(),
    state: z.enum(['coming', 'running', 'ended']),
    lines: z.number(),
    objections: z.number(),
    openObjections: z.number(),
  })
  .meta({ id: 'RoundNotice' });
const Objection = z
  .strictObject({
    objectionId: z.number(),
    lineNo: z.number(),
    words: z.string(),
    receivedOn: z.string(),
    madeName: z.string(),
    answer: z
      .strictObject({
        isUpheld: z.boolean(),
        words: z.string(),
        answeredOn: z.string(),
        madeName: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'HardshipObjection' });
const May = z.strictObject({
  collect: z.boolean(),
  meet: z.boolean(),
  publish: z.boolean(),
  object: z.boolean(),
  answer: z.boolean(),
});
const NotTaken = z.strictObject({ no: z.number(), name: z.string(), message: z.string() });
/** What became of several at once: those done, and of each of the others why not. */
const Taken = z.strictObject({ taken: z.number(), refused: z.array(NotTaken) }).meta({ id: 'HardshipTaken' });

/** What the routes of determination take and give. */
export const HARDSHIP_CONTRACTS = {
  rounds: contract({
    about: { zh: '困难认定各轮', en: 'rounds of determination of hardship' },
    answers: {
      200: z.strictObject({
        rounds: z.array(Round.extend({ counts: Counts, waiting: z.number() })),
        mayOpen: z.boolean(),
        today: z.string(),
        schoolYear: z.number(),
        term: z.string(),
      }),
    },
  }),
  open: contract({
    about: { zh: '开始一轮认定（告知）', en: 'open a round: what families are told' },
    body: z.strictObject({
      schoolYear: z.number().int().min(2000).max(2100),
      kind: z.enum(['yearly', 'change']),
      term: z
        .string()
        .regex(/^\d{4}-(spring|autumn)$/)
        .optional(),
      told: typedText(10, 2000),
      closesOn: z.iso.date(),
    }),
    answers: { 200: z.strictObject({ roundId: z.number() }) },
    faults: changed('round-stands', 'change-before-yearly'),
    fault: Refused,
  }),
  round: contract({
    about: { zh: '一轮认定：申请、会议记录、公示', en: 'a round: its cases, minutes and notices' },
    params: OfId,
    query: z.object({
      state: z.union([State, z.literal('waiting'), z.literal('all')]).default('waiting'),
      name: typed(40).optional(),
      cursor: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
    }),
    answers: {
      200: z.strictObject({
        round: Round,
        counts: Counts,
        waiting: z.number(),
        items: z.array(Case),
        next: z.number().nullable(),
        levels: z.array(Labelled),
        groups: z.array(Labelled),
        states: z.array(Labelled),
        meetings: z.array(Meeting),
        leastMembers: z.number(),
        notices: z.array(RoundNotice),
        may: May,
        toPublish: z.number(),
        calendarKnownUntil: z.string(),
      }),
    },
    faults: changed('no-such-round'),
    fault: Refused,
  }),
  candidates: contract({
    about: { zh: '数据比对：名单上尚未申请的学生', en: 'children on the lists who have no case yet' },
    params: OfId,
    query: z.object({ name: typed(40).optional(), cursor: typed(20).default('') }),
    answers: {
      200: z.strictObject({
        items: z.array(Candidate),
        next: text,
        listed: z.number(),
        groups: z.array(Labelled),
      }),
    },
    faults: changed('no-such-round'),
    fault: Refused,
  }),
  apply: contract({
    about: { zh: '受理申请', en: 'take applications in' },
    params: OfId,
    body: z.strictObject({ personIds: z.array(PersonId).min(1).max(200), hasUndertaking: z.boolean() }),
    answers: { 200: z.strictObject({ taken: z.number() }) },
    faults: changed('no-such-round', 'round-closed', 'undertaking-missing', 'child-unknown'),
    fault: Refused,
  }),
  meet: contract({
    about: { zh: '登记评议会议', en: 'keep the minutes of a meeting' },
    params: OfId,
    body: z.strictObject({
      school: typed(80).optional(),
      kind: z.enum(['class', 'school']),
      heldOn: z.iso.date(),
      members: z.array(typedText(1, 40)).max(40),
      minutes: typedText(10, 10_000),
    }),
    answers: { 200: z.strictObject({ meetingId: z.number() }) },
    faults: changed('no-such-round', 'meeting-missing', 'school-missing'),
    fault: Refused,
  }),
  steps: contract({
    about: { zh: '办理若干名学生的一步', en: 'take a step of several cases' },
    params: OfId,
    body: z.strictObject({
      step: z.enum(HARDSHIP_STEPS).exclude(['apply', 'publish']),
      caseIds: z.array(Numbered).min(1).max(200),
      level: z.enum(HARDSHIP_LEVELS).optional(),
      meetingId: Numbered.optional(),
      words: typed(2000).optional(),
    }),
    answers: { 200: Taken },
    faults: changed('no-such-round'),
    fault: Refused,
  }),
  publish: contract({
    about: { zh: '公示联审通过的学生', en: 'publish who passed the joint review' },
    params: OfId,
    body: z.strictObject({ contact: typedText(5, 120) }),
    numbered: ['contact'],
    answers: { 200: z.strictObject({ published: z.number() }) },
    faults: changed('no-such-round', 'calendar-unknown'),
    fault: Refused,
  }),
  objections: contract({
    about: { zh: '一份认定公示的异议', en: 'objections to a notice of determination' },
    params: OfId,
    answers: { 200: z.strictObject({ objections: z.array(Objection) }) },
  }),
  object: contract({
    about: { zh: '登记对认定公示的异议', en: 'record an objection to a notice of determination' },
    params: OfId,
    body: z.strictObject({ lineNo: Numbered, words: typedText(2, 1000) }),
    answers: { 200: Done },
    faults: changed('no-such-notice', 'no-such-line', 'notice-not-running'),
    fault: Refused,
  }),
  answer: contract({
    about: { zh: '答复异议', en: 'answer an objection' },
    params: OfId,
    body: z.strictObject({ isUpheld: z.boolean(), words: typedText(2, 1000) }),
    answers: { 200: Done },
    faults: changed('no-such-line', 'objection-answered'),
    fault: Refused,
  }),
} as const;
