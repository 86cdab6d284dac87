import { type HandbookParts, handbookValues } from './handbook.ts';
import { fillPaper } from './letters/letter.store.ts';
import { readPairingRules } from './rules.store.ts';

/** The handbook (帮扶手册) of a child as a Word file: from the office's own template, or the one that comes with the platform. */
export const fillHandbook = (parts: HandbookParts, own?: Buffer): Promise<Buffer> =>
  fillPaper('handbook', handbookValues(readPairingRules(), parts), own);
