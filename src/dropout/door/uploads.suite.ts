import { request as httpRequest } from 'node:http';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DOT, type DoorWorld, photoOf, sha, submissionOf, VERIFY } from './world.suite.ts';

/** Uploads that are cut, are no pictures, or are given up halfway. */
export function uploadTests(world: DoorWorld): void {
  const { send, put, progress, actsOf, who } = world;
  test('an upload cut at any byte goes on where it was cut', async () => {
    let seed = 100;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1499), { maxLength: 5 }), async (cuts) => {
        const photo = photoOf(++seed, 1500 - DOT.length);
        expect(photo).toHaveLength(1500);
        for (const cut of cuts) {
          const { offset } = await progress('helper', photo);
          await put('helper', photo, { from: offset, to: Math.max(offset, cut) });
        }
        const { offset } = await progress('helper', photo);
        expect(offset).toBe(Math.max(0, ...cuts));
        // what is sent again from the beginning is not written twice
        expect((await put('helper', photo)).json).toEqual({ offset: 1500, isWhole: true });
        expect(await progress('helper', photo)).toEqual({ offset: 1500, isWhole: true });
      }),
      { numRuns: 25 },
    );
  });

  test('a line that breaks in the middle of a part keeps what came through', async () => {
    const photo = photoOf(7, 60_000);
    await new Promise<void>((resolve) => {
      const request = httpRequest({
        ...{ port: world.port, host: '127.0.0.1', method: 'PUT' },
        path: `/api/dropout/visits/uploads/${sha(photo)}?medium=photo&offset=0&total=${photo.length}`,
        headers: {
          ...who.helper,
          'content-type': 'application/octet-stream',
          'content-length': photo.length,
        },
      });
      request.on('error', () => resolve());
      request.write(photo.subarray(0, 30_000));
      setTimeout(() => request.destroy(), 200);
    });
    await expect.poll(async () => (await progress('helper', photo)).offset).toBe(30_000);
    const rest = await put('helper', photo, { from: 30_000 });
    expect(rest.json).toEqual({ offset: photo.length, isWhole: true });
  });

  test('photos that are not photos, altered or too large uploads are not taken, and can be sent anew', async () => {
    const script = Buffer.from('<script>alert(1)</script>'.repeat(9));
    expect((await put('helper', script)).json.code).toBe('upload-ill');
    expect((await put('helper', photoOf(8).subarray(0, 3000))).json.code).toBe('upload-ill');
    const voice = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(900, 4)]);
    expect((await put('helper', voice)).json.code).toBe('upload-ill');
    expect((await put('helper', photoOf(9), { medium: 'voice' })).json.code).toBe('upload-ill');
    const photo = photoOf(10);
    const altered = Buffer.from(photo);
    altered[2000] = altered[2000]! ^ 1;
    expect((await put('helper', altered, { as: sha(photo) })).json.code).toBe('upload-broken');
    expect((await progress('helper', photo)).offset).toBe(0);
    expect((await put('helper', photo)).json.isWhole).toBe(true);
    expect((await put('helper', photoOf(11), { total: 9 << 20 })).status).toBe(413);
    expect((await put('helper', photoOf(12), { from: 50 })).json.code).toBe('offset-other');
    // another account's upload is not there for anybody else
    expect((await progress('second', photo)).isWhole).toBe(false);
  });

  test('a device that is wiped in mid-sync leaves nothing half done', async () => {
    const photo = photoOf(13);
    const attached = [{ sha256: sha(photo), medium: 'photo', paper: 'visit-photo' }];
    await send('helper', submissionOf('P09', { act: VERIFY, attached }));
    await put('helper', photo, { to: 2000 });
    // wiped here; the same person goes again with a new device
    expect(await actsOf('P09')).toHaveLength(1);
    const anew = submissionOf('P09', { act: VERIFY, device: 'phone-0000-0002' });
    expect((await send('helper', anew)).json.state).toBe('accepted');
    expect(await actsOf('P09')).toHaveLength(2);
  });
}
