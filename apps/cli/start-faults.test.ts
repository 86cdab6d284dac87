import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createRaw, type Server as RawServer, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { UserFault } from '../../src/kernel/index.ts';
import { findHolder, placeOf } from './listen.ts';
import { type Holder, listenFault, mendable } from './start-faults.ts';

const PLACE = placeOf('127.0.0.1', 8080);

/** A fault in the words that its user reads. */
const wordsOf = (fault: unknown): string =>
  fault instanceof UserFault ? String(fault.detail.message) : `not in words: ${String(fault)}`;

describe('A place where nobody can listen', () => {
  test.each([
    ['EADDRINUSE', 'fuzhi', /已在 http:\/\/127\.0\.0\.1:8080 运行.*Ctrl-C/, /already running at .*Ctrl-C/],
    ['EADDRINUSE', 'somebody', /端口 8080 已被.*FUZHI_PORT=8081/, /Port 8080 is taken.*FUZHI_PORT=8081/],
    ['EACCES', 'nobody', /没有权限使用端口 8080.*FUZHI_PORT/, /8080 may not be used.*FUZHI_PORT/],
    ['EADDRNOTAVAIL', 'nobody', /FUZHI_HOST.*127\.0\.0\.1/, /127\.0\.0\.1 \(FUZHI_HOST\)/],
  ] as [string, Holder, RegExp, RegExp][])('%s, %s there: says what to do', (code, holder, zh, en) => {
    const error = Object.assign(new Error('listen'), { code });
    expect(wordsOf(listenFault(error, holder, PLACE, 'zh'))).toMatch(zh);
    expect(wordsOf(listenFault(error, holder, PLACE, 'en'))).toMatch(en);
  });

  test('is tried again where its last user is just leaving it, and our own bug stays one', () => {
    const left = Object.assign(new Error('listen'), { code: 'EADDRINUSE' });
    expect(listenFault(left, 'nobody', PLACE, 'zh')).toBeUndefined();
    const bug = new Error('bug');
    expect(listenFault(bug, 'nobody', PLACE, 'zh')).toBe(bug);
  });
});

describe('Who answers at a place', () => {
  let server: Server | RawServer | undefined;
  afterEach(() => new Promise((resolve) => (server?.listening ? server.close(resolve) : resolve(undefined))));

  const holderAt = async (there: Server | RawServer): Promise<Holder> => {
    server = there;
    await new Promise<void>((resolve) => there.listen(0, '127.0.0.1', resolve));
    return findHolder(placeOf('127.0.0.1', (there.address() as AddressInfo).port));
  };
  const greet = (socket: Socket): void => {
    socket.on('error', () => {}).write('220 smtp\r\n', () => setTimeout(() => socket.destroy(), 100));
  };
  const saying = (body: string): Server => createServer((_, answer) => answer.end(body));

  test.each([
    ['our own service', () => saying('{"state":"done","stages":["read"]}'), 'fuzhi'],
    ['another program that speaks HTTP', () => saying('<html>welcome</html>'), 'somebody'],
    ['another program with JSON of its own', () => saying('{"state":"done"}'), 'somebody'],
    ['a program that speaks otherwise', () => createRaw(greet), 'somebody'],
  ] as [string, () => Server | RawServer, Holder][])('%s', async (_, there, holder) => {
    expect(await holderAt(there())).toBe(holder);
  });

  test('nobody any more', async () => {
    await holderAt(saying('{}'));
    const { port } = server!.address() as AddressInfo;
    await new Promise((resolve) => server!.close(resolve));
    expect(await findHolder(placeOf('127.0.0.1', port))).toBe('nobody');
  });

  test('is asked at this machine’s own name, whatever one listens on', () => {
    expect(placeOf('0.0.0.0', 80).url).toBe('http://127.0.0.1:80');
    expect(placeOf('::', 80).url).toBe('http://[::1]:80');
  });
});

test.each([
  ['EACCES', /没有权限写 \/d\/keys.*FUZHI_DATA/, /may not write \/d\/keys.*FUZHI_DATA/],
  ['EROFS', /没有权限写/, /may not write/],
  ['ENOTDIR', /\/d\/keys 不是文件夹.*FUZHI_DATA/, /\/d\/keys is no folder.*FUZHI_DATA/],
  ['ENOSPC', /磁盘已满.*没有丢失/, /disk is full.*Nothing .* lost/],
])('a folder that cannot be written (%s) is told with what to do', (code, zh, en) => {
  const error = Object.assign(new Error('mkdir'), { code, path: '/d/keys' });
  expect(wordsOf(mendable(error, 'zh'))).toMatch(zh);
  expect(wordsOf(mendable(error, 'en'))).toMatch(en);
});

test('what is no fault of a folder stays what it is', () => {
  for (const error of [new Error('bug'), Object.assign(new Error('bug'), { code: 'EACCES' }), 'bug'])
    expect(mendable(error, 'zh')).toBe(error);
});
