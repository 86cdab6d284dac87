import { AID_WARNING_TEXTS } from '../aid/index.ts';
import { WARNING_TEXTS } from '../enrolment/index.ts';
import type { Language, Text } from '../platform/index.ts';
import type { Summary } from './summary.ts';
import { sayWarning } from './warning-text.ts';

const TEXTS: Readonly<Record<string, Text>> = { ...WARNING_TEXTS, ...AID_WARNING_TEXTS };

/** The warnings of a run in the reader's language; the run's own words where a warning has no text of its own here. */
export const sayWarnings = (warnings: Summary['warnings'], language: Language): string[] =>
  warnings.map(({ code, text, detail }) => {
    const known = TEXTS[code];
    return known ? sayWarning(known, detail, language) : text;
  });
