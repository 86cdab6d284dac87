import { expect, test } from 'vitest';
import { DEVICE, DOT, type DoorWorld, type Part, photoOf, sha, submissionOf, VERIFY } from './world.suite.ts';

/** What a telephone takes along, and what becomes of what it sends. */
export function takingTests(world: DoorWorld): void {
  const { ask, get, send, put, actsOf, count, who } = world;
  test('a phone takes along the children whose home must be gone to, with masked numbers alone', async () => {
    const { status, json } = await get('helper', `/visits/pack?device=${DEVICE}`);
    expect(status).toBe(200);
    expect(json.children.map(({ personId }: Part) => personId)).toContain('P01');
    expect(json.children.map(({ personId }: Part) => personId)).not.toContain('P99');
    expect(json.children[0].acts[0]).toMatchObject({ kind: 'verify', isOpen: true });
    expect(json.children[0].acts[1].isOpen).toBe(false);
    expect(json.forms.map(({ kind }: Part) => kind)).toEqual(['verify', 'visit']);
    expect(json.papersOf.deceased).toEqual([['death-certificate', 'police-statement']]);
    expect(JSON.stringify(json.children)).not.toMatch(/idMasked|\d{15}/);
    for (const name of ['system', 'stranger']) {
      const other = await get(name, `/visits/pack?device=${DEVICE}`);
      expect(JSON.stringify(other.json)).not.toContain('P01');
    }
    expect((await get('system', `/visits/pack?device=${DEVICE}`)).status).toBe(403);
  });

  test('a visit with photo, voice note and signature is taken once, however often it is sent', async () => {
    const photo = photoOf(1);
    const voice = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(900, 3)]);
    const attached = [
      { sha256: sha(photo), medium: 'photo', paper: 'visit-photo' },
      { sha256: sha(voice), medium: 'voice', paper: 'visit-voice' },
      { sha256: sha(DOT), medium: 'signature', paper: 'signature' },
    ];
    const submission = submissionOf('P01', { act: VERIFY, attached });
    const wanting = await send('helper', submission);
    expect([wanting.status, wanting.json.code]).toEqual([409, 'attachments-missing']);
    expect(wanting.json.missing).toEqual(attached);
    await put('helper', photo);
    await put('helper', voice, { medium: 'voice' });
    expect((await put('helper', DOT, { medium: 'signature' })).json.isWhole).toBe(true);
    const first = await send('helper', submission);
    expect(first).toMatchObject({ status: 201, json: { state: 'accepted', step: 'verified', actNo: 2 } });
    const later = await Promise.all([1, 2, 3].map(() => send('helper', submission)));
    for (const answer of later) expect(answer).toEqual({ status: 200, json: first.json });
    expect(await actsOf('P01')).toHaveLength(2);
    const { files, acts } = (await get('clerk', '/cases/P01')).json;
    expect(files.map(({ kind }: Part) => kind)).toEqual(['visit-photo', 'visit-voice', 'signature']);
    expect(acts[0].files).toEqual([1, 2, 3]);
    expect(await count('dropout.door_file')).toBe(0);
  });

  test('the same submission sent at one moment from two lines is taken once', async () => {
    const submission = submissionOf('P02', { act: VERIFY });
    const answers = await Promise.all([1, 2, 3, 4].map(() => send('helper', submission)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(await actsOf('P02')).toHaveLength(2);
  });

  test('a forged or altered submission is told and changes nothing', async () => {
    const own = submissionOf('P03', { edits: [{ field: 'guardian', base: '', value: '周母' }] });
    expect((await send('helper', own)).status).toBe(201);
    const altered = { ...own, edits: [{ field: 'guardian', base: '', value: '李四' }] };
    expect((await send('helper', altered)).json.code).toBe('submission-taken');
    expect((await send('second', own)).json.code).toBe('submission-taken');
    expect((await send('stranger', { ...own, personId: 'P99' })).json.code).toBe('submission-taken');
    // children never handed over cannot be told from those that are not there
    for (const personId of ['P03', 'P7777'])
      expect(await send('stranger', submissionOf(personId, { act: VERIFY }))).toMatchObject({
        status: 404,
        json: { code: 'no-such-child' },
      });
    expect((await send('system', submissionOf('P03', { act: VERIFY }))).status).toBe(404);
    const stolen = await world.app.inject({
      ...{ method: 'POST', url: '/api/dropout/visits/submissions', payload: {} },
      headers: { cookie: who.helper!.cookie },
    });
    expect(stolen.statusCode).toBe(403);
    expect((await get('second', `/visits/submissions/${String(own.id)}`)).status).toBe(404);
    expect((await get('helper', `/visits/submissions/${String(own.id)}`)).json.state).toBe('accepted');
  });

  test('what is wrong is refused with all grounds, in words, and kept', async () => {
    const act = { kind: 'verify', data: { reply: 'deceased', metOn: '2027-01-01', place: '家' } };
    const edits = [{ field: 'phone', base: '', value: 'call me' }];
    const submission = submissionOf('P04', { act, edits });
    const { json } = await send('helper', submission);
    expect(json.state).toBe('refused');
    expect(json.grounds.map(({ zh }: Part) => zh)).toEqual([
      '“联系电话”填写有误，请重新填写。',
      ...['“核实日期”不能晚于今天。', '请填写“见到何人”。'],
    ]);
    expect((await send('helper', submission)).json).toEqual(json);
    expect(await actsOf('P04')).toHaveLength(1);
    expect(await count(`dropout.submission where submission_id = $1`, [submission.id])).toBe(1);
  });

  test('bad input is a 4xx in words, never an error of ours', async () => {
    const good = submissionOf('P04', { act: VERIFY });
    for (const bad of [
      ...[{}, { submission: null }, { submission: good }, { submission: good, sentAt: 'yesterday' }],
      ...[
        { ...good, personId: "P'; drop" },
        { ...good, id: 'x' },
        { ...good, act: 'verify' },
      ].map((submission) => ({ submission, sentAt: '2026-10-10T01:00:00Z' })),
    ])
      expect((await ask('helper', 'POST', '/visits/submissions', bad)).status).toBe(400);
    for (const part of [
      { act: { kind: 'close', data: {} } },
      { act: { kind: 'verify', data: { files: [1] } } },
      { act: { kind: 'visit', data: { metOn: { a: 1 } } } },
      { edits: [{ field: 'idNumber', base: '', value: '1' }] },
      { act: VERIFY, attached: [{ sha256: sha(DOT), medium: 'photo', paper: 'secret' }] },
    ]) {
      for (const { medium } of (part as { attached?: { medium: string }[] }).attached ?? [])
        await put('helper', DOT, { medium });
      const { status, json } = await send('helper', submissionOf('P04', part));
      expect([status, json.state], JSON.stringify(part)).toEqual([201, 'refused']);
    }
    expect((await get('helper', '/visits/pack?device=x')).status).toBe(400);
    expect((await get('helper', '/visits/uploads/xyz?medium=photo')).status).toBe(404);
  });
}
