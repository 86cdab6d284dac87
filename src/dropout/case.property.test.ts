import fc from 'fast-check';
import { expect, test } from 'vitest';
import { act, actorOf, FILES, opened, ROLES, RULES, SCHOOL, stateOf, WAY } from './case.fixture.ts';
import type { Act } from './case.ts';

const roles = ROLES.map(({ id }) => id);
const replies = RULES.replies.replies.map(({ code }) => code);

/** A plausible entry for each act, now and then spoilt. */
const anyAsk = fc.record({
  kind: fc.constantFrom(...RULES.acts.keys()),
  role: fc.constantFrom(...roles),
  reply: fc.oneof({ weight: 3, arbitrary: fc.constant('truly-out') }, fc.constantFrom(...replies)),
  step: fc.constantFrom(...RULES.steps.map(({ id }) => id)),
  level: fc.constantFrom('school', 'township', 'bureau'),
  account: fc.integer({ min: 1, max: 6 }),
  files: fc.subarray(FILES.map(({ no }) => no)),
  schoolDays: fc.integer({ min: 1, max: 25 }),
  isSpoilt: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
type Ask = (typeof anyAsk extends fc.Arbitrary<infer T> ? T : never) & { readonly isGuided?: boolean };

const dataOf = ({ kind, reply, step, level, schoolDays, isSpoilt }: Ask, n: number): object => {
  const planned = WAY.find((one) => one.kind === kind)?.data ?? {};
  const own = {
    verify: { reply },
    sign: { level },
    'send-back': { step, reason: '材料不全，请补' },
    attend: {
      fromOn: `2027-${String((n % 12) + 1).padStart(2, '0')}-01`,
      toOn: `2027-${String((n % 12) + 1).padStart(2, '0')}-28`,
      schoolDays,
      presentDays: schoolDays,
    },
    plan: { until: '2028-01-01' },
    issue: { paper: 'return-notice', addressee: '父' },
    place: { placement: 'old-school', school: SCHOOL, grade: '三', isReserved: true, startOn: '2026-09-15' },
  }[kind];
  return { ...planned, ...own, ...(isSpoilt ? { metOn: 'never' } : {}) };
};

const since = (acts: readonly Act[], kinds: readonly string[]): readonly Act[] =>
  acts.slice(acts.findLastIndex(({ kind }) => kinds.includes(kind)));

/** What must have been done since the case was last opened, read from the acts without the machine. */
function isEarned(acts: readonly Act[]): boolean {
  const own = since(acts, ['open', 'reopen']);
  const of = (kind: string): readonly Act[] => own.filter((one) => one.kind === kind);
  const kinds = (list: readonly Act[]): Set<string> =>
    new Set(list.flatMap(({ files }) => files).map((no) => FILES.find((file) => file.no === no)!.kind));
  const order = (...wanted: string[]): boolean => {
    let at = 0;
    for (const one of own) if (one.kind === wanted[at]) at += 1;
    return at === wanted.length;
  };
  const signed = of('sign').map(({ data, author }) => `${data.level} ${author!.role}`);
  const bySchool = signed.includes('school school');
  const byTownship = signed.includes('township township-officer');
  const byBureau = signed.includes('bureau county-clerk');
  switch (acts.at(-1)!.stepAfter) {
    case 'closed': {
      const days = of('attend').reduce((sum, { data }) => sum + Number(data.schoolDays), 0);
      return (
        order('verify', 'plan', 'visit', 'place', 'return', 'attend', 'sign', 'sign', 'sign', 'close') &&
        of('verify').some(({ data }) => data.reply === 'truly-out') &&
        of('visit').some(({ data }) => data.outcome === 'agreed') &&
        kinds(of('return')).has('enrolment-proof') &&
        days >= 20 &&
        bySchool &&
        byTownship &&
        byBureau
      );
    }
    case 'excused': {
      const { reply } = of('verify').at(-1)!.data;
      const rule = RULES.replies.replies.find(({ code }) => code === reply)!;
      const brought = kinds(of('verify').slice(-1));
      return (
        rule.leads === 'excuse' &&
        rule.proofs.every((oneOf) => oneOf.some((kind) => brought.has(kind))) &&
        byTownship &&
        byBureau
      );
    }
    case 'placed':
      return order('verify', 'plan', 'visit', 'place');
    case 'returned':
      return order('verify', 'plan', 'visit', 'place', 'return');
    case 'monitored':
      return order('verify', 'plan', 'visit', 'place', 'return', 'attend');
    case 'persuaded':
      return order('verify', 'plan', 'visit');
    default:
      return true;
  }
}

const reached = new Set<string>();

/** Random asks; some follow the straight way, so that the far steps are reached too. */
const anyStory = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: anyAsk },
    { weight: 5, arbitrary: anyAsk.map((ask) => ({ ...ask, isGuided: true })) },
  ),
  { minLength: 5, maxLength: 45 },
);

const NEXT: Readonly<Record<string, string>> = {
  suspected: 'verify',
  verified: 'plan',
  planned: 'visit',
  persuaded: 'place',
  placed: 'return',
  returned: 'attend',
  monitored: 'close',
};

/** What the straight way would do next at the case's step; the proper office for a signature. */
function guided(ask: Ask, acts: readonly Act[]): Ask {
  const { step, standing } = stateOf(acts);
  const signs = standing.filter((one) => one.kind === 'sign' && one.stepAfter === step).length;
  const chain = step === 'answered' ? RULES.signatures.chains.excuse : RULES.signatures.chains.close;
  const level = RULES.signatures.levels.find(({ id }) => id === chain[signs]);
  if (['answered', 'monitored'].includes(step) && level)
    return {
      ...ask,
      kind: 'sign',
      level: level.id as Ask['level'],
      role: level.roles[0]!,
      account: signs + 1,
    };
  if (step === 'answered') return { ...ask, kind: 'excuse', role: 'county-clerk' };
  const next = WAY.find(({ kind }) => kind === NEXT[step]);
  if (!next) return ask;
  return {
    ...ask,
    kind: next.kind,
    role: next.role,
    files: ask.isSpoilt ? ask.files : FILES.map(({ no }) => no),
  };
}

test('no sequence of calls by any role reaches a step without its evidence', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      let acts: readonly Act[] = [opened()];
      for (const [n, drawn] of story.entries()) {
        const ask = 'isGuided' in drawn ? guided(drawn as Ask, acts) : (drawn as Ask);
        const before = acts;
        const asked = { kind: ask.kind, data: dataOf(ask, n) as never, files: ask.files };
        const isOfFiles = RULES.acts.get(ask.kind)!.fields.some(({ kind }) => kind === 'files');
        acts = act(
          before,
          isOfFiles ? asked : { ...asked, files: [] },
          actorOf(ask.role, ask.account),
          '2027-12-31',
        ).acts;
        // nothing of what was is changed
        expect(acts.slice(0, before.length)).toEqual(before);
        if (acts.length === before.length) continue;
        const last = acts.at(-1)!;
        reached.add(last.stepAfter);
        const rule = RULES.acts.get(last.kind)!;
        expect(ROLES.find(({ id }) => id === last.author!.role)!.rights).toContain(rule.right);
        expect(rule.from).toContain(before.at(-1)!.stepAfter);
        expect(isEarned(acts), `${last.kind} to ${last.stepAfter}`).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
  // the stories reach the far ends, else the property says nothing
  expect([...reached].toSorted()).toEqual(
    expect.arrayContaining(['answered', 'closed', 'excused', 'monitored', 'persuaded', 'placed', 'returned']),
  );
});
