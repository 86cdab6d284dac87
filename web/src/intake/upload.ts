import { useState } from 'react';
import { useMe, useSend } from '../access/session.tsx';
import type { Fault } from '../app/api.ts';
import { change } from '../app/client.ts';
import { putFile } from '../app/files.ts';
import { useSpeech } from '../app/language.tsx';
import type { IntakeHome } from '../app/told.ts';

/** A file on its way up, or why it was not taken. */
export type Uploading = {
  readonly name: string;
  readonly state: 'waiting' | 'sending' | 'kept' | 'refused';
  readonly why?: string;
};

/** Uploads files one after the other into a batch, begun where there is none, then asks for their check. */
export function useUpload(limits: IntakeHome['limits'] | undefined) {
  const { csrf } = useMe();
  const { say, language } = useSpeech();
  const send = useSend();
  const [files, setFiles] = useState<readonly Uploading[]>([]);
  const mark = (at: number, part: Partial<Uploading>): void =>
    setFiles((before) => before.map((file, i) => (i === at ? { ...file, ...part } : file)));
  const isTooLarge = ({ size }: File): boolean => limits !== undefined && size > limits.fileBytes;
  const upload = async (chosen: readonly File[], into?: number): Promise<number | undefined> => {
    setFiles(chosen.map(({ name }) => ({ name, state: 'waiting' })));
    let batchId = into;
    let kept = 0;
    for (const [i, file] of chosen.entries()) {
      mark(i, { state: 'sending' });
      try {
        // a browser that is refused half-way does not show the answer: what is known to be refused is not sent
        if (isTooLarge(file))
          throw { message: say('import.tooLarge', { limit: megabytes(limits!.fileBytes) }) };
        batchId ??= (await send(change('post', '/api/intake/batches'))).batchId;
        const place = change('put', '/api/intake/batches/{batchId}/files', { path: { batchId } });
        await putFile(place, file, csrf, language);
        kept++;
        mark(i, { state: 'kept' });
      } catch (fault) {
        mark(i, { state: 'refused', why: (fault as Fault).message || say('page.offline') });
      }
    }
    if (batchId !== undefined && kept > 0)
      await send(change('post', '/api/intake/batches/{batchId}/check', { path: { batchId } })).catch(
        () => {},
      );
    return kept > 0 ? batchId : undefined;
  };
  return { files, upload, isSending: files.some(({ state }) => state === 'sending' || state === 'waiting') };
}

/** A size as people write it. */
export const megabytes = (bytes: number): string =>
  bytes < 1 << 20
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / (1 << 20)).toFixed(bytes < 10 << 20 ? 1 : 0)} MB`;
