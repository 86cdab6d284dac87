import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type PairingWorld, TOWNSHIP } from './pairing.world.ts';

/** What holds of letters, plans, and of what the database keeps. */
export function letterTests(world: PairingWorld): void {
  const { ask, get, who } = world;
  test('letters down both lines: who has not signed is listed, each side by its own office, and the heads stand with the child', async () => {
    const { letters, items, total, signed } = (await get('clerk', '/pairing/letters?letter=county-township'))
      .json;
    expect(letters).toHaveLength(4);
    expect([items.length, signed]).toEqual([total, 0]);
    const letter = { letter: 'county-township', year: 2026, unit: TOWNSHIP, signer: '刘县长', post: '县长' };
    const sign = (name: string, part: object) =>
      ask(name, 'POST', '/pairing/letters', { ...letter, ...part });
    expect(await sign('officer', { side: 'upper' })).toMatchObject({ json: { code: 'not-to-sign' } });
    expect(await sign('stranger', { side: 'lower' })).toMatchObject({ json: { code: 'no-such-letter' } });
    expect((await sign('clerk', { side: 'upper' })).status).toBe(201);
    expect(await sign('clerk', { side: 'upper' })).toMatchObject({ json: { code: 'paired-meanwhile' } });
    expect((await sign('officer', { side: 'lower', signer: '谢乡长', post: '乡长' })).status).toBe(201);
    const after = (await get('clerk', '/pairing/letters?letter=county-township&missing=1')).json;
    expect([after.signed, after.items.length]).toEqual([1, total - 1]);
    expect((await get('officer', '/pairing/letters?letter=county-township')).json.items).toHaveLength(1);
    const { heads } = (await get('school', '/pairing/children/P01')).json;
    expect(heads.map(({ name }: { name: string | null }) => name)).toEqual([
      ...['刘县长', null, '谢乡长', null, null, null, '周父'],
    ]);
    const url = `/api/pairing/letters/paper?${new URLSearchParams({ letter: 'county-township', year: '2026', unit: TOWNSHIP! })}`;
    const paper = await world.app.inject({ url, headers: who.clerk! });
    const text = strFromU8(unzipSync(paper.rawPayload)['word/document.xml']!).replace(/<[^>]+>/g, '');
    for (const part of ['控辍保学责任书', '2026—2027学年', '刘县长（县长）', '谢乡长（乡长）', '不漏一户'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/[{}]/);
  });

  test('a plan has tasks with days; what is overdue is counted until it is done', async () => {
    const plan = { unit: '431321', year: 2026, title: '双峰县控辍保学一县一案' };
    expect(await ask('officer', 'POST', '/pairing/plans', plan)).toMatchObject({
      json: { code: 'unit-unseen' },
    });
    const { planId } = (await ask('clerk', 'POST', '/pairing/plans', plan)).json;
    const task = { title: '秋季入户摸排', responsible: '陈局长', dueOn: '2026-09-30' };
    const { taskId } = (await ask('clerk', 'POST', `/pairing/plans/${planId}/tasks`, task)).json;
    expect((await get('clerk', '/pairing/plans')).json.overdue).toBe(1);
    expect((await get('officer', '/pairing/plans')).json.plans).toEqual([]);
    const done = (on: string) =>
      ask('clerk', 'POST', `/pairing/plans/tasks/${taskId}/done`, { on, note: '已摸排' });
    expect(await done('2026-10-11')).toMatchObject({ json: { code: 'day-ahead' } });
    expect((await done('2026-10-09')).status).toBe(201);
    expect(await done('2026-10-09')).toMatchObject({ json: { code: 'paired-meanwhile' } });
    expect((await get('clerk', '/pairing/plans')).json.overdue).toBe(0);
  });

  test('the database itself keeps acts, and lets nobody write for another', async () => {
    await expect(world.database.pool.query('update pairing.duty_act set reason = $1', ['x'])).rejects.toThrow(
      'append-only',
    );
    await expect(world.database.pool.query('delete from pairing.contact')).rejects.toThrow('append-only');
    const client = await world.database.pool.connect();
    await client.query('begin');
    await client.query(
      `select set_config('fuzhi.account_id', '1', true), set_config('fuzhi.right', 'pairing.write', true), set_config('role', 'fuzhi_request', true)`,
    );
    await expect(
      client.query(
        `insert into pairing.contact (person_id, division, source, way, on_day, recorded_at, account_id, author_name) values ('P01', '${TOWNSHIP}', 'handbook', 'talk', '2026-10-10', now(), 2, 'x')`,
      ),
    ).rejects.toThrow('row-level security');
    await client.query('rollback');
    client.release();
  });
}
