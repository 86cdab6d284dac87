import type { ValueMap } from '../layout.ts';
import { remembered } from './text.ts';

/** Result of a value map: a code; undefined where the text is unknown. */
export type MapReader = (text: string) => string | undefined;

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** Compiles a map: exact texts first, then (where a number leads, `01在读`, `2-住校`) its code or text alone, then words contained. */
export function mapReader(map: ValueMap): MapReader {
  const exact = new Map(Object.entries(map.exact).map(([text, code]) => [fold(text), code]));
  const contains = map.contains.map(([word, code]) => [fold(word), code] as const);
  return rememberedOrNot((text) => {
    const folded = fold(text);
    const whole = exact.get(folded);
    if (whole !== undefined) return whole;
    const coded = /^(\d{1,3})[-—.、:]?(\D.*)$/.exec(folded);
    if (coded) {
      const named = exact.get(coded[2]!) ?? exact.get(coded[1]!);
      if (named !== undefined) return named;
    }
    return contains.find(([word]) => folded.includes(word))?.[1];
  });
}

/** Cells of codes come back again and again; an unknown text is remembered too. */
function rememberedOrNot(compute: MapReader): MapReader {
  const read = remembered((text) => ({ code: compute(text) }), 5000);
  return (text) => read(text).code;
}
