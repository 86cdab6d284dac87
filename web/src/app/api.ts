import { useCallback, useEffect, useRef, useState } from 'react';
import type { Change, Question } from './client.ts';
import { useSpeech } from './language.tsx';

/** A fault that the server or the line told; `message` is empty where nothing answered. */
export type Fault = { readonly status: number; readonly code: string; readonly message: string };

const OFFLINE: Fault = { status: 0, code: 'offline', message: '' };

/** An address without citizen ID numbers: typed into a filter they would stand in every log on the way. They are searched under Find. */
const bare = (path: string): string => path.replace(/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g, '');

/** Asks the server in a language. Rejects with a `Fault`. */
export async function ask<T>(path: Question<T>, language: string, signal?: AbortSignal): Promise<T> {
  const address = `${bare(path)}${path.includes('?') ? '&' : '?'}lang=${language}`;
  const answer = await fetch(address, signal ? { signal } : {}).catch((error: unknown) => {
    throw signal?.aborted ? error : OFFLINE;
  });
  const body: unknown = await answer.json().catch(() => ({ code: 'offline', message: '' }));
  if (!answer.ok) throw told({ status: answer.status, ...(body as object) } as Fault);
  return body as T;
}

const SIGNED_OUT = 'fuzhi:signed-out';

/** A session that has ended is everybody's matter on the page. */
export function told(fault: Fault): Fault {
  if (fault.code === 'session-ended') dispatchEvent(new CustomEvent(SIGNED_OUT, { detail: fault.message }));
  return fault;
}

/** Calls back when the server says that the session has ended. */
export function useSignedOut(act: (message: string) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const hear = (event: Event) => latest.current((event as CustomEvent<string>).detail);
    addEventListener(SIGNED_OUT, hear);
    return () => removeEventListener(SIGNED_OUT, hear);
  }, []);
}

/** Asks for a file by a change; gives it with the name that the server chose. Rejects with a `Fault`. */
export async function fetchFile<Body extends object | undefined>(
  { method, path }: Change<Body, unknown>,
  language: string,
  csrf: string,
  body?: Body,
): Promise<{ readonly name: string; readonly blob: Blob }> {
  const headers = { 'x-fuzhi-csrf': csrf, ...(body ? { 'content-type': 'application/json' } : {}) };
  const options = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
  const answer = await fetch(`${path}?lang=${language}`, options).catch(() => {
    throw OFFLINE;
  });
  if (!answer.ok) {
    const read: unknown = await answer.json().catch(() => ({ code: 'offline', message: '' }));
    throw told({ status: answer.status, ...(read as object) } as Fault);
  }
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'fuzhi';
  return { name, blob: await answer.blob() };
}

/** Sends a change; `csrf` is the token of the session. Rejects with a `Fault`. */
export async function send<Body, T>(
  { method, path }: Change<Body, T>,
  language: string,
  csrf: string,
  body?: Body,
): Promise<T> {
  const answer = await fetch(`${path}?lang=${language}`, {
    method,
    headers: { 'x-fuzhi-csrf': csrf, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw OFFLINE;
  });
  const read: unknown = await answer.json().catch(() => ({ code: 'offline', message: '' }));
  if (!answer.ok) throw told({ status: answer.status, ...(read as object) } as Fault);
  return read as T;
}

/** An answer on its way: the last one stays visible while the next is fetched. */
export type Answer<T> = {
  readonly data: T | undefined;
  readonly fault: Fault | undefined;
  readonly isLoading: boolean;
  readonly again: () => void;
};

/** Fetches `path` and again whenever it or `version` changes; undefined fetches nothing. */
export function useAnswer<T>(path: Question<T> | undefined, version = 0): Answer<T> {
  const { language } = useSpeech();
  const [tries, setTries] = useState(0);
  const [answer, setAnswer] = useState<{ data?: T; fault?: Fault; isLoading: boolean }>({ isLoading: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: version and tries ask for the same thing anew
  useEffect(() => {
    if (path === undefined) return;
    const stop = new AbortController();
    setAnswer(({ data }) => ({ ...(data === undefined ? {} : { data }), isLoading: true }));
    ask<T>(path, language, stop.signal).then(
      (data) => stop.signal.aborted || setAnswer({ data, isLoading: false }),
      (fault: Fault) => stop.signal.aborted || setAnswer({ fault, isLoading: false }),
    );
    return () => stop.abort();
  }, [path, language, version, tries]);
  const again = useCallback(() => setTries((count) => count + 1), []);
  return { data: answer.data, fault: answer.fault, isLoading: answer.isLoading, again };
}
