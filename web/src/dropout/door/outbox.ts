import type { DoorAnswer, DoorChild, Submission } from './asked.ts';
import type { Vault } from './vault.ts';

/** Where something stands that was saved at a door: to be sent, on its way, arrived, or somebody must look at it. */
export type OutState = 'waiting' | 'sending' | 'delivered' | 'attention';

/** Something saved at a door, until it has arrived and for a while after. */
export type OutItem = {
  readonly key: string;
  readonly submission: Submission;
  readonly childName: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly state: OutState;
  readonly answer?: DoorAnswer & { readonly isClockOff?: boolean };
  /** What the server said where it took nothing. */
  readonly fault?: string;
  readonly deliveredAt?: string;
};

const OUT = 'out:';
/** Arrived ones that are still shown. */
const SHOWN = 20;

/** The name under which the content of an attachment is kept. */
export const blobKey = (sha256: string): string => `blob:${sha256}`;

/** All that was saved, in order. What was on its way when the page was closed is sent again: the server takes it once. */
export async function readOutbox(vault: Vault): Promise<OutItem[]> {
  const kept = await vault.list<OutItem>(OUT);
  return kept.map(({ value }) => (value.state === 'sending' ? { ...value, state: 'waiting' } : value));
}

/** Keeps something saved with its attachments; it is on disk when this resolves. */
export async function keepItem(
  vault: Vault,
  item: Omit<OutItem, 'key'>,
  bytes: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
  remove: readonly string[],
): Promise<void> {
  const key = `${OUT}${String(Date.now()).padStart(15, '0')}:${item.submission.id}`;
  const blobs = Object.fromEntries(Object.entries(bytes).map(([sha, value]) => [blobKey(sha), value]));
  await vault.write({ put: { [key]: { ...item, key } }, bytes: blobs, remove });
}

/** Writes how far an item has come. What has arrived needs its attachments no more. */
export async function markItem(vault: Vault, item: OutItem): Promise<void> {
  const isOver = item.state === 'delivered';
  const kept = isOver ? (await readOutbox(vault)).filter((one) => one.key !== item.key) : [];
  const others = new Set(
    kept
      .filter(({ state }) => state !== 'delivered')
      .flatMap(({ submission }) => submission.attached.map(({ sha256 }) => sha256)),
  );
  const blobs = isOver
    ? item.submission.attached
        .filter(({ sha256 }) => !others.has(sha256))
        .map(({ sha256 }) => blobKey(sha256))
    : [];
  const old = kept.filter(({ state }) => state === 'delivered').slice(0, -SHOWN);
  await vault.write({ put: { [item.key]: item }, remove: [...blobs, ...old.map(({ key }) => key)] });
}

/** What is not there yet. */
export const unsent = (items: readonly OutItem[]): OutItem[] =>
  items.filter(({ state }) => state !== 'delivered');

/** What a child's contact shows and what a change of it stands on: the last change made here, else the server's. */
export function contactOf(child: DoorChild, field: string, items: readonly OutItem[], servedAt: string) {
  const own = items.findLast(
    ({ submission, deliveredAt, state }) =>
      submission.personId === child.personId &&
      state !== 'attention' &&
      (deliveredAt === undefined || deliveredAt > servedAt) &&
      submission.edits.some((edit) => edit.field === field),
  );
  const edit = own?.submission.edits.find((one) => one.field === field);
  if (own && edit) return { value: edit.value, base: own.submission.id };
  return child.contact[field] ?? { value: '', base: '' };
}
