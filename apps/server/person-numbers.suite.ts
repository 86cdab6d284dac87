import { expect, test } from 'vitest';
import { inTransaction } from '../../src/platform/index.ts';
import { CHILDREN, childOf, DOT, type PairingWorld, SCHOOL, TOWNSHIP } from './pairing.world.ts';

const [ONE, TWO] = ['P71', 'P72'] as const;
const CLASS = '五年级1班';

/** A child at school whom the registers show missing as well: it has a case, a class, ledgers and a warning at once. */
const both = (personId: string) =>
  childOf(personId, {
    ...{ class: CLASS, household: `07${personId}`, name: personId === ONE ? '甲生' : '乙生' },
    listing: {
      kind: 'enrolled-not-attending',
      reason: { zh: '在籍不在校', en: 'not attending' },
      evidence: [{ file: 'x', sheet: '', row: Number(personId.slice(1)) }],
    },
  });
const head = (personId: string) => ({
  ...{ personId, division: `${TOWNSHIP}201`, school: SCHOOL, name: both(personId).name! },
  ...{ birthDate: '2015-03-02', sex: 'male', township: '石牛乡', village: '石牛村' },
});
const rowOf = (personId: string) => ({
  ...{ ...head(personId), ledger: 'left-behind', idMasked: null, guardian: '祖母', phoneMasked: null },
  ...{ isInSchool: true, kinds: ['education-2013'], facts: {}, secret: {}, evidence: [] },
});
const pupilOf = (personId: string) => ({
  ...{ ...head(personId), age: 11, stage: 'primary', grade: '五年级', class: CLASS },
  ...{
    state: 'at-school' as const,
    facts: { siblingsOut: 1, isLeftBehind: true as const, hardships: ['dibao' as const] },
  },
});
type Json = ReturnType<typeof JSON.parse>;

/** What must follow a child whose number changes: one of everything that can hang on a child, for two of them. */
export function personNumberTests(world: PairingWorld): void {
  const { ask, get, give, ids, layRun } = world;
  const beside = (persons: readonly string[]) => ({
    rows: persons.map(rowOf),
    pupils: persons.map(pupilOf),
  });
  const lay = (persons: readonly string[], found: Parameters<typeof layRun>[1] = []) =>
    layRun([...CHILDREN, ...persons.map(both)], found, beside(persons));
  const made = async (answer: Promise<{ status: number; json: Json }>) => {
    const { status, json } = await answer;
    expect([status, json.message ?? json.code]).toEqual([201, undefined]);
    return json;
  };
  const rowKey = async (personId: string): Promise<string> =>
    (
      await world.database.pool.query<{ key: string }>(
        `select row_key as key from ledgers.row where ledger = 'left-behind' and person_id = $1`,
        [personId],
      )
    ).rows[0]!.key;
  const keys: Record<string, string> = {};
  const met = { metOn: '2026-10-09', place: '家中', whom: '祖母' };

  /** One of everything; what was done for the first child is more, so that its case goes on. */
  const workOn = async (personId: string, mark: string): Promise<void> => {
    const data = { reply: 'truly-out', ...met, note: `${mark}的核实` };
    await made(ask('officer', 'POST', `/dropout/cases/${personId}/verify`, { data }));
    const talk = { way: 'talk', on: '2026-10-10', content: `${mark}的谈心` };
    await made(ask('clerk', 'POST', `/pairing/children/${personId}/contacts`, talk));
    const contact = { metOn: '2026-10-09', way: 'child', who: '李老师', found: `${mark}的联系情况` };
    keys[personId] = await rowKey(personId);
    const entry = `/ledgers/left-behind/rows/${keys[personId]}/entries/contact`;
    await made(ask('school', 'POST', entry, { data: contact }));
  };
  const caseOf = async (personId: string) => (await get('clerk', `/dropout/cases/${personId}`)).json;
  const pairedOf = async (personId: string) => (await get('clerk', `/pairing/children/${personId}`)).json;
  const warnedOf = async (personId: string) => (await get('clerk', `/warning/children/${personId}`)).json;
  const rowPage = async (personId: string) =>
    (await get('clerk', `/ledgers/left-behind/rows/${keys[personId]}`)).json;
  const awayOf = async () =>
    (await get('school', '/dropout/attendance/away')).json.items.filter((one: Json) => one.class === CLASS);
  const holderOf = ({ chain }: Json) =>
    chain.find(({ level }: Json) => level === 'child').holder?.name ?? null;
  const assignedTo = async () =>
    (
      await world.database.pool.query(
        `select subject_id as id from reports.assigned_now where list = 'out-of-school' order by 1`,
      )
    ).rows.map(({ id }) => id);

  /** An award of the autumn term with its share, as the money road makes one. */
  const award = (personId: string) =>
    inTransaction(world.database.pool, async (client) => {
      const { rows } = await client.query<{ id: number }>(
        `insert into aid.award (division, person_id, name, term, programme, programme_label, amount_fen, rule_hash, facts, facts_hash,
           made_at, made_by, made_name)
         select $2, $1, 'x', '2026-autumn', 'boarding-subsidy', '{}', 62500, repeat('a', 16), '{}', repeat('b', 64), now(), account_id,
           name from access.account where name = 'clerk' returning award_id as id`,
        [personId, TOWNSHIP],
      );
      await client.query(`insert into aid.award_share values ($1, 'county', 62500)`, [rows[0]!.id]);
    });

  test('before: two children, and one of everything hangs on each', async () => {
    await lay([ONE, TWO]);
    const absences = [ONE, TWO].map((personId) => ({ personId, reason: 'weary' }));
    const roll = { school: SCHOOL, class: CLASS, on: '2026-10-09', absences };
    await made(ask('school', 'POST', '/dropout/attendance', roll));
    await workOn(ONE, '甲');
    await workOn(TWO, '乙');
    // of the second alone somebody went to the home
    const visit = { metOn: '2026-10-09', whom: '祖母', note: '乙的家访' };
    await made(ask('school', 'POST', `/dropout/attendance/away/${TWO}/visit`, visit));
    const plan = {
      ...{ cause: 'learning', measures: ['persuade'], responsible: '李老师', until: '2026-12-01' },
    };
    await made(ask('clerk', 'POST', `/dropout/cases/${ONE}/plan`, { data: plan }));
    ids.second = (
      await ask('clerk', 'POST', '/pairing/helpers', {
        ...{ unit: SCHOOL, name: '钱老师', post: '教师', kind: 'teacher', account: '' },
      })
    ).json.helperId;
    expect(await give('clerk', ids.second!, [TWO])).toMatchObject({ json: { paired: 1 } });
    // handed to a telephone while the second child still has its number
    const pack = (await get('officer', '/dropout/visits/pack?device=phone-0000-0071')).json;
    expect(pack.children.map(({ personId }: Json) => personId)).toEqual(expect.arrayContaining([ONE, TWO]));
    await world.database.pool.query(
      `with act as (insert into reports.assignment (made_at, made_by, made_name, list, target)
         select now(), account_id, name, 'out-of-school', 'township' from access.account where name = 'clerk'
         returning assignment_id)
       insert into reports.assigned (assignment_id, list, subject_id, division, to_scope)
       select assignment_id, 'out-of-school', $1, $2, $2 from act`,
      [TWO, TOWNSHIP],
    );
    await award(TWO);
    const visits = (await awayOf()).map(({ personId, visit: one }: Json) => [personId, one?.by ?? null]);
    expect(visits.toSorted()).toEqual([
      [ONE, null],
      [TWO, 'school'],
    ]);
    expect((await caseOf(ONE)).numbers).toEqual({ now: ONE, former: [], changes: [] });
  });

  test('merged: everything is found by both numbers, and is the one child’s', async () => {
    await lay([ONE], [{ change: 'merged', personId: ONE, otherId: TWO }]);
    for (const asked of [ONE, TWO]) {
      const paired = await pairedOf(asked);
      expect(paired.child.personId).toBe(ONE);
      expect(paired.contacts.map(({ content }: Json) => content)).toEqual(
        expect.arrayContaining(['甲的核实', '乙的核实', '甲的谈心', '乙的谈心']),
      );
      expect(holderOf(paired)).toBe('钱老师');
      const warned = await warnedOf(asked);
      expect([warned.personId, warned.judgements.length]).toEqual([ONE, 3]);
      for (const told of [paired, warned, await caseOf(asked), await rowPage(asked)])
        expect(told.numbers).toMatchObject({
          ...{ now: ONE, former: [TWO] },
          changes: [{ change: 'merged', personId: ONE, otherId: TWO, on: '2026-09-01' }],
        });
    }
    const [first, second] = [await caseOf(ONE), await caseOf(TWO)];
    expect([first.step, first.joined, second.step]).toEqual(['planned', [TWO], 'joined']);
    expect(JSON.stringify(second.acts)).toContain('乙的核实');
    expect(second.next).toEqual([]);
    const [kept, aside] = [await rowPage(ONE), await rowPage(TWO)];
    expect([kept.joined, aside.joinedTo]).toEqual([[keys[TWO]], keys[ONE]]);
    expect(JSON.stringify(aside.entries)).toContain('乙的联系情况');
    expect(aside.acts.every(({ isOpen }: Json) => !isOpen)).toBe(true);
    expect((await get('clerk', '/ledgers/left-behind/rows')).json.total).toBe(1);
    // one child is away: the visits of both numbers are its own, and it is not called late
    const away = await awayOf();
    expect(away.map(({ personId, wants }: Json) => [personId, wants])).toEqual([[ONE, 'report']]);
    const list = (await get('clerk', '/pairing/children?state=late')).json;
    expect(list.items.map(({ personId }: Json) => personId)).not.toContain(ONE);
    expect(await assignedTo()).toContain(ONE);
    const paper = (asked: string) =>
      world.app.inject({ url: `/api/pairing/children/${asked}/handbook`, headers: world.who.clerk! });
    expect((await paper(TWO)).rawPayload.equals((await paper(ONE)).rawPayload)).toBe(true);
  });

  test('merged: one picture on both numbers is one child’s; what a telephone sends under the old number reaches the child', async () => {
    const entry = {
      way: 'home-visit',
      on: '2026-10-10',
      content: '入户',
      photos: [{ name: 'a.png', content: DOT }],
    };
    const before = (await get('officer', '/pairing/traces')).json.items.length;
    await made(ask('clerk', 'POST', `/pairing/children/${TWO}/contacts`, entry));
    const { items } = (await get('officer', '/pairing/traces')).json;
    expect(items.length).toBe(before);
    const sent = await ask('officer', 'POST', '/dropout/visits/submissions', {
      sentAt: '2026-10-10T01:00:00Z',
      submission: {
        ...{
          id: 'submission-000000000071',
          device: 'phone-0000-0071',
          personId: TWO,
          attached: [],
          edits: [],
        },
        madeAt: '2026-10-09T08:00:00Z',
        act: { kind: 'visit', data: { visitors: '谢乡长', ...met, outcome: 'undecided' } },
      },
    });
    expect(sent).toMatchObject({ status: 201, json: { state: 'accepted' } });
    expect((await caseOf(ONE)).acts[0]).toMatchObject({ kind: 'visit' });
  });

  test('merged: the child is not awarded a second time what it was awarded under its former number', async () => {
    await expect(award(ONE)).rejects.toThrow('aid.award-stands');
    const { rows } = await world.database.pool.query(
      `select registry.numbers_of('${ONE}') as all, registry.number_now('${TWO}') as now`,
    );
    expect(rows[0]).toEqual({ all: [ONE, TWO], now: ONE });
  });

  test('the same run again changes nothing', async () => {
    const count = async () =>
      (
        await world.database.pool.query(
          `select (select count(*) from dropout.act)::integer as acts, (select count(*) from pairing.duty_act)::integer as duties,
             (select count(*) from registry.number_change)::integer as changes`,
        )
      ).rows[0];
    const before = await count();
    await lay([ONE], [{ change: 'merged', personId: ONE, otherId: TWO }]);
    expect(await count()).toEqual(before);
  });

  test('the merge was wrong: each child has its own again, case, ledger, duty, absence and all', async () => {
    await lay([ONE, TWO]);
    const [first, second] = [await caseOf(ONE), await caseOf(TWO)];
    expect([first.step, second.step, second.joined]).toEqual(['planned', 'verified', []]);
    expect(second.acts.map(({ kind }: Json) => kind)).toContain('part');
    expect(second.next.some(({ isOpen }: Json) => isOpen)).toBe(true);
    expect(JSON.stringify(first.acts)).not.toContain('乙的核实');
    const paired = [await pairedOf(ONE), await pairedOf(TWO)];
    expect(paired.map(holderOf)).toEqual([null, '钱老师']);
    expect(
      paired.map(({ contacts }) => contacts.some(({ content }: Json) => content === '乙的谈心')),
    ).toEqual([false, true]);
    const rows = [await rowPage(ONE), await rowPage(TWO)];
    expect(
      rows.map(({ joined, joinedTo, isStanding, personId }) => [joined, joinedTo, isStanding, personId]),
    ).toEqual([
      [[], null, true, ONE],
      [[], null, true, TWO],
    ]);
    const visits = (await awayOf()).map(({ personId, visit }: Json) => [personId, visit?.by ?? null]);
    expect(visits.toSorted()).toEqual([
      [ONE, null],
      [TWO, 'school'],
    ]);
    expect(await assignedTo()).toEqual([TWO]);
    expect((await warnedOf(TWO)).personId).toBe(TWO);
    await award(ONE);
    expect(second.numbers).toMatchObject({
      now: TWO,
      former: [],
      changes: [{ change: 'parted' }, { change: 'merged' }],
    });
    const entry = `/ledgers/left-behind/rows/${keys[TWO]}/entries/contact`;
    const data = { metOn: '2026-10-10', way: 'child', who: '李老师', found: '分开以后的联系' };
    await made(ask('school', 'POST', entry, { data }));
  });

  test('split: what was written before stays under the number of before, and both pages say so', async () => {
    await lay([ONE, 'P73'], [{ change: 'split', personId: 'P73', otherId: ONE }]);
    const change = { change: 'split', personId: 'P73', otherId: ONE };
    expect((await caseOf(ONE)).numbers.changes[0]).toMatchObject(change);
    expect((await caseOf('P73')).numbers.changes[0]).toMatchObject(change);
    expect(JSON.stringify((await caseOf(ONE)).acts)).toContain('甲的核实');
    expect((await pairedOf('P73')).numbers.changes[0]).toMatchObject(change);
  });

  test('every table that knows a child is either of one run, or says how it follows a number', async () => {
    const { rows } = await world.database.pool.query<{ place: string }>(
      `select n.nspname || '.' || c.relname as place from pg_attribute as a
       join pg_class as c on c.oid = a.attrelid and c.relkind = 'r' join pg_namespace as n on n.oid = c.relnamespace
       where a.attname in ('person_id', 'subject_id', 'subject', 'left_person_id', 'person_ids', 'absences', 'former_ids')
         and n.nspname !~ '^pg|information_schema' group by 1 order by 1`,
    );
    expect(rows.map(({ place }) => place)).toEqual(Object.keys(FOLLOWS).toSorted());
  });
}

/**
 * How each table that knows a child follows a change of its number (docs/decisions/0103). of a run: laid anew with each run; head: one for
 * a child, stands under its present number; all numbers: keeps the number under which it was written and is read by all of them; by its
 * case: found by the case; trail: tells what was looked at then, and the page of the child shows it for each of its numbers.
 */
const FOLLOWS: Readonly<
  Record<
    string,
    'of a run' | 'head' | 'all numbers' | 'by its case' | 'trail' | 'the rule itself' | 'no child'
  >
> = {
  'access.audit_event': 'trail',
  'access.audit_person': 'trail',
  'access.city_identity': 'no child',
  'access.emergency': 'trail',
  'aid.answer': 'no child',
  'aid.award': 'all numbers',
  'aid.bank_account': 'all numbers',
  'aid.hardship_case': 'all numbers',
  'aid.local_trial_child': 'of a run',
  'aid.run_account': 'of a run',
  'aid.run_due': 'of a run',
  'aid.run_student': 'of a run',
  'aid.run_told': 'of a run',
  'aid.run_undetermined': 'of a run',
  'aid.waiver': 'all numbers',
  'dropout.absence_act': 'all numbers',
  'dropout.case': 'head',
  'dropout.handed_child': 'by its case',
  'dropout.roll_call': 'all numbers',
  'dropout.run_child': 'of a run',
  'dropout.run_pupil': 'of a run',
  'dropout.submission': 'by its case',
  'ledgers.row': 'head',
  'ledgers.run_row': 'of a run',
  'pairing.child': 'head',
  'pairing.contact': 'all numbers',
  'pairing.duty_act': 'all numbers',
  'pairing.duty_now': 'head',
  'registry.former_number': 'the rule itself',
  'registry.number_change': 'the rule itself',
  'registry.run_number': 'of a run',
  'reports.assigned': 'head',
  'reports.assigned_now': 'head',
  'reports.child': 'of a run',
  'reports.entry': 'of a run',
  'reports.pair': 'of a run',
  'reports.story': 'of a run',
  'warning.judgement': 'all numbers',
  'warning.outcome': 'all numbers',
  'warning.pupil': 'all numbers',
  'warning.run_child': 'of a run',
  'warning.standing': 'of a run',
};
