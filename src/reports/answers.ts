import { z } from 'zod';
import { BothLanguages, told } from '../access/index.ts';
import { ANSWERS, type Opinion, PAIR_STATES } from '../linkage/index.ts';
import { PersonNumbersTold } from '../registry/index.ts';
import type { PairItem } from './pages.queries.ts';
import type { BlindPair, ReviewItem } from './review/review.queries.ts';
import type {
  HouseholdChild,
  ScreenAid,
  ScreenAssignment,
  ScreenCount,
  ScreenDifference,
  ScreenEntry,
  ScreenListing,
  ScreenPair,
  ScreenRow,
  ScreenSide,
  ScreenSource,
  ScreenUnplaced,
  ScreenVerdict,
  ServedStory,
} from './screen.ts';
import type { ScreenWords } from './screen-words.ts';

/** What the pages of results are answered with; each shape is checked against the type that is served. */

const text = z.string().nullable();
const count = z.number();
const counts = z.record(z.string(), z.number());

export const PlaceTold = z
  .strictObject({ file: z.string(), sheet: z.string(), row: count })
  .meta({ id: 'RowPlace' });

export const CellTold = z.strictObject({ field: z.string(), value: z.string() }).meta({ id: 'ScreenCell' });

const Aid = told<ScreenAid>()(
  'ScreenAid',
  z.strictObject({
    programme: BothLanguages,
    term: text,
    year: count.nullable(),
    amountFen: count.nullable(),
    state: text,
  }),
);

const Row = told<ScreenRow>()(
  'ScreenRow',
  z.strictObject({
    file: z.string(),
    sheet: z.string(),
    row: count,
    register: z.string(),
    weight: count,
    rule: z.string(),
    isEvidence: z.boolean(),
    cells: z.array(CellTold),
    faults: z.array(z.strictObject({ column: z.string(), message: BothLanguages })),
    aids: z.array(Aid),
  }),
);

const Side = told<ScreenSide>()(
  'ScreenSide',
  z.strictObject({
    ...PlaceTold.shape,
    register: z.string(),
    personId: z.string(),
    name: text,
  }),
);

const Difference = told<ScreenDifference>()(
  'ScreenDifference',
  z.strictObject({
    field: z.string(),
    left: text,
    right: text,
    state: z.enum(['same', 'different', 'only']),
  }),
);

const blindPair = {
  pairNo: count.exactOptional(),
  key: z.string().exactOptional(),
  left: Side,
  right: Side,
  differences: z.array(Difference),
};

export const BlindPairTold = told<BlindPair>()('BlindPair', z.strictObject(blindPair));

export const PairTold = told<ScreenPair>()(
  'ScreenPair',
  z.strictObject({
    ...blindPair,
    weight: count,
    parts: z.array(z.strictObject({ comparison: z.string(), level: z.string(), weight: count })),
    holdsUp: z.array(z.strictObject({ personId: z.string(), list: z.string(), kind: z.string() })),
  }),
);

export const OpinionTold = told<Omit<Opinion, 'decidedAt'>>()(
  'Opinion',
  z.strictObject({
    pairKey: z.string(),
    answer: z.enum(ANSWERS),
    note: text,
    isSecondWanted: z.boolean(),
    isMine: z.boolean(),
    decidedAt: z.iso.datetime(),
  }),
);

export const AssignmentTold = told<ScreenAssignment>()(
  'ScreenAssignment',
  z.strictObject({
    to: z.string(),
    isMine: z.boolean(),
    dueOn: text,
    isOverdue: z.boolean(),
    note: text,
    by: z.string(),
    madeAt: z.string(),
  }),
);

const pairItem = {
  number: z.string(),
  pair: PairTold,
  state: z.enum(PAIR_STATES),
  assignment: AssignmentTold.nullable(),
};
told<PairItem>()('PairItem', z.strictObject(pairItem));

export const ReviewItemTold = told<Omit<ReviewItem, 'opinions'>>()(
  'ReviewItem',
  z.strictObject({ ...pairItem, opinions: z.array(OpinionTold) }),
);

const listing = {
  list: z.string(),
  kind: z.string(),
  programme: BothLanguages.nullable(),
  term: text,
  isWaiting: z.boolean(),
  reason: BothLanguages,
};

export const ListingTold = told<ScreenListing>()('ScreenListing', z.strictObject(listing));

/** Who a child is, as lists show it: numbers masked. */
const identity = {
  personId: z.string(),
  name: text,
  idMasked: text,
  birthDate: text,
  sex: text,
  township: text,
  village: text,
  guardian: text,
  phoneMasked: text,
};

export const EntryTold = told<ScreenEntry>()(
  'ScreenEntry',
  z.strictObject({
    ...listing,
    ...identity,
    number: z.string(),
    waitsFor: z.array(
      z.strictObject({
        personId: text,
        name: text,
        pairNo: count.nullable().exactOptional(),
        pairKey: text.exactOptional(),
      }),
    ),
    evidence: z.array(PlaceTold),
    assignment: AssignmentTold.nullable().exactOptional(),
  }),
);

const Household = told<HouseholdChild>()(
  'HouseholdChild',
  z.strictObject({ personId: z.string(), name: text, birthDate: text, sex: text, school: text }),
);

export const StoryTold = told<ServedStory>()(
  'ServedStory',
  z.strictObject({
    ...identity,
    ethnicity: text,
    told: z.array(z.strictObject({ field: z.string(), row: count })),
    listings: z.array(ListingTold),
    rows: z.array(Row),
    joins: z.array(PairTold),
    pairs: z.array(PairTold),
    household: z.array(Household),
    whyNot: BothLanguages.nullable(),
    numbers: PersonNumbersTold,
  }),
);

const VerdictTold = told<ScreenVerdict>()(
  'ScreenVerdict',
  z.strictObject({
    code: z.string(),
    severity: z.string(),
    count,
    row: count,
    message: BothLanguages,
  }),
);

export const SourceTold = told<ScreenSource>()(
  'ScreenSource',
  z.strictObject({
    sourceNo: count,
    file: z.string(),
    sheet: z.string(),
    format: text,
    register: text,
    label: text,
    rowsRead: count,
    landed: count,
    refused: count,
    skipped: count,
    verdicts: z.array(VerdictTold),
  }),
);

export const UnplacedTold = told<ScreenUnplaced>()(
  'ScreenUnplaced',
  z.strictObject({
    ...PlaceTold.shape,
    number: z.string(),
    cause: z.string(),
    register: text,
    name: text,
    message: BothLanguages,
  }),
);

export const CountTold = told<ScreenCount>()(
  'ScreenCount',
  z.strictObject({
    list: z.string(),
    township: z.string(),
    kind: z.string(),
    isWaiting: z.boolean(),
    count,
    persons: count,
  }),
);

export const ListTotalTold = z
  .strictObject({ list: z.string(), persons: count, waiting: count })
  .meta({ id: 'ListTotal' });

const words = z.record(z.string(), z.string());

export const WordsTold = told<ScreenWords>()(
  'ScreenWords',
  z.strictObject({
    kinds: z.record(z.string(), z.array(z.string())),
    words: z.strictObject({
      ...{ list: words, kind: words, field: words, register: words, rule: words, value: words },
      ...{ cause: words, comparison: words, level: words },
    }),
  }),
);

/** One page of a list. */
export const pageTold = <S extends z.ZodType>(item: S) =>
  z.strictObject({ items: z.array(item), total: count, next: text });

export { count, counts, text };
