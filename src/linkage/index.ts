/** Which landed row is which person; weights, review, explanation. */
export { type LinkOptions, type LinkSummary, linkRows } from './link.store.ts';
