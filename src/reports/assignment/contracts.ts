import { z } from 'zod';
import { contract, told, typed } from '../../access/index.ts';
import { text } from '../answers.ts';
import { ASSIGNED, PlaceCode } from '../list-filter.queries.ts';
import type { OwnAssignment } from './assignment.queries.ts';
import { ASSIGNABLE, TARGETS } from './assignment.ts';
import type { AssignmentTargets, Made, Person, Preview } from './told.ts';

const List = z.enum(ASSIGNABLE);
const Filter = z.strictObject({
  township: typed(60).optional(),
  village: typed(60).optional(),
  place: PlaceCode.optional(),
  kind: typed(40)
    .refine((text) => text !== '')
    .optional(),
  name: typed(40)
    .refine((text) => text !== '')
    .optional(),
  assigned: z.enum(ASSIGNED).optional(),
});
const Wanted = z.discriminatedUnion('to', [
  z.strictObject({ to: z.enum(['township', 'school', 'nobody']) }),
  z.strictObject({ to: z.literal('division'), code: z.string().regex(/^\d{2,12}$/) }),
  z.strictObject({ to: z.literal('account'), accountId: z.number().int().positive().max(2_000_000_000) }),
]);
const Asked = z.strictObject({
  list: List,
  ids: z
    .array(z.string().regex(/^[A-Za-z0-9_-]{1,40}$/))
    .min(1)
    .max(5000)
    .optional(),
  filter: Filter.optional(),
  target: Wanted,
  due: z.iso.date().optional(),
  note: typed(200).optional(),
  /** What was shown when it was confirmed: rows of the list that the filter left. */
  expected: z.number().int().min(0).max(100_000_000).optional(),
});

const Own = told<OwnAssignment>()(
  'OwnAssignment',
  z.strictObject({
    no: z.number(),
    list: z.enum(ASSIGNABLE),
    target: z.enum(TARGETS),
    dueOn: text,
    note: text,
    madeAt: z.string(),
    count: z.number(),
    standing: z.number(),
    to: z.array(z.string()),
  }),
);

const PersonTold = told<Person>()(
  'Assignee',
  z.strictObject({
    accountId: z.number(),
    fullName: z.string(),
    roles: z.array(z.string()),
    scopes: z.array(z.string()),
  }),
);

const Targets = told<AssignmentTargets>()(
  'AssignmentTargets',
  z.strictObject({
    items: z.array(z.strictObject({ to: z.enum(TARGETS), isAllowed: z.boolean(), why: text })),
    today: z.string(),
    most: z.number(),
  }),
);

const unfit = z.array(z.string());
const FAULTS = [
  ...['assign-none', 'assign-changed', 'assign-too-many', 'assignee-unknown', 'division-unknown', 'due-past'],
];

/** What the routes of assignments take and give. */
export const ASSIGNMENT_CONTRACTS = {
  list: contract({
    about: { zh: '自己作出的分派', en: 'what one has assigned' },
    answers: { 200: z.strictObject({ items: z.array(Own) }) },
  }),
  targets: contract({
    about: { zh: '可以怎样分派', en: 'to what rows of a list may be assigned' },
    query: z.object({ list: List }),
    answers: { 200: Targets },
  }),
  people: contract({
    about: { zh: '可以分派给谁', en: 'to whom rows of a list may be assigned' },
    query: z.object({ list: List, typed: typed(40).default('') }),
    answers: { 200: z.strictObject({ items: z.array(PersonTold) }) },
  }),
  preview: contract({
    about: { zh: '分派前预览', en: 'what an assignment would do' },
    body: Asked,
    answers: {
      200: told<Preview>()(
        'AssignmentPreview',
        z.strictObject({ chosen: z.number(), fit: z.number(), unfit }),
      ),
    },
    faults: FAULTS,
  }),
  assign: contract({
    about: { zh: '分派给乡镇、学校或人员', en: 'assign to a township, a school or a person' },
    body: Asked,
    answers: { 201: told<Made>()('AssignmentMade', z.strictObject({ assigned: z.number(), unfit })) },
    faults: [...FAULTS, 'assign-unfit'],
  }),
} as const;
