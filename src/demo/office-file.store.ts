// Workbooks are written by hand here, though `hucre` writes them too: its stream knows one sheet a workbook and no merged
// cells, its whole-workbook writer wants every row of a register in memory at once and answers later (the demonstration is
// made in one go, row by row, telling of each as it is written), and a district's roster has a hundred sheets under merged
// titles. What is written here is read back by the intake's readers in every test over a demonstration county.
import { closeSync, openSync, writeSync } from 'node:fs';
import { encodeGb18030 } from './gb18030.ts';
import { type Cell, columnLetters, type OfficeFile, type Sheet, type SheetRow } from './sheet.ts';
import { createZip, type ZipFile } from './zip.store.ts';

/** Told of every row that is written, with the number that the spreadsheet program shows. */
export type OnRow = (file: string, sheet: string, row: number, written: SheetRow) => void;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escapeXml = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;

function writeFrame(zip: ZipFile, sheets: readonly Sheet[]): void {
  const each = (print: (sheet: Sheet, no: number) => string): string =>
    sheets.map((sheet, i) => print(sheet, i + 1)).join('');
  zip.begin('[Content_Types].xml');
  zip.write(
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>${each((_, no) => `<Override PartName="/xl/worksheets/sheet${no}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
  );
  zip.begin('_rels/.rels');
  zip.write(
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  zip.begin('xl/workbook.xml');
  zip.write(
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${each((sheet, no) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${no}" r:id="rId${no}"/>`)}</sheets></workbook>`,
  );
  zip.begin('xl/_rels/workbook.xml.rels');
  zip.write(
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((_, no) => `<Relationship Id="rId${no}" Type="${REL}/worksheet" Target="worksheets/sheet${no}.xml"/>`)}<Relationship Id="rIdS" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  );
  zip.begin('xl/styles.xml');
  zip.write(
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>`,
  );
}

type PrintText = (text: string) => string;

function printRow(cells: readonly Cell[], row: number, text: PrintText, letters: readonly string[]): string {
  let out = `<row r="${row}">`;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === null || cell === undefined || cell === '') continue;
    const at = `<c r="${letters[i]}${row}"`;
    out += typeof cell === 'number' ? `${at}><v>${cell}</v></c>` : `${at}${text(cell)}</c>`;
  }
  return `${out}</row>`;
}

function writeSheet(zip: ZipFile, file: OfficeFile, sheet: Sheet, text: PrintText, onRow: OnRow): void {
  const letters = Array.from({ length: 80 }, (_, i) => columnLetters(i));
  const merges: string[] = [];
  zip.write(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`);
  let row = 0;
  for (const written of sheet.rows()) {
    row += 1;
    if (written.merge) merges.push(`<mergeCell ref="${written.merge}"/>`);
    zip.write(printRow(written.cells, row, text, letters));
    onRow(file.file, sheet.name, row, written);
  }
  zip.write('</sheetData>');
  if (merges.length > 0) zip.write(`<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`);
  zip.write('</worksheet>');
}

function sharedText(known: Map<string, number>): PrintText {
  return (text) => {
    let at = known.get(text);
    if (at === undefined) {
      at = known.size;
      known.set(text, at);
    }
    return ` t="s"><v>${at}</v>`;
  };
}

const inlineText: PrintText = (text) =>
  ` t="inlineStr"><is><t${text !== text.trim() ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</t></is>`;

function writeWorkbook(path: string, file: OfficeFile & { kind: 'xlsx' }, onRow: OnRow): void {
  const zip = createZip(path);
  const known = new Map<string, number>();
  const text = file.strings === 'shared' ? sharedText(known) : inlineText;
  writeFrame(zip, file.sheets);
  file.sheets.forEach((sheet, i) => {
    zip.begin(`xl/worksheets/sheet${i + 1}.xml`);
    writeSheet(zip, file, sheet, text, onRow);
  });
  zip.begin('xl/sharedStrings.xml');
  zip.write(`${HEAD}<sst xmlns="${MAIN}" count="${known.size}" uniqueCount="${known.size}">`);
  for (const string of known.keys()) zip.write(`<si><t xml:space="preserve">${escapeXml(string)}</t></si>`);
  zip.write('</sst>');
  zip.end();
}

const csvCell = (cell: Cell): string => {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Opens a text file that is written in pieces. */
export function openText(
  path: string,
  encode: (text: string) => Buffer,
): { line(text: string): void; end(): void } {
  const file = openSync(path, 'w');
  let pending: string[] = [];
  const flush = (): void => {
    writeSync(file, encode(pending.join('')));
    pending = [];
  };
  return {
    line(text) {
      pending.push(text);
      if (pending.length >= 8192) flush();
    },
    end() {
      flush();
      closeSync(file);
    },
  };
}

function writeCsv(path: string, file: OfficeFile & { kind: 'csv' }, onRow: OnRow): void {
  const out = openText(path, file.encoding === 'gb18030' ? encodeGb18030 : (text) => Buffer.from(text));
  if (file.encoding === 'utf8-bom') out.line('\ufeff');
  let row = 0;
  for (const written of file.sheets[0].rows()) {
    row += 1;
    out.line(`${written.cells.map(csvCell).join(',')}\r\n`);
    onRow(file.file, '', row, written);
  }
  out.end();
}

/** Writes one file of an office into the folder and tells of every row. */
export function writeOfficeFile(folder: string, file: OfficeFile, onRow: OnRow): void {
  const path = `${folder}/${file.file}`;
  if (file.kind === 'xlsx') writeWorkbook(path, file, onRow);
  else writeCsv(path, file, onRow);
}
