import { printTerm } from '../kernel/index.ts';
import { type Language, say, type Text } from '../platform/index.ts';

/** A warning's sentence; a term stands in it as people write it. */
export function sayWarning(
  text: Text,
  detail: Readonly<Record<string, string | number>> | undefined,
  language: Language,
): string {
  const told = Object.entries(detail ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? printTerm(value, language) : value,
  ]);
  return say(text, language, Object.fromEntries(told));
}
