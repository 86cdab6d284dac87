import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { DOT, type PairingWorld } from './pairing.world.ts';

/** What holds of visits, the handbook and a hand-over, once staff are recorded. */
export function handbookTests(world: PairingWorld): void {
  const { ask, get, give, idsOf, ids, who } = world;
  const verify = (id: string) => ({
    sentAt: '2026-10-10T01:00:00Z',
    submission: {
      ...{
        id,
        device: 'phone-0000-0001',
        personId: 'P06',
        attached: [],
        edits: [],
        madeAt: '2026-10-09T08:00:00Z',
      },
      act: {
        kind: 'verify',
        data: {
          ...{ reply: 'truly-out', metOn: '2026-10-09', place: '家中', whom: '父亲', note: '外出务工' },
          point: { latitude: 27.45, longitude: 112.2, accuracy: 20, at: '2026-10-09T08:00:00Z' },
        },
      },
    },
  });

  test('the responsible person visits a child that lives where no place was granted; the visit stands in its handbook', async () => {
    const sent = await ask(
      'teacher',
      'POST',
      '/dropout/visits/submissions',
      verify('submission-000000000001'),
    );
    expect(sent).toMatchObject({ status: 201, json: { state: 'accepted', step: 'verified' } });
    const entry = {
      way: 'talk',
      on: '2026-10-10',
      content: '谈心：想回校',
      familyChange: '父亲外出',
      photos: [{ name: 'a.png', content: DOT }],
    };
    expect((await ask('teacher', 'POST', '/pairing/children/P06/contacts', entry)).status).toBe(201);
    const { contacts, chain } = (await get('teacher', '/pairing/children/P06')).json;
    expect(
      contacts.map(({ way, source, hasPoint, photos }: Record<string, unknown>) => [
        way,
        source,
        hasPoint,
        photos,
      ]),
    ).toEqual([
      ['talk', 'handbook', false, 1],
      ['verify', 'case', true, 0],
    ]);
    expect(chain.find(({ level }: { level: string }) => level === 'child').holder.name).toBe('王老师');
    for (const [part, code] of [
      [{ on: '2026-10-11' }, 'day-ahead'],
      [{ way: 'visit' }, 'way-unfit'],
      [{ photos: [{ name: 'x', content: 'aGVsbG8=' }] }, 'photo-ill'],
    ] as const)
      expect(
        await ask('teacher', 'POST', '/pairing/children/P06/contacts', { ...entry, ...part }),
      ).toMatchObject({ json: { code } });
    expect(await ask('colleague', 'POST', '/pairing/children/P06/contacts', entry)).toMatchObject({
      json: { code: 'no-such-child' },
    });
  });

  test('the handbook is a Word file with the chain and what was done', async () => {
    const answer = await world.app.inject({
      url: '/api/pairing/children/P06/handbook',
      headers: who.teacher!,
    });
    expect(answer.statusCode).toBe(200);
    const text = strFromU8(unzipSync(answer.rawPayload)['word/document.xml']!).replace(/<[^>]+>/g, '');
    for (const told of ['周06', '王老师（teacher）', '谈心：想回校', '父亲外出', '入户核实', '2026年10月9日'])
      expect(text).toContain(told);
    expect(text).not.toMatch(/[{}]/);
  });

  test('a picture of the handbook opens for whoever sees the child, and for nobody by another child’s address', async () => {
    const { contacts } = (await get('teacher', '/pairing/children/P06')).json;
    const [{ contactId }] = contacts.filter(({ photos }: { photos: number }) => photos > 0);
    const open = (name: string, child: string, no = 1) =>
      world.app.inject({
        url: `/api/pairing/children/${child}/contacts/${contactId}/photos/${no}`,
        headers: who[name]!,
      });
    const picture = await open('teacher', 'P06');
    expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/png']);
    expect(picture.rawPayload.toString('base64')).toBe(DOT);
    for (const [name, child, no] of [
      ['teacher', 'P06', 2],
      ['teacher', 'P01', 1],
      ['colleague', 'P06', 1],
    ] as const)
      expect((await open(name, child, no)).json().code).toBe('no-such-photo');
  });

  test('an office’s own template of the handbook takes the place of the shipped one; foreign words are refused', async () => {
    const headers = { ...who.clerk!, 'content-type': 'application/octet-stream' };
    const url = '/api/dropout/templates/handbook';
    const shipped = await world.app.inject({ url, headers: who.clerk! });
    const changed = (from: string, to: string): Buffer => {
      const parts = unzipSync(shipped.rawPayload);
      const text = strFromU8(parts['word/document.xml']!);
      expect(text).toContain(from);
      return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(text.replace(from, to)) }));
    };
    const lay = (payload: Buffer) => world.app.inject({ method: 'PUT', url, headers, payload });
    expect((await lay(changed('{学生}', '{身高}'))).json().code).toBe('template-words');
    expect((await lay(changed('{学生}', '本县自制 {学生}'))).statusCode).toBe(200);
    const made = await world.app.inject({ url: '/api/pairing/children/P06/handbook', headers: who.teacher! });
    const text = strFromU8(unzipSync(made.rawPayload)['word/document.xml']!).replace(/<[^>]+>/g, '');
    expect(text).toContain('本县自制 周06');
    const kinds = (await get('clerk', '/dropout/templates')).json.items.map(
      ({ kind }: { kind: string }) => kind,
    );
    expect(kinds).toEqual(expect.arrayContaining(['handbook', 'letter', 'disabled-plan', 'return-notice']));
  });

  test('a hand-over loses nothing: children, history and contacts go along, what the first still sends arrives late', async () => {
    const url = `/pairing/helpers/${ids.teacher}/hand-over`;
    expect(await ask('clerk', 'POST', url, { to: null, hasLeft: true, reason: '调离' })).toMatchObject({
      json: { code: 'still-responsible' },
    });
    const done = await ask('clerk', 'POST', url, { to: ids.colleague, hasLeft: true, reason: '调离' });
    expect(done.json).toEqual({ children: 3, others: 0, contacts: 2 });
    expect(idsOf(await get('teacher', '/pairing/children'))).toEqual([]);
    expect(idsOf(await get('colleague', '/pairing/children'))).toEqual(['P01', 'P02', 'P06']);
    const { contacts, history } = (await get('colleague', '/pairing/children/P06')).json;
    expect(contacts).toHaveLength(2);
    expect(history.map(({ from, to }: { from: string; to: string }) => [from, to])).toEqual([
      ['王老师', '李老师'],
      [null, '王老师'],
    ]);
    const late = { ...verify('submission-000000000002') };
    const visit = {
      kind: 'visit',
      data: { visitors: '王老师', metOn: '2026-10-09', place: '家中', whom: '父亲', outcome: 'undecided' },
    };
    const sent = await ask('teacher', 'POST', '/dropout/visits/submissions', {
      ...late,
      submission: { ...late.submission, act: visit },
    });
    expect(sent.json.state).toBe('late');
    expect((await get('officer', '/dropout/visits/arrivals')).json.items).toHaveLength(1);
    expect(await give('clerk', ids.teacher!, ['P03'])).toMatchObject({ json: { code: 'helper-has-left' } });
  });
}
