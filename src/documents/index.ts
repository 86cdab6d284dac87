/** Documents that a bureau adds to the library; what was repealed; which rules a document touches. */
export { LOCAL_DOCUMENT_ERRORS, LOCAL_DOCUMENT_STATUS } from './documents.errors.ts';
export { documentsMark } from './documents.queries.ts';
export { libraryInForce } from './library-in-force.store.ts';
export type { HeldRule } from './touches.ts';
