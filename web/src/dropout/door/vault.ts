/**
 * What a phone keeps for the doors: every value sealed with AES-GCM under a key that cannot be taken out of the browser.
 * One store per account; signing out destroys key and store, and what was sealed cannot be read by anybody any more.
 */

const PREFIX = 'fuzhi-door-';
const ACCOUNTS = 'fuzhi.door.accounts';
const NONCE = 12;

type Bytes = Uint8Array<ArrayBuffer>;

/** Whose store it is; `device`: the name that this browser gave itself. */
export type Owner = { readonly account: string; readonly fullName: string; readonly device: string };

type Meta = Owner & { readonly id: 'owner'; readonly key: CryptoKey };
type Sealed = { readonly id: string; readonly nonce: Bytes; readonly body: ArrayBuffer };

/** A store that is open. */
export type Vault = {
  readonly owner: Owner;
  get<T>(id: string): Promise<T | undefined>;
  getBytes(id: string): Promise<Bytes | undefined>;
  /** All values whose name begins so, in the order of their names. */
  list<T>(prefix: string): Promise<{ readonly id: string; readonly value: T }[]>;
  /** Writes and removes together or not at all; on disk when it resolves. */
  write(change: Change): Promise<void>;
  close(): void;
};

/** What is written at once. */
export type Change = {
  readonly put?: Readonly<Record<string, unknown>>;
  readonly bytes?: Readonly<Record<string, Bytes>>;
  readonly remove?: readonly string[];
};

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Accounts that keep something in this browser; the last one worked last. */
export function keptAccounts(): string[] {
  const read: unknown = JSON.parse(localStorage.getItem(ACCOUNTS) ?? '[]');
  return Array.isArray(read) ? read.filter((one) => typeof one === 'string') : [];
}

const keepAccounts = (accounts: readonly string[]): void =>
  accounts.length > 0
    ? localStorage.setItem(ACCOUNTS, JSON.stringify(accounts))
    : localStorage.removeItem(ACCOUNTS);

function openDatabase(account: string): Promise<IDBDatabase> {
  const request = indexedDB.open(`${PREFIX}${account}`, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('meta', { keyPath: 'id' });
    request.result.createObjectStore('sealed', { keyPath: 'id' });
  };
  return done(request);
}

/** Opens the store of an account, and makes it with a fresh key where there is none. */
export async function openVault(account: string, fullName: string): Promise<Vault> {
  const database = await openDatabase(account);
  // another tab signs out: it must not wait for this one
  database.onversionchange = () => database.close();
  const meta = database.transaction('meta').objectStore('meta');
  const held = (await done(meta.get('owner'))) as Meta | undefined;
  const own = held ?? (await makeOwner(database, account, fullName));
  keepAccounts([...keptAccounts().filter((one) => one !== account), account]);
  return vaultOf(database, own);
}

async function makeOwner(database: IDBDatabase, account: string, fullName: string): Promise<Meta> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const own: Meta = { id: 'owner', key, account, fullName, device: crypto.randomUUID() };
  await done(database.transaction('meta', 'readwrite').objectStore('meta').put(own));
  return own;
}

/** Destroys the store of an account: key, children, drafts and whatever was not sent. */
export async function shredVault(account: string): Promise<void> {
  keepAccounts(keptAccounts().filter((one) => one !== account));
  await done(indexedDB.deleteDatabase(`${PREFIX}${account}`));
}

const aadOf = (id: string): Bytes => new TextEncoder().encode(id) as Bytes;

async function sealed(key: CryptoKey, id: string, bytes: Bytes): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const how = { name: 'AES-GCM', iv: nonce, additionalData: aadOf(id) };
  return { id, nonce, body: await crypto.subtle.encrypt(how, key, bytes) };
}

async function unsealed(key: CryptoKey, { id, nonce, body }: Sealed): Promise<Bytes> {
  const how = { name: 'AES-GCM', iv: nonce, additionalData: aadOf(id) };
  return new Uint8Array(await crypto.subtle.decrypt(how, key, body));
}

const textOf = (value: unknown): Bytes => new TextEncoder().encode(JSON.stringify(value)) as Bytes;

function vaultOf(database: IDBDatabase, { key, ...owner }: Meta): Vault {
  const store = () => database.transaction('sealed').objectStore('sealed');
  const getBytes = async (id: string) => {
    const found = (await done(store().get(id))) as Sealed | undefined;
    return found && unsealed(key, found);
  };
  const parse = <T>(bytes: Bytes): T => JSON.parse(new TextDecoder().decode(bytes)) as T;
  return {
    owner,
    getBytes,
    get: async <T>(id: string) => {
      const bytes = await getBytes(id);
      return bytes && parse<T>(bytes);
    },
    list: async <T>(prefix: string) => {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const found = (await done(store().getAll(range))) as Sealed[];
      return Promise.all(
        found.map(async (one) => ({ id: one.id, value: parse<T>(await unsealed(key, one)) })),
      );
    },
    write: async ({ put = {}, bytes = {}, remove = [] }) => {
      const texts = Object.entries(put).map(([id, value]) => sealed(key, id, textOf(value)));
      const files = Object.entries(bytes).map(([id, value]) => sealed(key, id, value));
      const all = await Promise.all([...texts, ...files]);
      const change = database.transaction('sealed', 'readwrite', { durability: 'strict' });
      const into = change.objectStore('sealed');
      for (const one of all) into.put(one);
      for (const id of remove) into.delete(id);
      await new Promise<void>((resolve, reject) => {
        change.oncomplete = () => resolve();
        change.onabort = () => reject(change.error);
      });
    },
    close: () => database.close(),
  };
}
