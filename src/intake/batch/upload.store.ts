import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';

/** Bounds of what may be sent. */
export type UploadLimits = {
  readonly fileBytes: number;
  readonly batchBytes: number;
  readonly files: number;
};

export const UPLOAD_LIMITS: UploadLimits = { fileBytes: 512 << 20, batchBytes: 2048 * 2 ** 20, files: 200 };

/** The folder below which uploads lie, one folder a batch. */
export const incomingFolder = (dataFolder: string): string => join(dataFolder, 'incoming');

/** Where the files of a batch lie. `folder` and `stored` are names drawn by chance, never typed by anybody. */
export const batchFolder = (dataFolder: string, folder: string): string =>
  join(incomingFolder(dataFolder), folder);

/** Where the results of a batch's dry run lie, below the data folder. */
export const resultsOfBatch = (folder: string): string => `incoming/${folder}/results`;

const LONGEST_NAME = 120;
const ILL = /[/\\:\p{Cc}\p{Cf}\p{Surrogate}]/u;

/** The name of a file as its sender gives it; undefined for one that is a path, hidden, or no plain text. */
export function readFileName(header: unknown): string | undefined {
  if (typeof header !== 'string' || header.length > LONGEST_NAME * 9) return undefined;
  let name: string;
  try {
    name = decodeURIComponent(header).normalize('NFC').trim();
  } catch {
    return undefined;
  }
  if (name === '' || [...name].length > LONGEST_NAME || ILL.test(name)) return undefined;
  return /^[.~]/.test(name) ? undefined : name;
}

/** What came: how much, and its SHA-256; or why it was not kept. */
export type Received = { readonly bytes: number; readonly sha256: string } | { readonly fault: ReceiveFault };
export type ReceiveFault = 'file-too-large' | 'file-empty' | 'file-broken-off';

/** How much of a file that is too large is still read, so that its sender hears the answer. */
const READ_ON = 8 << 20;

/** Streams a body to disk. Whatever is not kept whole leaves nothing behind. */
export async function receiveFile(
  body: AsyncIterable<Buffer>,
  folder: string,
  stored: string,
  limit: number,
): Promise<Received> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, stored);
  const file = await open(path, 'wx', 0o600);
  const received = await copyBody(body, file, limit).catch(() => ({ fault: 'file-broken-off' }) as const);
  await file.close();
  if ('fault' in received) rmSync(path, { force: true });
  return received;
}

async function copyBody(body: AsyncIterable<Buffer>, file: FileHandle, limit: number): Promise<Received> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > limit + READ_ON) break;
    if (bytes > limit) continue;
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  if (bytes > limit) return { fault: 'file-too-large' };
  if (bytes === 0) return { fault: 'file-empty' };
  await file.sync();
  return { bytes, sha256: hash.digest('hex') };
}

/** Removes a file of a batch and what was made of it. */
export function removeStored(folder: string, stored: string): void {
  for (const ending of ['', '.faulty.xlsx', '.faulty.csv'])
    rmSync(join(folder, `${stored}${ending}`), { force: true });
}

/** Removes folders of uploads that no batch knows: what a killed process left. */
export function sweepIncoming(dataFolder: string, known: ReadonlySet<string>): void {
  const incoming = incomingFolder(dataFolder);
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(incoming))
    if (!known.has(name)) rmSync(join(incoming, name), { recursive: true, force: true });
}
