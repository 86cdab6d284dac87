import type { Queryable } from '../access/index.ts';
import { type Library, standingLibrary } from '../library/index.ts';
import { documentsMark, listRepeals, listSaved } from './documents.queries.ts';
import { documentOf, libraryWith } from './local-document.ts';

let kept: { readonly mark: string; readonly library: Library } | undefined;

/** The library as it stands now: what comes with the platform, published local documents, repeals. */
export async function libraryInForce(db: Queryable): Promise<Library> {
  const mark = await documentsMark(db);
  if (kept?.mark !== mark) {
    const published = (await listSaved(db)).filter(({ state }) => state === 'published');
    const documents = published.map(({ documentId, content }) => documentOf(documentId, content));
    kept = { mark, library: libraryWith(standingLibrary(), documents, await listRepeals(db)) };
  }
  return kept.library;
}
