import { describe, expect, it } from 'vitest';
import { inCounty, type PlantedAid, type PlantedRow } from '../../test/planted-county.ts';
import { assessEnrolment } from '../enrolment/index.ts';
import type { Batch } from '../platform/index.ts';
import { FACT_COLUMNS } from './facts.ts';
import { type AidSummary, assessAid, readRunAid } from './index.ts';
import { readUndetermined } from './questions/undetermined.store.ts';

const TERM = '2026-autumn';
type Entitled = { programme: string; amount_fen: number; state: string; cause: string | null };

/** All registers of hardship are handed in; nobody of the story stands in those of somebody else. */
const OTHERS: PlantedRow[] = (['poverty', 'civil-affairs', 'orphan', 'disability'] as const).map(
  (register) => ({
    person: 'other',
    register,
    hardships: [],
  }),
);
const numbered = (person: string): PlantedRow => ({
  person,
  register: 'hukou',
  id_number: '431321201601010018',
  status: 'normal',
});
const pupil = (more: object = {}): PlantedRow => ({
  person: 'a',
  register: 'roster',
  school: '一小',
  stage: 'primary',
  grade: '三年级',
  boarding: 'yes',
  ...more,
});
const dibao: PlantedRow = { person: 'a', register: 'civil-affairs', hardships: [{ hardship: 'dibao' }] };
const aid = (one: PlantedAid, register: PlantedRow['register'] = 'aid', person = 'a'): PlantedRow => ({
  person,
  register,
  aids: [{ term: TERM, ...one }],
});

const run = <T>(rows: PlantedRow[], look: (batch: Batch, summary: AidSummary) => Promise<T>): Promise<T> =>
  inCounty({ born: { a: '2016-01-01' }, rows: [...OTHERS, ...rows] }, async (batch) => {
    await assessEnrolment(batch, { on: '2026-09-01' });
    return look(batch, await assessAid(batch, { on: '2026-09-01', term: TERM }));
  });
const entitled = (rows: PlantedRow[], person = 'a'): Promise<Entitled[]> =>
  run(rows, (batch) =>
    batch.rows<Entitled>(
      `select entitled.programme, entitled.amount_fen, entitled.state, entitled.cause
       from aid.entitlement as entitled join linkage.person as person on person.person_no = entitled.person_no
       where person.name = $person order by entitled.programme`,
      { person },
    ),
  );
const boarding = async (rows: PlantedRow[]) =>
  (await entitled(rows)).find((one) => one.programme === 'boarding-subsidy');

describe('what a child is entitled to', () => {
  it('follows from the registers: a boarder of primary school on the dibao list in Shuangfeng', async () => {
    const found = await entitled([numbered('a'), pupil(), dibao]);
    expect(found.map(({ programme, amount_fen }) => `${programme} ${amount_fen}`)).toEqual([
      'boarding-subsidy 62500',
      'nutrition 50000',
      'textbooks-and-fees 0',
    ]);
  });

  it('waits, and is not refused, where the list that would tell was never handed in', async () => {
    const state = (rows: PlantedRow[]) =>
      inCounty({ born: {}, rows }, async (batch) => {
        await assessEnrolment(batch, { on: '2026-09-01' });
        const { entitlements } = await assessAid(batch, { on: '2026-09-01', term: TERM });
        const one = entitlements.programmes.find(({ programme }) => programme === 'non-boarding-subsidy')!;
        return [one.entitled, one.refused_by_law, one.undetermined];
      });
    const day = pupil({ boarding: 'no' });
    expect(await state([day])).toEqual([0, 0, 1]);
    expect(await state([{ ...dibao, hardships: [] }, day])).toEqual([0, 0, 1]);
    const all: PlantedRow[] = OTHERS.map((row) => ({ ...row, person: 'a' }));
    expect(await state([...all, day])).toEqual([0, 1, 0]);
  });

  it('is nothing for who is not in school', async () => {
    expect(await entitled([numbered('a'), pupil({ status: 'absent' }), dibao])).toEqual([]);
  });
});

describe('the kind of household register', () => {
  const senior = pupil({ school: '一中', stage: 'senior', grade: '高一' });
  const notElsewhere = OTHERS.map((row) => ({ ...row, person: 'a' }));
  const waiver = (...more: PlantedRow[]) =>
    run([numbered('a'), senior, ...notElsewhere, dibao, ...more], async (batch) => {
      const [row] = await batch.rows<{ kind: number | null; stated: number; outcome: string }>(
        `select facts.hukou_kind as kind,
           (select count(*) from aid.fact_row as told where told.person_no = facts.person_no and told.fact = 'hukou_kind') as stated
         from aid.facts as facts join linkage.person as person on person.person_no = facts.person_no where person.name = 'a'`,
      );
      const [one] = await batch.rows<{ no: number }>(
        `select no from aid.decided_programme where programme = 'senior-fee-waiver'`,
      );
      const [told] = await batch.rows<{ held: boolean | null }>(
        `select e${one!.no} as held from aid.decided as decided
         join linkage.person as person on person.person_no = decided.person_no where person.name = 'a'`,
      );
      const { missing } = await readUndetermined(batch);
      const asks = missing
        .filter(({ programme }) => programme === 'senior-fee-waiver')
        .map(({ asks: what }) => what);
      return { kind: row!.kind, stated: row!.stated, held: told!.held, asks };
    });
  const says = (register: PlantedRow['register'], hukou_kind: string): PlantedRow => ({
    ...{ person: 'a', register, hukou_kind },
  });
  const RURAL = 1;
  const URBAN = 2;

  it('decides a rule that is for rural families alone, whichever register tells it', async () => {
    // the fee of the school is another question
    expect(await waiver(says('student-record', 'rural'))).toEqual({
      ...{ kind: RURAL, stated: 1, held: null, asks: ['school_fee_fen'] },
    });
    expect(await waiver(says('hukou', 'rural'), says('civil-affairs', 'rural'))).toMatchObject({
      kind: RURAL,
      stated: 2,
    });
    expect(await waiver(says('student-record', 'urban'))).toEqual({
      kind: URBAN,
      stated: 1,
      held: false,
      asks: [],
    });
    const student = pupil({ school: '县职业中专', stage: 'vocational', grade: '一年级' });
    const fee = (await entitled([numbered('a'), student, says('vocational-record', 'rural')])).find(
      ({ programme }) => programme === 'vocational-fee-waiver',
    );
    expect(fee?.amount_fen).toBe(100_000);
  });

  it('is unknown where registers contradict each other: each is kept with its row, and the question is asked', async () => {
    expect(await waiver(says('hukou', 'urban'), says('student-record', 'rural'))).toEqual({
      ...{ kind: null, stated: 2, held: null, asks: ['hukou_kind', 'school_fee_fen'] },
    });
  });

  it('is told by no register that writes 居民户口 for both', async () => {
    expect(await waiver(says('hukou', 'resident'))).toEqual({
      ...{ kind: null, stated: 0, held: null, asks: ['hukou_kind', 'school_fee_fen'] },
    });
    expect(await waiver(says('hukou', 'resident'), says('student-record', 'urban'))).toMatchObject({
      kind: URBAN,
    });
  });
});

describe('what became of an entitlement', () => {
  const child = [numbered('a'), pupil(), dibao];
  const of = async (more: PlantedRow[]) => {
    const one = await boarding([...child, ...more]);
    return [one?.state, one?.cause];
  };
  it('is paid where a payment list says so, under way where an aid list names the child', async () => {
    expect(await of([aid({ programme: 'boarding-subsidy', state: 'paid' })])).toEqual(['paid', null]);
    expect(await of([aid({ programme: 'boarding-subsidy' }, 'payment')])).toEqual(['paid', null]);
    expect(await of([aid({ programme: 'boarding-subsidy' })])).toEqual(['under-way', null]);
  });

  it('counts under the name that lists use for it', async () => {
    expect(await of([aid({ programme: 'living-subsidy' })])).toEqual(['under-way', null]);
  });

  it('is left over with the cause: no list at all, not on it, failed at the bank, or no programme named', async () => {
    const neighbour = aid({ programme: 'boarding-subsidy' }, 'aid', 'other');
    expect(await of([])).toEqual(['left-over', 'no-list']);
    expect(await of([neighbour])).toEqual(['left-over', 'not-listed']);
    expect(await of([aid({ programme: 'boarding-subsidy', state: 'failed' })])).toEqual([
      'left-over',
      'payment-failed',
    ]);
    expect(await of([neighbour, aid({})])).toEqual(['left-over', 'programme-not-named']);
  });

  it('is of another term where the list is', async () => {
    expect(await of([aid({ programme: 'boarding-subsidy', term: '2026-spring', state: 'paid' })])).toEqual([
      'left-over',
      'no-list',
    ]);
  });

  it('is exactly one thing: the states of each programme add up to its entitled', async () => {
    await run([...child, aid({ programme: 'boarding-subsidy' })], async (_, { entitlements }) => {
      for (const { entitled: all, settled, refused_by_law, undetermined } of entitlements.programmes) {
        expect(Object.values(settled).reduce((sum, n) => sum + n, 0)).toBe(all);
        expect(all + refused_by_law + undetermined).toBe(entitlements.children);
      }
    });
  });
});

describe('the facts', () => {
  it('have the columns that the law may ask for, and no other', async () => {
    await run([pupil()], async (batch) => {
      const columns = await batch.rows<{ name: string }>(
        `select column_name as name from information_schema.columns
         where table_schema = 'aid' and table_name = 'facts' order by 1`,
      );
      expect(columns.map(({ name }) => name)).toEqual([...FACT_COLUMNS, 'person_no'].sort());
    });
  });
});

describe('what a run tells of accounts', () => {
  it('is each payment with its account, and a household of a register once: one child as much as ten members', async () => {
    const account = '6217000012345678901';
    const paid = (person: string, more: object = {}): PlantedRow => ({
      person,
      register: 'payment',
      account,
      ...more,
    });
    const member = (person: string): PlantedRow => ({ person, register: 'civil-affairs', account });
    const rows = [numbered('a'), pupil(), paid('a'), paid('a'), paid('b'), paid('c', { account: '' })];
    const told = await run([...rows, member('c'), member('d'), member('e')], async (batch) => {
      for (const column of ['household_no', 'township', 'village'])
        await batch.run(`alter table linkage.person add column ${column} varchar`);
      await batch.run(`update linkage.person set household_no = 'H' where name in ('c', 'd')`);
      await batch.run(`create table intake.source as
        select distinct source_no, register as label, register || '.xlsx' as file, '' as sheet from intake.landed_row`);
      const places = { divisionOf: () => '431321101', schoolOf: () => null };
      return (await readRunAid(batch, TERM, places)).accounts ?? [];
    });
    expect(told.map(({ name, family, register, number }) => [name, family, register, number])).toEqual([
      ['a', told[0]!.personId, 'payment', account],
      ['b', told[1]!.personId, 'payment', account],
      ['c', 'H', 'civil-affairs', account],
      ['e', told[3]!.personId, 'civil-affairs', account],
    ]);
  });
});
