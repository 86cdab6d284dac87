import { type Cell, cellText, isDitto, type RawRow } from './cells.ts';
import { type Heading, isForeignWord } from './heading.ts';
import type { SheetPlan } from './plan.ts';

/** Fields whose own cell must say who it is: a mark of repetition there is no value. */
const OWN = new Set(['name', 'id_number', 'student_no']);

/**
 * Lays the cells of a row as its header says: a value typed into two columns joined, marks of repetition (〃, 同上) filled
 * from above. Undefined where the sheet needs neither; most rows come back as they are.
 */
export function cellLayer(
  headings: readonly Heading[],
  plan: SheetPlan,
): (cells: readonly Cell[]) => readonly Cell[] {
  const split = headings.filter((heading) => heading.more !== undefined);
  const repeats = [...plan.feeds].filter(([, field]) => !OWN.has(field)).map(([column]) => column);
  let above: readonly Cell[] = [];
  return (cells) => {
    const joined = split.length === 0 ? cells : joinCells(cells, split);
    let filled: Cell[] | undefined;
    for (let i = 0; i < repeats.length; i++) {
      const column = repeats[i]!;
      if (!isDitto(joined[column])) continue;
      filled ??= [...joined];
      filled[column] = above[column];
    }
    above = filled ?? joined;
    return above;
  };
}

function joinCells(cells: readonly Cell[], split: readonly Heading[]): Cell[] {
  const joined = [...cells];
  for (const { column, more } of split) {
    const first = cellText(cells[column]);
    const rest = more!.map((part) => ({ ...part, text: cellText(cells[part.column]) }));
    if (rest.every(({ text }) => text === '') || areTwo(first, rest[0]!)) continue;
    joined[column] = rest.reduce((all, { text, width, sign }) => {
      const own = width === undefined ? text : text.padStart(width, '0');
      // a year and a month without a sign between them are a date typed into its places
      const between = sign !== '' || (/^\d{4}(-\d{1,2})?$/.test(all) && /^\d{1,2}$/.test(own)) ? '-' : '';
      return own === '' ? all : `${all}${between}${own}`;
    }, first);
    for (const part of more!) joined[part.column] = null;
  }
  return joined;
}

/** Two whole values under one merged heading, as two telephone numbers are: the first one counts. */
const areTwo = (first: string, { text, width }: { text: string; width: number | undefined }): boolean =>
  width === undefined &&
  /^\d{7,}$/.test(first) &&
  /^\d{7,}$/.test(text) &&
  ![15, 18].includes(first.length + text.length);

/** True for a row right under the header that repeats it in another language or script. */
export function isTranslation(row: RawRow, headings: readonly Heading[]): boolean {
  const texts = headings.map(({ column }) => cellText(row.cells[column])).filter((text) => text !== '');
  return texts.length >= 2 && texts.length * 10 >= headings.length * 6 && texts.every(isForeignWord);
}
