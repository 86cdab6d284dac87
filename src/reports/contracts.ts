import { z } from 'zod';
import { contract, PersonId, typed } from '../access/index.ts';
import {
  EntryTold,
  pageTold,
  ReviewItemTold,
  SourceTold,
  StoryTold,
  UnplacedTold,
  WordsTold,
} from './answers.ts';
import { ASSIGNED, CURSOR, PlaceCode, readCursor } from './list-filter.queries.ts';
import { SpokenSummaryTold } from './summary-answer.ts';

const optionalWord = (longest: number) =>
  typed(longest)
    .transform((text) => (text === '' ? undefined : text))
    .optional();

const Filter = z.object({
  // a township may be empty on purpose: the children whose township no register tells
  township: typed(60).optional(),
  village: typed(60).optional(),
  place: PlaceCode.optional(),
  kind: optionalWord(40),
  name: optionalWord(40),
  assigned: z.enum(ASSIGNED).optional(),
  cursor: z.string().max(40).regex(CURSOR).transform(readCursor).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const list = (zh: string, en: string, item: z.ZodType) =>
  contract({ about: { zh, en }, query: Filter, answers: { 200: pageTold(item) } });

/** What the reads over the results take and give. */
export const RESULT_CONTRACTS = {
  outOfSchool: list('应学未学名单', 'children who should be in school and are not', EntryTold),
  unaided: list('应助未助名单', 'students who should be aided and are not', EntryTold),
  waiting: list('等待核对的名单条目', 'listings that wait for a pair to be decided', EntryTold),
  review: list('待核对的记录', 'pairs that a person must decide', ReviewItemTold),
  unplaced: list('无法归位的行', 'rows that nobody can place', UnplacedTold),
  words: contract({
    about: { zh: '页面上各代码的文字', en: 'what the codes on the page are called' },
    answers: { 200: WordsTold },
  }),
  sources: contract({
    about: { zh: '数据来源', en: 'the files taken in, with their balances' },
    answers: { 200: z.strictObject({ items: z.array(SourceTold) }) },
  }),
  summary: contract({
    about: { zh: '总体情况', en: 'the state of the current run' },
    answers: { 200: SpokenSummaryTold },
    faults: ['no-results'],
  }),
  person: contract({
    about: { zh: '一个孩子的档案', en: 'one child: every value with its source' },
    params: z.object({ personId: PersonId }),
    answers: { 200: StoryTold },
    faults: ['no-such-person'],
  }),
} as const;
