import {
  type AidGap,
  aidReasonText,
  type FirstForm,
  listAidGaps,
  programmeLabel,
  readFirstForm,
} from '../aid/index.ts';
import { type Gap, listGaps, reasonText } from '../enrolment/index.ts';
import type { Batch, Language } from '../platform/index.ts';
import type { ListName } from './texts.ts';

/** What tells one entry of a list from another. */
export type EntryKey = {
  readonly list: ListName;
  readonly person_no: number;
  readonly kind: string | null;
  readonly programme: string | null;
};

/** A key of an entry: a child stands once on the list of children, a student once a kind and programme of aid. */
export const entryKey = ({ list, person_no, kind, programme }: EntryKey): string =>
  list === 'unaided' ? `${person_no}\t${kind ?? ''}\t${programme ?? ''}` : String(person_no);

/** Says why entries stand on their lists, in the words of the modules that put them there. */
export type Reasons = {
  /** The sentence of an entry; empty when nobody put it there. */
  reasonOf(entry: EntryKey): string;
  /** A programme as people call it. */
  programmeOf(programme: string | null): string;
};

/** Reads the grounds of every entry once. */
export async function readReasons(batch: Batch, language: Language): Promise<Reasons> {
  const rules: FirstForm = readFirstForm();
  const gaps = new Map<number, Gap>((await listGaps(batch)).map((gap) => [gap.person_no, gap]));
  const aid = new Map<string, AidGap>(
    (await listAidGaps(batch)).map((gap) => [entryKey({ ...gap, list: 'unaided' }), gap]),
  );
  return {
    reasonOf(entry) {
      if (entry.list === 'out-of-school') {
        const gap = gaps.get(entry.person_no);
        return gap ? reasonText(gap, language) : '';
      }
      const gap = aid.get(entryKey(entry));
      return gap ? aidReasonText(gap, language, rules) : '';
    },
    programmeOf: (programme) => (programme === null ? '' : programmeLabel(rules, programme)[language]),
  };
}
