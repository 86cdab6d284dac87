import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CitySetting, readCitySetting } from '../../src/access/index.ts';
import { UPLOAD_LIMITS, type UploadLimits } from '../../src/intake/index.ts';
import { keyFileOf, type Language } from '../../src/platform/index.ts';
import { refuseOpenAddress } from '../server/access.ts';
import { startFault } from './start-faults.ts';

/** What the command line gives. */
export type StartOptions = { readonly on: string; readonly persons: string; readonly seed: string };

/** Where and how a start runs. */
export type StartSetting = {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** Where the keys lie under which numbers are sealed. */
  readonly keyFile: string;
  readonly isRemoteAllowed: boolean;
  /** A city's own sign-on, where one is set. */
  readonly city: CitySetting | undefined;
  /** The folder of registers, and whether it is the user's own or the demonstration county. */
  readonly county: string;
  readonly isOwnCounty: boolean;
  /** Whether made-up work is laid over the demonstration county. */
  readonly isPlayed: boolean;
  readonly on: string;
  readonly persons: number;
  readonly seed: number;
  readonly uploads: UploadLimits;
  readonly language: Language;
};

/** Reads environment and command line; throws `UserFault` at the first thing that cannot be. */
export function readSetting(
  folder: string | undefined,
  options: StartOptions,
  environment: NodeJS.ProcessEnv,
  language: Language,
): StartSetting {
  const host = environment.FUZHI_HOST || '127.0.0.1';
  const isRemoteAllowed = environment.FUZHI_ALLOW_REMOTE === '1';
  refuseOpenAddress(host, isRemoteAllowed, language);
  const port = environment.FUZHI_PORT || '8080';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw startFault('badPort', language, { port });
  const dataFolder = resolve(environment.FUZHI_DATA || '.fuzhi');
  if (folder !== undefined && !existsSync(folder)) throw startFault('noFolder', language, { folder });
  if (!isIsoDate(options.on)) throw startFault('badDate', language, { date: options.on });
  return {
    host,
    port: Number(port),
    dataFolder,
    databaseUrl: environment.DATABASE_URL || undefined,
    keyFile: resolve(keyFileOf(dataFolder, environment.FUZHI_KEY_FILE)),
    isRemoteAllowed,
    city: citySetting(environment, language),
    county: folder === undefined ? join(dataFolder, 'county') : resolve(folder),
    isOwnCounty: folder !== undefined,
    isPlayed: environment.FUZHI_DEMO_WORK !== 'none',
    on: options.on,
    persons: count('--persons', options.persons, language),
    seed: count('--seed', options.seed, language),
    uploads: uploadLimits(environment, language),
    language,
  };
}

function citySetting(environment: NodeJS.ProcessEnv, language: Language): CitySetting | undefined {
  const read = readCitySetting(environment);
  if (read && 'ill' in read) throw startFault('badSignOn', language, { name: read.ill });
  return read;
}

/** Bounds of uploads; each has a default. */
function uploadLimits(environment: NodeJS.ProcessEnv, language: Language): UploadLimits {
  const set = (name: string, unit: number): number | undefined => {
    const text = environment[name];
    return text ? count(name, text, language) * unit : undefined;
  };
  return {
    fileBytes: set('FUZHI_UPLOAD_FILE_MB', 1 << 20) ?? UPLOAD_LIMITS.fileBytes,
    batchBytes: set('FUZHI_UPLOAD_BATCH_MB', 1 << 20) ?? UPLOAD_LIMITS.batchBytes,
    files: set('FUZHI_UPLOAD_FILES', 1) ?? UPLOAD_LIMITS.files,
  };
}

const isIsoDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

function count(option: string, text: string, language: Language): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw startFault('badNumber', language, { option });
  return Number(text);
}
