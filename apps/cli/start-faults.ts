import { UserFault } from '../../src/kernel/index.ts';
import { type Language, say } from '../../src/platform/index.ts';
import { START_TEXTS, type StartText } from './start-texts.ts';

/** A fault of the start in words. */
export const startFault = (
  key: StartText,
  language: Language,
  detail: Readonly<Record<string, string | number>>,
): UserFault =>
  new UserFault(`start.${key.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}`, {
    message: say(START_TEXTS[key], language, detail),
  });

/** The system's words for what stands in the way of writing a file, and what we say of it. */
const FOLDER_FAULTS: Readonly<Record<string, StartText>> = {
  ...{ EACCES: 'folderLocked', EPERM: 'folderLocked', EROFS: 'folderLocked' },
  ...{ ENOTDIR: 'folderIsFile', EEXIST: 'folderIsFile' },
  ...{ ENOSPC: 'diskFull', EDQUOT: 'diskFull' },
};

/** A failure of the system with a file, as a fault that the user can mend; whatever else it is stays as it is. */
export function mendable(error: unknown, language: Language): unknown {
  if (!(error instanceof Error)) return error;
  const { code, path } = error as NodeJS.ErrnoException;
  const key = code === undefined ? undefined : FOLDER_FAULTS[code];
  return key === undefined || path === undefined ? error : startFault(key, language, { path });
}

/** Who answers at an address that is taken. */
export type Holder = 'fuzhi' | 'somebody' | 'nobody';

/** Where somebody tried to listen. */
export type Place = { readonly host: string; readonly port: number; readonly url: string };

/** Why nobody can listen at a place; undefined where it is only being left, so that it may be tried again. */
export function listenFault(
  error: unknown,
  holder: Holder,
  { host, port, url }: Place,
  language: Language,
): unknown {
  const { code } = error as { code?: string };
  if (code === 'EACCES') return startFault('portRefused', language, { port });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return startFault('noAddress', language, { host });
  if (code !== 'EADDRINUSE') return error;
  if (holder === 'nobody') return undefined;
  return holder === 'fuzhi'
    ? startFault('alreadyRunning', language, { url })
    : startFault('portTaken', language, { port });
}
