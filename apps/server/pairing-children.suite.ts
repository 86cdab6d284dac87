import { expect, test } from 'vitest';
import { type PairingWorld, SCHOOL, TOWNSHIP } from './pairing.world.ts';

/** What holds of who must be paired, of staff and their load. */
export function pairedChildrenTests(world: PairingWorld): void {
  const { ask, get, add, give, idsOf, ids } = world;
  test('who must be paired follows from the run; a township sees its own, another sees none of them', async () => {
    expect(idsOf(await get('clerk', '/pairing/children'))).toEqual([
      'P01',
      'P02',
      'P03',
      'P04',
      'P05',
      'P06',
      'P07',
    ]);
    expect(idsOf(await get('officer', '/pairing/children'))).toEqual([
      'P01',
      'P02',
      'P03',
      'P04',
      'P05',
      'P06',
    ]);
    expect(idsOf(await get('stranger', '/pairing/children'))).toEqual(['P07']);
    expect(idsOf(await get('teacher', '/pairing/children'))).toEqual([]);
    expect((await get('supervisor', '/pairing/children')).status).toBe(403);
    const { places } = (await get('clerk', '/pairing/summary')).json;
    expect(places).toEqual([
      { township: '永丰镇', wanted: 1, without: 1, late: 0, mine: 0 },
      { township: '石牛乡', wanted: 6, without: 6, late: 0, mine: 0 },
    ]);
  });

  test('staff are recorded in one’s own places; an account is bound once', async () => {
    ids.teacher = await add(SCHOOL, '王老师', 'teacher', 'teacher');
    ids.colleague = await add(SCHOOL, '李老师', 'teacher', 'colleague');
    ids.leader = await add('431321', '陈局长', 'bureau-leader');
    const again = { unit: SCHOOL, name: '冒名', post: '教师', kind: 'teacher', account: 'teacher' };
    expect(await ask('clerk', 'POST', '/pairing/helpers', again)).toMatchObject({
      json: { code: 'account-unfit' },
    });
    const away = { unit: TOWNSHIP, name: '外人', post: '干部', kind: 'cadre' };
    expect(await ask('stranger', 'POST', '/pairing/helpers', away)).toMatchObject({
      json: { code: 'unit-unseen' },
    });
    expect(idsOf({ json: { items: [] } })).toEqual([]);
    const { items } = (await get('school', '/pairing/helpers')).json;
    expect(items.map(({ name, most }: { name: string; most: number }) => [name, most])).toEqual([
      ['王老师', 3],
      ['李老师', 3],
    ]);
  });

  test('a list is paired at once, up to the limit of load and not one beyond; nothing is done halfway', async () => {
    const over = await give('officer', ids.teacher!, ['P01', 'P02', 'P03', 'P04']);
    expect(over).toMatchObject({ status: 409, json: { code: 'load-exceeded' } });
    expect(over.json.message).toContain('最多负责 3 名');
    expect((await get('clerk', '/pairing/children?state=without')).json.total).toBe(7);
    expect(await give('officer', ids.teacher!, ['P01', 'P02', 'P06'])).toMatchObject({
      json: { paired: 3, moved: 0 },
    });
    expect(await give('officer', ids.teacher!, ['P01', 'P02', 'P06'])).toMatchObject({ json: { same: 3 } });
    expect((await get('clerk', '/pairing/children?state=without')).json.total).toBe(4);
    expect(await give('officer', ids.colleague!, ['P03', 'P07'])).toMatchObject({
      json: { code: 'subjects-unseen' },
    });
    expect(await give('clerk', ids.leader!, [SCHOOL], 'school')).toMatchObject({
      json: { code: 'kind-unfit' },
    });
  });

  test('two at one moment never pass the limit together', async () => {
    const [one, two] = await Promise.all([
      give('officer', ids.colleague!, ['P03', 'P04']),
      give('clerk', ids.colleague!, ['P05', 'P07']),
    ]);
    expect([one.status, two.status].toSorted()).toEqual([200, 409]);
    const { rows } = await world.database.pool.query(
      `select count(*) as n from pairing.duty_now where helper_id = $1 and level = 'child'`,
      [ids.colleague],
    );
    expect(rows[0].n).toBe(2);
    await give('clerk', null, ['P03', 'P04', 'P05', 'P07']);
  });

  test('whoever answers sees these children and no others: list, case, visit pages, neither lists nor places', async () => {
    expect(idsOf(await get('teacher', '/pairing/children'))).toEqual(['P01', 'P02', 'P06']);
    expect(idsOf(await get('colleague', '/pairing/children'))).toEqual([]);
    expect(idsOf(await get('teacher', '/dropout/cases'))).toEqual(['P06']);
    expect((await get('teacher', '/dropout/cases/P07')).status).toBe(404);
    const { children, total } = (await get('teacher', '/dropout/visits/pack?device=phone-0000-0001')).json;
    expect([children.map(({ personId }: { personId: string }) => personId), total]).toEqual([['P06'], 1]);
    expect((await get('colleague', '/dropout/visits/pack?device=phone-0000-0002')).json.children).toEqual([]);
    expect((await get('teacher', '/dropout/children')).status).toBe(403);
    expect((await get('teacher', '/persons/P06')).status).toBe(403);
  });
}
