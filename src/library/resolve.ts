import { type Citation, UNSOURCED } from '../kernel/index.ts';
import type { Text } from '../platform/index.ts';
import { Cite, type Clause, type PolicyDocument } from './document.ts';

/** All documents by id. */
export type Library = ReadonlyMap<string, PolicyDocument>;

/** Where a citation points; `clause` is absent where the whole document is cited. */
export type Resolved = { readonly document: PolicyDocument; readonly clause?: Clause };

/** Finds document and clause of a citation; undefined when the library does not hold them. */
export function resolveCitation(library: Library, citation: Citation): Resolved | undefined {
  const document = library.get(citation.document);
  if (!document) return undefined;
  if (citation.clause === undefined) return { document };
  const clause = document.clauses.find((candidate) => candidate.id === citation.clause);
  return clause && { document, clause };
}

/** How a citation is shown: title, number and clause; 来源待核 where no source was found. */
export function citationText(library: Library, cite: Cite): Text {
  const parts = [cite].flat().map((one) => oneText(library, one));
  return { zh: parts.map((part) => part.zh).join('；'), en: parts.map((part) => part.en).join('; ') };
}

function oneText(library: Library, one: Citation | typeof UNSOURCED): Text {
  const found = one === UNSOURCED ? undefined : resolveCitation(library, one);
  if (!found) return { zh: '来源待核', en: 'source to be verified' };
  const { document, clause } = found;
  const number = document.number ? `（${document.number}）` : '';
  const zh = `《${document.title.zh}》${number}${clause ? `：${clause.about.zh}` : ''}`;
  const en = `${document.title.en}${document.number ? ` (${document.number})` : ''}${clause ? `, ${clause.id}` : ''}`;
  // the day stands there before it comes, too: whoever reads knows from when on
  const ended: Text =
    document.state === 'ended' || document.ended
      ? {
          zh: document.ended ? `（${document.ended}起废止）` : '（已废止）',
          en: document.ended ? ` (repealed from ${document.ended})` : ' (repealed)',
        }
      : { zh: '', en: '' };
  const open = document.sourced ? { zh: '', en: '' } : { zh: '（来源待核）', en: ' (source to be verified)' };
  return { zh: `${zh}${ended.zh}${open.zh}`, en: `${en}${ended.en}${open.en}` };
}

/** A citation that does not resolve, or a `cite` that is none: where, and what. */
export type CitationFault = { readonly file: string; readonly path: string; readonly fault: string };

/** Every `cite` below a rule file's value, however deep. */
export function citationFaults(library: Library, file: string, value: unknown, path = ''): CitationFault[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path ? `${path}.${key}` : key;
    if (key !== 'cite') return citationFaults(library, file, inner, here);
    return citeFaults(library, inner).map((fault) => ({ file, path: here, fault }));
  });
}

function citeFaults(library: Library, value: unknown): string[] {
  const cite = Cite.safeParse(value);
  if (!cite.success) return ['neither unsourced nor { document, clause }'];
  return [cite.data].flat().flatMap((one) => {
    if (one === UNSOURCED) return [];
    const citation: Citation =
      one.clause === undefined ? { document: one.document } : { document: one.document, clause: one.clause };
    return resolveCitation(library, citation)
      ? []
      : [`not in the library: ${one.document}${one.clause ? `, ${one.clause}` : ''}`];
  });
}

/** A place in a rule that cites a document. */
export type CitedPlace = {
  readonly file: string;
  readonly path: string;
  readonly document: string;
  readonly clause: string | null;
};

/** Every citation of a document below a rule's value, however deep. */
export function citedPlaces(file: string, value: unknown, path = ''): CitedPlace[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path ? `${path}.${key}` : key;
    const cite = key === 'cite' ? Cite.safeParse(inner) : undefined;
    if (!cite?.success) return citedPlaces(file, inner, here);
    return [cite.data]
      .flat()
      .flatMap((one) =>
        one === UNSOURCED ? [] : [{ file, path: here, document: one.document, clause: one.clause ?? null }],
      );
  });
}
