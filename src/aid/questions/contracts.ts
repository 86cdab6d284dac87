import { z } from 'zod';
import { BothLanguages, contract, PersonId, told } from '../../access/index.ts';
import { ASKED, FACT_COLUMNS, type FactColumn } from '../facts.ts';
import { changed, count, Refused, text, typedText } from '../payment/told.ts';
import type { WaitingSubject } from './questions.queries.ts';

const Office = z.enum(Object.keys(ASKED) as [keyof typeof ASKED, ...(keyof typeof ASKED)[]]);
const Fact = z.enum(FACT_COLUMNS as [FactColumn, ...FactColumn[]]);
const Value = z.union([z.boolean(), z.number(), z.string()]);
const Programme = z.strictObject({ programme: z.string(), label: BothLanguages });

/** Something to be found out, with whom to ask, how many wait for it, and what the viewer may do about it. */
const Question = z
  .strictObject({
    asks: z.string(),
    text: BothLanguages,
    office: Office,
    of: z.enum(['child', 'school']),
    children: count,
    schools: count,
    answered: count,
    programmes: z.array(Programme),
    /** How it is answered: here, by a sheet that comes back, or by adding to the rules. */
    by: z.enum(['screen', 'sheet', 'rule']),
    list: BothLanguages.nullable(),
    hint: BothLanguages.nullable(),
    choices: z.array(z.strictObject({ value: Value, label: BothLanguages })),
    mayAnswer: z.boolean(),
    maySheet: z.boolean(),
    whyNot: BothLanguages.nullable(),
  })
  .meta({ id: 'AidQuestion' });

const Waiting = told<WaitingSubject>()(
  'AidQuestionSubject',
  z.strictObject({
    ...{ subject: z.string(), name: text, school: text, grade: text, className: text, children: count },
    answer: z.strictObject({ value: z.unknown(), madeName: z.string() }).nullable(),
    said: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  }),
);

const OfFact = z.object({ fact: Fact });
/** A child by its id, or a school by its scope. */
const Subject = z.union([PersonId, z.string().regex(/^school:\d{6}:(?!.*\d{15})[^\p{Cc}]{1,120}$/u)]);

/** What the routes of questions take and give. */
export const QUESTION_CONTRACTS = {
  home: contract({
    about: { zh: '待查明事项：按答复单位', en: 'what is to be found out, by the office that knows' },
    answers: {
      200: z.strictObject({
        term: text,
        offices: z.array(
          z.strictObject({ office: Office, label: BothLanguages, questions: z.array(Question) }),
        ),
        /** Children of whom some decision is open. */
        children: count,
      }),
    },
  }),
  list: contract({
    about: { zh: '等待某一事项的学生或学校', en: 'who waits for one thing' },
    query: z.object({
      asks: z.string().regex(/^[a-z_]{2,40}(:[a-z0-9-]{1,60})?$/),
      cursor: z.coerce.number().int().min(0).max(100_000_000).default(0),
    }),
    answers: { 200: z.strictObject({ items: z.array(Waiting), next: count.nullable(), total: count }) },
  }),
  answer: contract({
    about: { zh: '答复待查明事项', en: 'answer what nobody has stated' },
    params: OfFact,
    body: z.strictObject({ subjects: z.array(Subject).min(1).max(500), answer: typedText(1, 60) }),
    answers: { 200: z.strictObject({ answered: count }) },
    faults: changed('answer-ill', 'answer-not-yours', 'answer-by-sheet', 'subject-unknown'),
    fault: Refused,
  }),
  sheet: contract({
    about: { zh: '下载待填表', en: 'the sheet for an office to fill in' },
    params: OfFact,
    answers: { 200: { file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } },
    faults: ['answer-not-yours'],
    fault: Refused,
  }),
  take: contract({
    about: {
      zh: '读入填好的表（文件名在请求头 x-fuzhi-file-name 中）',
      en: 'read a sheet that an office filled in; its name stands in the header x-fuzhi-file-name',
    },
    params: OfFact,
    upload: 'application/octet-stream',
    isNamed: true,
    answers: { 200: z.strictObject({ answered: count, blank: count }) },
    faults: changed(
      ...['file-too-large', 'file-empty', 'return-unreadable', 'return-encoding', 'form-ill'],
      ...['sheet-unrecognised', 'sheet-ill', 'sheet-blank', 'answer-not-yours'],
    ),
    fault: Refused,
  }),
} as const;
