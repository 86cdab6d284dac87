import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFrames, readFrames } from './frames.ts';

const folder = mkdtempSync(join(tmpdir(), 'fuzhi-frames-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('thousands of frames are written and read back, and leave no listener behind', async () => {
  const warnings: string[] = [];
  const hear = (warning: Error): void => void warnings.push(warning.message);
  process.on('warning', hear);
  const file = join(folder, 'many');
  const sink = openFrames(file);
  const part = Buffer.alloc(40_000, 'row ');
  for (let i = 0; i < 1500; i++) await sink.put('D', part);
  await sink.end();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', hear);
  expect(warnings).toEqual([]);
  let count = 0;
  for await (const { content } of readFrames(file)) count += content.equals(part) ? 1 : 0;
  expect(count).toBe(1500);
});

test('a disk that takes nothing is told at the next frames, and nothing waits for ever', async () => {
  const file = join(folder, 'nowhere', 'deep');
  const sink = openFrames(file);
  const write = async (): Promise<void> => {
    for (let i = 0; i < 100; i++) await sink.put('D', Buffer.alloc(100_000, i));
    await sink.end();
  };
  await expect(write()).rejects.toThrow('ENOENT');
});
