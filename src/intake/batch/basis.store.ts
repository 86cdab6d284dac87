import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findFiles } from '../folder.store.ts';

/** What is read from the repository besides a county's files: a change of it changes results. */
const LAW = ['../../../rules', '../../../formats'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/**
 * A mark of what results rest on: every file of the folder by name and content, the rules and layouts, the day looked
 * at, and what was approved beside the rules (as its own mark tells it). The same mark means that a new import would find the same. SHA-256 in hexadecimal.
 */
export async function markBasis(folder: string, on: string, approved = ''): Promise<string> {
  const mark = createHash('sha256').update(`${on}\n`);
  for (const place of [folder, ...LAW]) {
    for (const { name, path, skip } of existsSync(place) ? findFiles(place) : []) {
      mark.update(JSON.stringify([name, skip ?? (await hashFile(path))]));
    }
    mark.update('\n');
  }
  if (approved !== '') mark.update(approved);
  return mark.digest('hex');
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
