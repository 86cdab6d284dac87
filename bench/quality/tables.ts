import { existsSync, readFileSync } from 'node:fs';

function splitQuoted(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!;
    if (quoted && c === '"' && line[i + 1] === '"') cell += line[++i];
    else if (c === '"') quoted = !quoted;
    else if (c === ',' && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += c;
  }
  cells.push(cell);
  return cells;
}

/** Cells of a CSV file's lines below the heading; files of this project hold no line breaks in cells that matter here. */
export function* readRows(path: string): Generator<string[]> {
  if (!existsSync(path)) return;
  const text = readFileSync(path, 'utf8');
  let from = text.indexOf('\n') + 1;
  while (from > 0 && from < text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const line = text.slice(from, text[to - 1] === '\r' ? to - 1 : to);
    from = to + 1;
    if (line !== '') yield line.includes('"') ? splitQuoted(line) : line.split(',');
  }
}

/** The heading of a CSV file. */
export function readHeading(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return splitQuoted(text.slice(0, text.indexOf('\n')).replace('\ufeff', '').trim());
}

/** Rows as records by heading, for the small files. */
export function readRecords(path: string): Record<string, string>[] {
  if (!existsSync(path)) return [];
  const heading = readHeading(path);
  return [...readRows(path)].map((cells) =>
    Object.fromEntries(heading.map((name, i) => [name, cells[i] ?? ''])),
  );
}
