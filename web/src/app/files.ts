import { type Fault, fetchFile, told } from './api.ts';
import type { Change } from './client.ts';

/** Takes a file out by a change and lays it where the browser keeps downloads. */
export async function takeFile<Body extends object | undefined>(
  asked: Change<Body, unknown>,
  language: string,
  csrf: string,
): Promise<void> {
  const file = await fetchFile(asked, language, csrf);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file.blob);
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Puts a file where a change says; rejects with a `Fault`. */
export async function putFile<T>(
  { method, path }: Change<unknown, T>,
  file: File,
  csrf: string,
  language: string,
): Promise<T> {
  const answer = await fetch(`${path}?lang=${language}`, {
    method,
    headers: {
      'x-fuzhi-csrf': csrf,
      'x-fuzhi-file-name': encodeURIComponent(file.name),
      'content-type': 'application/octet-stream',
    },
    body: file,
  }).catch(() => undefined);
  const read = await answer?.json().catch(() => undefined);
  if (!answer || read === undefined) throw { status: 0, code: 'offline', message: '' } satisfies Fault;
  if (!answer.ok) throw told({ status: answer.status, ...read });
  return read as T;
}
