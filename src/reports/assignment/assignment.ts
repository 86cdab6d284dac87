import type { Level, Right, Role, Viewer } from '../../access/index.ts';
import { officeDay } from '../../kernel/index.ts';
import type { Asker } from '../list-filter.queries.ts';

/** Lists from whose rows somebody may be given work. Rows that nobody can place keep no name from one export to the next. */
export const ASSIGNABLE = ['out-of-school', 'unaided', 'waiting', 'review'] as const;
export type Assignable = (typeof ASSIGNABLE)[number];

/** The lists a subject itself stands on: what waits stands on one of the first two. */
export const SUBJECT_LISTS: Readonly<Record<Assignable, readonly SubjectList[]>> = {
  'out-of-school': ['out-of-school'],
  unaided: ['unaided'],
  waiting: ['out-of-school', 'unaided'],
  review: ['review'],
};
export type SubjectList = 'out-of-school' | 'unaided' | 'review';

/** The right by which each list is read: whoever is given a child must be able to see it. */
export const READ_RIGHTS: Readonly<Record<SubjectList, Right>> = {
  'out-of-school': 'lists.read',
  unaided: 'aid.read',
  review: 'review.read',
};

/** To whom: each child's own township or school, a division, a person; or nobody any more. */
export const TARGETS = ['township', 'school', 'division', 'account', 'nobody'] as const;
export type TargetKind = (typeof TARGETS)[number];

/** A target with what is known of it. */
export type Target =
  | { readonly to: 'township' | 'school' | 'nobody' }
  | { readonly to: 'division'; readonly code: string; readonly name: string }
  | {
      readonly to: 'account';
      readonly accountId: number;
      readonly name: string;
      /** Where the person may read each list. */
      readonly scopes: Readonly<Partial<Record<SubjectList, readonly string[]>>>;
    };

/** A child on a list, or a pair, as far as an assignment needs it. */
export type Subject = {
  readonly list: SubjectList;
  readonly id: string;
  readonly division: string;
  readonly school: string | null;
  readonly township: string | null;
  readonly isAssigned: boolean;
  readonly persons: readonly string[];
};

/** To whom a subject goes. */
export type Receiver = {
  readonly account: number | null;
  readonly scope: string | null;
  readonly name: string | null;
};

/** Why a subject cannot be given there. */
export const UNFIT = [
  'no-township',
  'no-school',
  'nobody-reads',
  'outside',
  'not-seen',
  'not-assigned',
] as const;
export type Unfit = (typeof UNFIT)[number];

/** Levels of place at which some role reads a list. */
export type Readers = Readonly<Record<SubjectList, ReadonlySet<Level>>>;

/** At which levels somebody can read each list, by the table of roles. */
export function readersOf(roles: readonly Role[]): Readers {
  const levels = (list: SubjectList): ReadonlySet<Level> =>
    new Set(roles.filter(({ rights }) => rights.includes(READ_RIGHTS[list])).flatMap((role) => role.levels));
  return { 'out-of-school': levels('out-of-school'), unaided: levels('unaided'), review: levels('review') };
}

/** What an assignment asks of whoever asks: its places and the day. */
export const askerOf = ({ held }: Pick<Viewer, 'held'>, now: Date): Asker => ({
  scopes: held.map(({ scope }) => scope),
  today: officeDay(now),
});

const TOWNSHIP = 9;

const sees = ({ division, school }: Subject, scopes: readonly string[]): boolean =>
  scopes.some((scope) => (scope.startsWith('school:') ? scope === school : division.startsWith(scope)));

/** To whom a subject goes under a target, or why it cannot: whoever is given a child can see it. */
export function receiverOf(subject: Subject, target: Target, readers: Readers): Receiver | Unfit {
  const { list, division, school } = subject;
  const place = (scope: string, name: string | null): Receiver => ({ account: null, scope, name });
  switch (target.to) {
    case 'nobody':
      return subject.isAssigned ? { account: null, scope: null, name: null } : 'not-assigned';
    case 'township':
      if (!readers[list].has(TOWNSHIP)) return 'nobody-reads';
      if (division.length < TOWNSHIP) return 'no-township';
      return place(division.slice(0, TOWNSHIP), subject.township ?? division.slice(0, TOWNSHIP));
    case 'school':
      if (!readers[list].has('school')) return 'nobody-reads';
      return school === null ? 'no-school' : place(school, school.split(':')[2] ?? school);
    case 'division':
      if (!readers[list].has(target.code.length as Level)) return 'nobody-reads';
      return division.startsWith(target.code) ? place(target.code, target.name) : 'outside';
    case 'account':
      if (!sees(subject, target.scopes[list] ?? [])) return 'not-seen';
      return { account: target.accountId, scope: null, name: target.name };
  }
}

/** A subject with whom it goes to. */
export type Given = { readonly subject: Subject; readonly receiver: Receiver };

/** Parts subjects into those that can be given and, by ground, how many cannot. */
export function assess(subjects: readonly Subject[], target: Target, readers: Readers) {
  const given: Given[] = [];
  const unfit = new Map<Unfit, number>();
  for (const subject of subjects) {
    const receiver = receiverOf(subject, target, readers);
    if (typeof receiver === 'string') unfit.set(receiver, (unfit.get(receiver) ?? 0) + 1);
    else given.push({ subject, receiver });
  }
  return {
    given,
    unfit: UNFIT.flatMap((ground) => (unfit.has(ground) ? { ground, count: unfit.get(ground)! } : [])),
  };
}

/** Which kinds of target are open for a list: those at whose level somebody can read all of it. */
export const targetsOf = (lists: readonly SubjectList[], readers: Readers) =>
  TARGETS.filter((to) => to !== 'nobody').map((to) => ({
    to,
    isAllowed:
      to === 'account' ||
      lists.some((list) =>
        to === 'school' ? list !== 'review' && readers[list].has('school') : readers[list].has(TOWNSHIP),
      ),
  }));
