import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { makeDemo } from '../../src/demo/index.ts';
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
    const first = startFuzhi(folder.path, ['--persons', '8000']);
    await first.says(/读取表册/);
    await first.end('SIGKILL');

    const second = startFuzhi(folder.path, ['--persons', '8000']);
    const url = (await second.says(/就绪.*?(http:\S+\d)/))[1]!;
    const before = await counts(url);
    expect(before.length).toBeGreaterThan(0);
    await second.end('SIGKILL');

    const third = startFuzhi(folder.path);
    const again = (await third.says(/就绪.*?(http:\S+\d)/))[1]!;
    expect(third.said()).toContain('沿用已有结果');
    expect(await counts(again)).toEqual(before);

    const port = { FUZHI_PORT: new URL(again).port };
    const beside = startFuzhi(folder.path, [], port);
    await beside.says(new RegExp(`扶智已在 ${again} 运行.*Ctrl-C`));
    expect(await beside.ended).toBe(2);
    // the one that is told to stop and the one that is to follow meet on one port and one folder
    const ending = third.end();
    const fourth = startFuzhi(folder.path, [], port);
    await fourth.says(/就绪/);
    expect(fourth.said()).not.toContain('内部错误');
    expect(await ending).toBe(0);
    expect(third.said()).toContain('数据保留在');
    expect(await fourth.end()).toBe(0);
    expect(existsSync(join(folder.path, 'data', 'postgres', 'postmaster.pid'))).toBe(false);
  });

  test('over the demonstration county some weeks of work are laid once, and never over work of others', async () => {
    const played = startFuzhi(folder.path, [], { FUZHI_DEMO_WORK: '' });
    const url = (await played.says(/就绪.*?(http:\S+\d)/))[1]!;
    const [, cases] = await played.says(/演示业务已铺好：(\d+) 件案件有进展，\d+ 名学生已分派，[1-9]\d* 项/);
    expect(Number(cases)).toBeGreaterThan(0);
    const headers = { cookie: await cookieOf(url, 'county-clerk') };
    const told = async (at: string, path: string) => (await fetch(`${at}${path}`, { headers })).json();
    const { items } = await told(url, '/api/dropout/cases?limit=200');
    const moved = items.filter(({ step }: { step: string }) => step !== 'suspected');
    expect(moved).toHaveLength(Number(cases));
    const { batches } = await told(url, '/api/aid/payments');
    expect(batches.map(({ state }: { state: string }) => state)).toContain('noticed');
    expect(await played.end()).toBe(0);
    const again = startFuzhi(folder.path, [], { FUZHI_DEMO_WORK: '' });
    const there = (await again.says(/就绪.*?(http:\S+\d)/))[1]!;
    expect((await told(there, '/api/aid/payments')).batches).toHaveLength(batches.length);
    expect(await again.end()).toBe(0);
    expect(again.said()).not.toContain('演示业务');
  });

  test('over a folder of one’s own it imports only when a file has changed', async () => {
    const own = makeFolder();
    try {
      const county = join(own.path, 'county');
      await makeDemo({ county: '431321', persons: 1500, seed: 7, mix: 'usual', out: county });
      const startOver = async () => {
        const started = startFuzhi(own.path, [county]);
        await started.says(/就绪/);
        await started.end();
        return started.said();
      };
      const first = await startOver();
      expect(first).not.toContain('沿用已有结果');
      // over real data the three officers get one password each, told at the first start and never again
      const told = first.match(/一次性密码.*账号 \S+　密码 \S+/g) ?? [];
      expect(told.map((line) => /账号 (\S+)/.exec(line)![1])).toEqual(['sysadmin', 'secadmin', 'auditadmin']);
      expect(first).not.toContain('演示账号');
      const second = await startOver();
      expect(second).toContain('沿用已有结果');
      expect(second).not.toContain('一次性密码');
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
    [{ FUZHI_DATA: '/dev/null' }, /\/dev\/null 不是文件夹.*FUZHI_DATA/],
  ])('refuses %j in words', async (environment, words) => {
    const started = startFuzhi(folder.path, [], environment as unknown as Record<string, string>);
    await started.says(words);
    await new Promise((resolve) => started.child.once('close', resolve));
    expect(started.child.exitCode).toBe(2);
    expect(started.said()).not.toContain('secret');
  });
});
