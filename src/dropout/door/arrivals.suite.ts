import { expect, test } from 'vitest';
import { addKey, dropOldKeys, openKeys } from '../../platform/index.ts';
import { isAnyPhoneSealed, resealPhones } from './reseal.queries.ts';
import {
  DEVICE,
  type DoorWorld,
  type Part,
  photoOf,
  sha,
  submissionOf,
  VERIFY,
  VISIT,
} from './world.suite.ts';

/** What becomes of two at one child, of who was replaced, of clocks and keys. */
export function arrivalTests(world: DoorWorld): void {
  const { ask, get, send, sendAt, put, actsOf, count, sources, keyFile } = world;
  test('two change one field: the second waits and nothing is overwritten; different fields merge', async () => {
    const first = submissionOf('P05', { edits: [{ field: 'phone', base: '', value: '13811112222' }] });
    expect((await send('helper', first)).json).toMatchObject({ state: 'accepted', clashes: [] });
    const both = submissionOf('P05', {
      edits: [
        { field: 'phone', base: '', value: '13933334444' },
        { field: 'address', base: '', value: '石牛村三组' },
      ],
    });
    expect((await send('second', both)).json).toMatchObject({ state: 'accepted', clashes: ['phone'] });
    const { children } = (await get('helper', `/visits/pack?device=${DEVICE}`)).json;
    const { contact } = children.find(({ personId }: Part) => personId === 'P05');
    expect(contact).toMatchObject({
      phone: { value: '138****2222', base: first.id },
      address: { value: '石牛村三组' },
    });
    const { items } = (await get('clerk', '/visits/arrivals')).json;
    expect(items).toMatchObject([
      { submissionId: both.id, field: 'phone', stands: '138****2222', by: 'second' },
    ]);
    expect(items[0].told[0].value).toBe('139****4444');
    const choice = { submissionId: both.id, field: 'phone', decision: 'take', reason: '已电话核实' };
    expect((await ask('stranger', 'POST', '/visits/arrivals', choice)).status).toBe(404);
    expect((await ask('clerk', 'POST', '/visits/arrivals', choice)).status).toBe(200);
    expect((await ask('clerk', 'POST', '/visits/arrivals', choice)).status).toBe(404);
    const call = await ask('helper', 'POST', '/visits/children/P05/call', {});
    expect(call.json).toEqual({ phone: '13933334444' });
    expect((await ask('stranger', 'POST', '/visits/children/P05/call', {})).status).toBe(404);
    // the number stands sealed wherever it is kept
    const { rows } = await world.database.pool.query(
      `select (select json_agg(s) from dropout.submission as s)::text || (select json_agg(e) from dropout.contact_edit as e)::text
         || (select json_agg(c) from dropout.contact_clash as c)::text as all`,
    );
    expect(rows[0].all).not.toMatch(/13811112222|13933334444/);
  });

  test('whoever was replaced meanwhile arrives late: an officer takes it in, or leaves it', async () => {
    await get('replaced', `/visits/pack?device=${DEVICE}`);
    await world.database.pool.query(
      `update access.role_grant set valid_to = now() where account_id = (select account_id from access.account where name = 'replaced')`,
    );
    const photo = photoOf(6);
    const attached = [{ sha256: sha(photo), medium: 'photo', paper: 'visit-photo' }];
    const submission = submissionOf('P06', { act: VERIFY, attached });
    await put('replaced', photo);
    expect(await send('replaced', submission)).toMatchObject({ status: 201, json: { state: 'late' } });
    expect(await send('replaced', submission)).toMatchObject({ status: 200, json: { state: 'late' } });
    expect((await send('replaced', submissionOf('P99', { act: VERIFY }))).status).toBe(404);
    expect(await actsOf('P06')).toHaveLength(1);
    const { items } = (await get('second', '/visits/arrivals')).json;
    expect(items).toMatchObject([{ submissionId: submission.id, field: '', by: 'replaced', papers: 1 }]);
    expect((await get('stranger', '/visits/arrivals')).json.items).toEqual([]);
    const choice = { submissionId: submission.id, field: '', reason: '走访属实' };
    const taken = await ask('second', 'POST', '/visits/arrivals', { ...choice, decision: 'take' });
    expect(taken).toMatchObject({ status: 200, json: { actNo: 2 } });
    expect((await get('clerk', '/cases/P06')).json).toMatchObject({ step: 'verified', files: [{ no: 1 }] });
    expect((await get('second', '/visits/arrivals')).json.items).toEqual([]);
  });

  test('a case that moved on meanwhile: the visit is kept and cannot be taken in twice', async () => {
    await send('helper', submissionOf('P07', { act: VERIFY }));
    const again = submissionOf('P07', { act: VERIFY });
    expect((await send('second', again)).json).toMatchObject({
      state: 'late',
      grounds: [{ code: 'not-at-this-step' }],
    });
    const choice = { submissionId: again.id, field: '', reason: '重复核实' };
    const taken = await ask('clerk', 'POST', '/visits/arrivals', { ...choice, decision: 'take' });
    expect(taken).toMatchObject({ status: 409, json: { code: 'act-refused' } });
    expect((await ask('clerk', 'POST', '/visits/arrivals', { ...choice, decision: 'leave' })).status).toBe(
      200,
    );
    expect(await actsOf('P07')).toHaveLength(2);
  });

  test('a wrong clock is told, and our own time stands beside it', async () => {
    const early = submissionOf('P08', { act: VERIFY, madeAt: '1970-01-01T00:00:00Z' });
    const { json } = await sendAt('helper', early, '1970-01-01T01:00:00Z');
    expect(json).toMatchObject({ state: 'accepted', isClockOff: true });
    expect(json.skewSeconds).toBeLessThan(-1e9);
    const { rows } = await world.database.pool.query(
      'select made_at, received_at from dropout.submission where submission_id = $1',
      [early.id],
    );
    expect(rows[0].made_at.toISOString()).toBe('1970-01-01T00:00:00.000Z');
    expect(rows[0].received_at.toISOString()).toBe('2026-10-10T01:00:00.000Z');
    const ahead = await sendAt(
      'helper',
      submissionOf('P08', { act: VISIT, madeAt: '2099-01-01T00:00:00Z' }),
      '2099-01-01T00:00:00Z',
    );
    expect(ahead.json).toMatchObject({ state: 'accepted', isClockOff: true });
    const sound = await send('helper', submissionOf('P08', { act: VISIT }));
    expect(sound.json).toMatchObject({ isClockOff: false, skewSeconds: 0 });
  });

  test('after a change of keys the numbers from the doors still open, and nothing else of them has changed', async () => {
    const sent = submissionOf('P10', { edits: [{ field: 'phone', base: '', value: '13900001234' }] });
    expect((await send('helper', sent)).status).toBe(201);
    const rows = async () =>
      JSON.stringify(
        (await world.database.pool.query('select * from dropout.submission order by 1')).rows.map(
          ({ content, ...row }) => [
            row,
            { ...content, edits: content.edits.map(({ field, base }: Part) => [field, base]) },
          ],
        ),
      );
    const [before, keys] = [await rows(), openKeys(keyFile)];
    expect(await isAnyPhoneSealed(world.database.pool)).toBe(true);
    addKey(keys, sources.chance);
    const secrets = { ring: keys.ring(), chance: sources.chance };
    expect(await resealPhones(world.database.pool, secrets)).toBeGreaterThan(1);
    expect(await resealPhones(world.database.pool, secrets)).toBe(0);
    dropOldKeys(keys);
    expect(await rows()).toBe(before);
    const call = await ask('clerk', 'POST', '/visits/children/P10/call');
    expect([call.status, call.json]).toEqual([200, { phone: '13900001234' }]);
    for (const sql of [
      "update dropout.submission set answer = '{}'",
      "update dropout.submission set content = jsonb_set(content, '{edits}', '[]') where content -> 'edits' <> '[]'",
      'update dropout.contact_edit set version = version + 1000',
    ])
      await expect(world.database.pool.query(sql), sql).rejects.toThrow('dropout.append-only');
  });

  test('several helpers at one child at one moment: each is answered, nothing is lost, no number is given twice', async () => {
    const numbers = ['P11', 'P12'].flatMap((id) => [1, 2, 3, 4].map((n) => [id, n] as const));
    const sent = numbers.map(([id, n]) => {
      // of one child each changes another field or brings another act; of the other all change one field
      const own = ['guardian', 'address'][n % 2]!;
      const edits = [{ field: id === 'P11' ? own : 'address', base: '', value: `组${n}` }];
      return {
        by: n % 2 ? 'helper' : 'second',
        one: submissionOf(id, { edits, act: n < 3 ? VERIFY : null }),
      };
    });
    const answers = await Promise.all(sent.map(({ by, one }) => send(by, one)));
    expect(answers.map(({ status }) => status)).toEqual(sent.map(() => 201));
    for (const id of ['P11', 'P12']) {
      const of = answers.filter((_answer, i) => numbers[i]![0] === id);
      // both verified: one was first, the other waits for an officer
      expect(of.filter(({ json }) => json.actNo !== null)).toHaveLength(1);
      expect(of.filter(({ json }) => json.state === 'late')).toHaveLength(1);
      expect(await actsOf(id)).toHaveLength(2);
      const kept = await count(
        `(select field from dropout.contact_edit join dropout."case" using (case_id) where person_id = $1
          union all select field from dropout.contact_clash join dropout."case" using (case_id) where person_id = $1) as k`,
        [id],
      );
      expect(kept).toBe(of.filter(({ json }) => json.state === 'accepted').length);
    }
  });

  test('what came from the doors cannot be changed or removed, nor sent in another’s name', async () => {
    const client = await world.database.pool.connect();
    try {
      for (const table of ['submission', 'contact_edit', 'contact_clash', 'arrival_decision', 'handed_child'])
        for (const sql of [`delete from dropout.${table}`, `update dropout.${table} set account_id = 1`]) {
          await client.query('begin');
          await client.query("select set_config('role', 'fuzhi_request', true)");
          await expect(client.query(sql), sql).rejects.toThrow();
          await client.query('rollback');
        }
    } finally {
      client.release();
    }
  });
}
