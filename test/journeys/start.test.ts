import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { cookieOf, makeFolder, startFuzhi } from './started.ts';

vi.setConfig({ testTimeout: 300_000 });

const folder = makeFolder();
afterAll(() => folder.remove());

const counts = async (url: string) => {
  const headers = { cookie: await cookieOf(url, 'data-officer') };
  const { counts } = await (await fetch(`${url}/api/summary`, { headers })).json();
  return counts;
};

describe('fuzhi start', () => {
  test('killed in the midst of its first import it begins anew; killed later it keeps what it had', async () => {
    const first = startFuzhi(folder.path, ['--persons', '4000']);
    await first.says(/读取表册/);
    await first.end('SIGKILL');

    const second = startFuzhi(folder.path, ['--persons', '4000']);
    const url = (await second.says(/就绪.*?(http:\S+\d)/))[1]!;
    const before = await counts(url);
    expect(before.length).toBeGreaterThan(0);
    await second.end('SIGKILL');

    const third = startFuzhi(folder.path);
    const again = (await third.says(/就绪.*?(http:\S+\d)/))[1]!;
    expect(third.said()).toContain('沿用已有结果');
    expect(await counts(again)).toEqual(before);
    expect(await third.end()).toBe(0);
    expect(third.said()).toContain('数据保留在');
    expect(existsSync(join(folder.path, 'data', 'postgres', 'postmaster.pid'))).toBe(false);
  });

  test('over a folder of one’s own it imports only when a file has changed', async () => {
    const own = makeFolder();
    try {
      const county = join(own.path, 'county');
      cpSync(join(folder.path, 'data', 'county'), county, { recursive: true });
      const startOver = async () => {
        const started = startFuzhi(own.path, [county]);
        await started.says(/就绪/);
        await started.end();
        return started.said();
      };
      expect(await startOver()).not.toContain('沿用已有结果');
      expect(await startOver()).toContain('沿用已有结果');
      const csv = readdirSync(county).find((name) => name.endsWith('.csv'))!;
      appendFileSync(join(county, csv), '\n');
      expect(await startOver()).not.toContain('沿用已有结果');
    } finally {
      own.remove();
    }
  });

  test('no log of a start holds an ID number', () => {
    const log = readFileSync(join(folder.path, 'data', 'postgres.log'), 'utf8');
    expect(log).not.toMatch(/\d{15}/);
  });

  test('says that a port is taken, and by which words to take another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const port = String((other.address() as AddressInfo).port);
    const started = startFuzhi(folder.path, ['--lang', 'en'], { FUZHI_PORT: port });
    await started.says(new RegExp(`Port ${port} is taken.*FUZHI_PORT=`));
    await new Promise((resolve) => started.child.once('close', resolve));
    expect(started.child.exitCode).toBe(2);
    other.close();
  });

  test.each([
    [{ FUZHI_HOST: '0.0.0.0' }, /HTTPS 网关.*FUZHI_ALLOW_REMOTE=1/],
    [{ FUZHI_PORT: 'eighty' }, /FUZHI_PORT 须是/],
    [{ DATABASE_URL: 'postgres://someone:secret@127.0.0.1:9/x' }, /连接不上 DATABASE_URL/],
  ])('refuses %j in words', async (environment, words) => {
    const started = startFuzhi(folder.path, [], environment as unknown as Record<string, string>);
    await started.says(words);
    await new Promise((resolve) => started.child.once('close', resolve));
    expect(started.child.exitCode).toBe(2);
    expect(started.said()).not.toContain('secret');
  });
});
