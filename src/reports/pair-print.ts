import type { LandedField } from '../intake/index.ts';
import { say } from '../platform/index.ts';
import type { PairStory } from './pair.ts';
import { printPlace } from './place.ts';
import { FIELD_TEXTS, VALUE_TEXTS } from './screen-words.ts';
import { align, type Telling, tellWaterfall } from './story-print.ts';
import { storyWords } from './story-texts.ts';
import { textOf } from './texts.ts';
import { printWeight } from './waterfall.ts';

const OUTCOMES = { same: 'samePerson', apart: 'twoPersons', undecided: 'undecided' } as const;
const SIGNS = { same: '=', different: '≠', only: '·' } as const;

/** Why two rows are one person or not, as lines for people. */
export function tellPairLines(pair: PairStory, telling: Telling): string[] {
  const words = storyWords(telling.language);
  const [a, b] = [pair.left.personId, pair.right.personId];
  const lines = [words(OUTCOMES[pair.outcome], { person: a, a, b }), '', words('sideBySide')];
  lines.push(
    ...align([
      ['', '', printPlace(pair.left), printPlace(pair.right)],
      ...pair.differences.map(({ field, left, right, state }) => [
        say(FIELD_TEXTS[field as LandedField], telling.language),
        SIGNS[state],
        textOf(VALUE_TEXTS, left ?? '', telling.language),
        textOf(VALUE_TEXTS, right ?? '', telling.language),
      ]),
    ]),
  );
  if (pair.isByNumber) lines.push('', words('byNumber'));
  if (pair.score) {
    lines.push('', words('waterfall'), ...tellWaterfall(pair.score.parts, pair.score.weight, telling));
    const { thresholds } = pair.score;
    if (thresholds) {
      const detail = { link: printWeight(thresholds.link), review: printWeight(thresholds.review) };
      lines.push(`  ${words('thresholds', detail)}`);
    }
  }
  return lines;
}
