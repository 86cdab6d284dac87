import { type Fault, told } from '../app/api.ts';
import { change, get } from '../app/client.ts';

/** Sends a paper to a case's file; gives its number there. Rejects with a `Fault`. */
export async function sendPaper(
  personId: string,
  kind: string,
  file: File,
  { csrf, language }: { readonly csrf: string; readonly language: string },
): Promise<number> {
  const query = { kind, name: file.name.slice(0, 120) };
  const { method, path } = change('put', '/api/dropout/cases/{personId}/files', {
    path: { personId },
    query,
  });
  const answer = await fetch(`${path}&lang=${language}`, {
    method,
    headers: { 'x-fuzhi-csrf': csrf, 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(() => {
    throw { status: 0, code: 'offline', message: '' } satisfies Fault;
  });
  const read = (await answer.json().catch(() => ({ code: 'offline', message: '' }))) as { no: number };
  if (!answer.ok) throw told({ status: answer.status, ...(read as object) } as Fault);
  return read.no;
}

/** Where a paper on a case's file is fetched. */
export const paperAddress = (personId: string, no: number): string =>
  get('/api/dropout/cases/{personId}/files/{fileNo}', { path: { personId, fileNo: no } });

/** Where a paper that an act made is fetched. */
export const documentAddress = (personId: string, actNo: number): string =>
  get('/api/dropout/cases/{personId}/documents/{actNo}', { path: { personId, actNo } });

/** Where a school's written report of the absence since a day is fetched, by whoever follows it up. */
export const absencePaperAddress = (personId: string, since: string): string =>
  get('/api/dropout/attendance/away/{personId}/paper', { path: { personId }, query: { since } });
