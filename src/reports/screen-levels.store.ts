import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Text } from '../platform/index.ts';

const MODEL = fileURLToPath(new URL('../../rules/linkage/county.yaml', import.meta.url));

const text = z.object({ zh: z.string(), en: z.string() });

const Comparison = z.object({
  name: z.string(),
  text: text.optional(),
  levels: z.array(z.object({ level: z.string(), text: text.optional() })),
});
const Model = z.object({ comparisons: z.array(Comparison), left_over: Comparison });

/** What linkage's model calls its comparisons, and their levels by the Chinese text that a waterfall holds. */
export type LevelTexts = {
  readonly comparisons: Readonly<Record<string, Text>>;
  readonly levels: Readonly<Record<string, Text>>;
};

/** Reads the words of the model by which rows of a county are compared. */
export function readLevelTexts(): LevelTexts {
  const model = Model.parse(parse(readFileSync(MODEL, 'utf8')));
  const comparisons = [...model.comparisons, model.left_over];
  const named = comparisons.flatMap(({ name, text }) => (text ? [[name, text] as const] : []));
  const levels = comparisons.flatMap(({ levels }) => levels.flatMap(({ text }) => (text ? [text] : [])));
  return {
    comparisons: Object.fromEntries(named),
    levels: Object.fromEntries(levels.map((level) => [level.zh, level])),
  };
}
