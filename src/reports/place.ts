/** A row of a file as the spreadsheet program numbers it; `sheet` is empty for CSV. */
export type RowPlace = { readonly file: string; readonly sheet: string; readonly row: number };

/** `file#sheet!row`; the sheet is empty for CSV. */
export const printPlace = (place: RowPlace): string => `${place.file}#${place.sheet}!${place.row}`;

/**
 * Readings of `file#sheet!row`, `file#!row` or `file!row`, likeliest first: names of files and sheets may hold `#` and
 * `!` themselves, so every split is offered and the files that were read decide. Empty when it is not a place.
 */
export function readPlace(text: string): RowPlace[] {
  const found = /^(.+)!(\d{1,10})$/su.exec(text);
  if (!found) return [];
  const [name, row] = [found[1]!, Number(found[2])];
  const places: RowPlace[] = [];
  for (let at = name.lastIndexOf('#'); at > 0; at = name.lastIndexOf('#', at - 1)) {
    places.push({ file: name.slice(0, at), sheet: name.slice(at + 1), row });
  }
  return [...places, { file: name, sheet: '', row }];
}

/** A place as a key: equal text, equal place. */
export const placeKey = ({ file, sheet, row }: RowPlace): string => `${file}\n${sheet}\n${row}`;
