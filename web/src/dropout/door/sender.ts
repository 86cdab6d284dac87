import { change, get } from '../../app/client.ts';
import { type DoorAnswer, SUBMIT } from './asked.ts';
import { blobKey, markItem, type OutItem, readOutbox } from './outbox.ts';
import type { Vault } from './vault.ts';

/** How sending ended: all was tried, there is no network, or somebody must sign in again. */
export type Sending = 'done' | 'offline' | 'signed-out';

/** What sending needs. */
export type SendParts = {
  readonly vault: Vault;
  readonly csrf: string;
  readonly language: string;
  readonly partBytes: number;
  readonly onChange: () => void;
};

type Answer = { readonly status: number; readonly body: Record<string, unknown> };
type Missing = readonly { readonly sha256: string; readonly medium: string }[];

class Stop extends Error {
  constructor(readonly why: 'offline' | 'signed-out' | 'later') {
    super(why);
  }
}

async function ask(parts: SendParts, path: string, init: RequestInit, type?: string): Promise<Answer> {
  const headers = { 'x-fuzhi-csrf': parts.csrf, ...(type ? { 'content-type': type } : {}) };
  const address = `${path}${path.includes('?') ? '&' : '?'}lang=${parts.language}`;
  const answer = await fetch(address, { ...init, headers }).catch(() => {
    throw new Stop('offline');
  });
  const body = (await answer.json().catch(() => {
    // the line was cut in the middle of the answer
    throw new Stop('offline');
  })) as Record<string, unknown>;
  const { code } = body;
  if (answer.status === 401 || code === 'request-forged') throw new Stop('signed-out');
  if (answer.status === 429 || answer.status >= 500 || code === 'sent-meanwhile') throw new Stop('later');
  return { status: answer.status, body };
}

const UPLOAD = '/api/dropout/visits/uploads/{sha256}';

/** Sends one attachment from where it was cut, part by part. */
async function upload(parts: SendParts, { sha256, medium }: Missing[number]): Promise<string | undefined> {
  const bytes = await parts.vault.getBytes(blobKey(sha256));
  if (!bytes) return sha256.slice(0, 8);
  const to = { path: { sha256 } };
  const path = get(UPLOAD, { ...to, query: { medium } });
  const begun = await ask(parts, path, {});
  let offset = Number(begun.body.offset ?? 0);
  for (let tries = 0; offset < bytes.length && tries < 400; tries++) {
    const part = bytes.slice(offset, offset + parts.partBytes);
    const query = { medium, offset, total: bytes.length };
    const { method, path: address } = change('put', UPLOAD, { ...to, query });
    const { status, body } = await ask(parts, address, { method, body: part }, 'application/octet-stream');
    if (status === 409) offset = Number((await ask(parts, path, {})).body.offset ?? 0);
    else if (status !== 200) return String(body.message ?? '');
    else offset = Number(body.offset);
  }
  return undefined;
}

const isTaken = ({ status }: Answer): boolean => status === 200 || status === 201;

async function sendItem(parts: SendParts, item: OutItem): Promise<OutItem> {
  for (let tries = 0; tries < 3; tries++) {
    const body = JSON.stringify({ submission: item.submission, sentAt: new Date().toISOString() });
    const answer = await ask(parts, SUBMIT.path, { method: SUBMIT.method, body }, 'application/json');
    if (isTaken(answer)) {
      const told = answer.body as unknown as DoorAnswer;
      const state = told.state === 'refused' ? 'attention' : 'delivered';
      return { ...item, state, answer: told, deliveredAt: new Date().toISOString() };
    }
    if (answer.body.code !== 'attachments-missing')
      return { ...item, state: 'attention', fault: String(answer.body.message ?? answer.status) };
    for (const one of answer.body.missing as Missing) {
      const fault = await upload(parts, one);
      if (fault !== undefined) return { ...item, state: 'attention', fault };
    }
  }
  throw new Stop('later');
}

/** Sends what waits, in order, one page at a time; what is cut waits again and is never doubled. */
export async function sendAll(parts: SendParts): Promise<Sending> {
  const work = async (): Promise<Sending> => {
    for (const item of await readOutbox(parts.vault)) {
      if (item.state !== 'waiting') continue;
      await markItem(parts.vault, { ...item, state: 'sending' });
      parts.onChange();
      try {
        await markItem(parts.vault, await sendItem(parts, item));
      } catch (reason) {
        await markItem(parts.vault, item);
        if (!(reason instanceof Stop)) throw reason;
        if (reason.why !== 'later') return reason.why;
      } finally {
        parts.onChange();
      }
    }
    return 'done';
  };
  // two tabs of one phone do not send the same at one moment
  return navigator.locks.request(`fuzhi-door-send-${parts.vault.owner.account}`, work);
}
