import { expect, test } from 'vitest';
import { signedIn } from '../../test/signed-in.ts';
import { CHILDREN, childOf, DOT, OTHER, OUT, type PairingWorld, SCHOOL, TOWNSHIP } from './pairing.world.ts';

/** What holds of the chain of four, of spreading, of merged children and of traces. */
export function chainTests(world: PairingWorld): void {
  const { ask, get, add, give, idsOf, ids, who, layRun } = world;
  test('the chain of four is named by post and told with the child; a household’s helper sees its children', async () => {
    await give('clerk', ids.leader!, [TOWNSHIP!], 'township');
    ids.head = await add(SCHOOL, '赵校长', 'school-leader');
    expect((await give('clerk', ids.head, [`${SCHOOL}|三年级1班`], 'class')).json.paired).toBe(1);
    const { items } = (await get('clerk', '/pairing/chain?level=township')).json;
    expect(
      items.map(({ subject, wanted, holder }: Record<string, unknown>) => [subject, wanted, Boolean(holder)]),
    ).toEqual([
      [OTHER, 1, false],
      [TOWNSHIP, 6, true],
    ]);
    const { chain } = (await get('school', '/pairing/children/P01')).json;
    expect(chain.map(({ holder }: { holder: { name: string } | null }) => holder?.name ?? null)).toEqual([
      '陈局长',
      null,
      '赵校长',
      '李老师',
      null,
    ]);
    who.cadre = await signedIn(world.database.pool, world.sources, [['helper', '431321']], 'cadre');
    ids.cadre = await add('431321', '周干部', 'bureau-leader', 'cadre');
    await give('clerk', ids.cadre, ['431321:0001'], 'household');
    expect(idsOf(await get('cadre', '/pairing/children'))).toEqual(['P01', 'P02', 'P03', 'P04', 'P05']);
  });

  test('children without anybody are spread over the staff near them; a trial changes nothing', async () => {
    const body = { reason: '按校分配' };
    const trial = await ask('officer', 'POST', '/pairing/spread', body);
    expect(trial.json).toEqual({ paired: 3, helpers: 1, noHelper: 0, allFull: 0 });
    expect((await get('officer', '/pairing/children?state=without')).json.total).toBe(3);
    expect((await ask('clerk', 'POST', '/pairing/spread', { ...body, isTrial: false })).json).toEqual({
      paired: 3,
      helpers: 1,
      noHelper: 1,
      allFull: 0,
    });
    expect(idsOf(await get('clerk', '/pairing/children?state=without'))).toEqual(['P07']);
  });

  test('a merged child takes person and handbook along; the next run keeps who answers', async () => {
    await layRun(
      [...CHILDREN.filter(({ personId }) => personId !== 'P06'), childOf('P66', { ...OUT })],
      [{ change: 'merged', personId: 'P66', otherId: 'P06' }],
    );
    const { contacts, chain, history } = (await get('colleague', '/pairing/children/P66')).json;
    expect(contacts).toHaveLength(2);
    expect(chain.find(({ level }: { level: string }) => level === 'child').holder.name).toBe('李老师');
    expect(history).toHaveLength(4);
    expect((await get('clerk', '/pairing/children')).json.total).toBe(7);
  });

  test('a picture used for two children is put before a person; what is said of it is kept, and nothing follows by itself', async () => {
    const entry = {
      ...{ way: 'home-visit', on: '2026-10-10', content: '入户走访' },
      photos: [{ name: 'a.png', content: DOT }],
    };
    expect((await ask('colleague', 'POST', '/pairing/children/P01/contacts', entry)).status).toBe(201);
    expect((await get('colleague', '/pairing/traces')).status).toBe(403);
    const before = (await get('officer', '/pairing/traces')).json;
    expect(before.items.map(({ kind }: { kind: string }) => kind)).toEqual(['same-photo']);
    const [finding] = before.items;
    expect(finding.reason.zh).toContain('用于 2 次记录，涉及 2 名学生');
    expect((await get('stranger', '/pairing/traces')).json.items).toEqual([]);
    const said = { finding: finding.id, month: '2026-10', decision: 'asked', reason: '请说明照片来源' };
    expect((await ask('officer', 'POST', '/pairing/traces', said)).status).toBe(200);
    expect(await ask('stranger', 'POST', '/pairing/traces', said)).toMatchObject({
      json: { code: 'no-such-finding' },
    });
    expect(await ask('clerk', 'POST', '/pairing/traces', { ...said, decision: 'genuine' })).toMatchObject({
      status: 200,
    });
    const { items } = (await get('clerk', '/pairing/traces')).json;
    expect(items[0].said.map(({ decision }: { decision: string }) => decision)).toEqual(['genuine', 'asked']);
    // the contacts stand as they were
    expect((await get('clerk', '/pairing/children/P66')).json.contacts).toHaveLength(2);
  });
}
