import type { FoundFile } from '../folder.store.ts';

/** A file that results rest on: its name as lists and evidence show it, and where it lies. */
export type PresentFile = FoundFile;

/** A file that was taken in: beside those that are there, or in the place of one of them. */
export type TakenFile = PresentFile & { readonly replaces: string | null };

/** The last part of a name: what an office calls the file. */
export const lastName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** A name that none of `used` has: the file's own, or with a number behind it. */
function freeName(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let n = 2; ; n++) if (!used.has(`${stem} (${n})${ending}`)) return `${stem} (${n})${ending}`;
}

/**
 * The files that are there after others were taken in, in the order of their names. A file that replaces another takes
 * its place whatever it is called; one that stands beside a namesake gets a number behind its name.
 */
export function presentFiles(base: readonly PresentFile[], taken: readonly TakenFile[]): PresentFile[] {
  const files = new Map(base.map((file) => [file.name, file]));
  for (const { replaces } of taken) if (replaces !== null) files.delete(replaces);
  for (const { name, path, size } of taken) {
    const free = freeName(name, new Set(files.keys()));
    files.set(free, { name: free, path, size });
  }
  return [...files.values()].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}

/** The present file that a file of this name most likely replaces: the one of the same name, if it is one. */
export function likelyReplaced(name: string, present: readonly { readonly name: string }[]): string | null {
  const same = present.filter((file) => lastName(file.name) === name);
  return same.length === 1 ? same[0]!.name : null;
}
