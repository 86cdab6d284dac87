import { readCitizenId, readTerm } from '../kernel/index.ts';
import { type Cell, cellText, isErrorText } from './cells.ts';
import { holdsNumber, isRounded, readAccountNumber } from './clean/account.ts';
import { splitAddress } from './clean/address.ts';
import { readDate } from './clean/date.ts';
import { isSoundId, maskedNumber, seenOf } from './clean/id.ts';
import { cleanName, formerName, isUnreadableName } from './clean/name.ts';
import { readPhone } from './clean/phone.ts';
import { LONGEST, placeName, plainText, remembered, saysNothing } from './clean/text.ts';
import type { LandedField } from './landed.ts';
import type { PlannedField, PlannedSource, SheetPlan } from './plan.ts';
import { type RowValues, SLOT } from './row-values.ts';
import type { Detail, VerdictCode } from './verdicts.ts';

/** Tells a verdict of the row at hand. */
export type Tell = (column: string, code: VerdictCode, detail?: Detail) => void;

/** The row being read: cells, values so far, and what the rows above left. */
export type RowContext = {
  readonly plan: SheetPlan;
  cells: readonly Cell[];
  readonly latestYear: number;
  readonly values: RowValues;
  above: ReadonlyMap<LandedField, string> | undefined;
  readonly tell: Tell;
};

/** Reads every planned field of a row into `values`. */
export function readFields(row: RowContext): void {
  for (let i = 0; i < row.plan.fields.length; i++) {
    const planned = row.plan.fields[i]!;
    const value = readField(planned, row);
    if (value !== undefined && value !== '') row.values.slots[planned.slot] = value;
  }
  readPlacesOf(row.values);
}

const partsOf = remembered(splitAddress);
/** Fields that an address in one cell can fill. */
export const PLACE_FIELDS = ['province', 'city', 'county', 'township', 'village', 'group_name'] as const;

/** Where the sheet has one cell for the whole address, its parts are the places; a place of its own column stays. */
function readPlacesOf(values: RowValues): void {
  const { slots } = values;
  const address = slots[SLOT.address];
  if (address === undefined || (slots[SLOT.township] !== undefined && slots[SLOT.county] !== undefined))
    return;
  const parts = partsOf(address);
  for (const place of PLACE_FIELDS) slots[SLOT[place]] ??= parts[place];
}

function readField(planned: PlannedField, row: RowContext): string | undefined {
  let chosen: string | undefined;
  for (let i = 0; i < planned.sources.length; i++) {
    const source = planned.sources[i]!;
    if (chosen !== undefined && !planned.refine.includes(chosen)) break;
    // a text that nobody understands makes nothing more precise
    if (chosen !== undefined && source.read && !source.read(textOf(source, row.cells, row.tell))) continue;
    const value = readSource(planned, source, row);
    if (value !== undefined && value !== '') chosen = value;
    // a merged cell says what stands at its top, before another column says anything
    else if (i === 0) chosen = row.above?.get(planned.field);
  }
  return chosen ?? row.above?.get(planned.field) ?? planned.blank;
}

/** The text of a cell; formula errors are told and count as blank. */
export function textOf(source: PlannedSource, cells: readonly Cell[], tell: Tell): string {
  const text = cellText(cells[source.column]);
  if (!isErrorText(text)) return text;
  tell(source.heading, 'cell.formula-error', { value: text });
  return '';
}

function readSource(planned: PlannedField, source: PlannedSource, row: RowContext): string | undefined {
  let text = textOf(source, row.cells, row.tell);
  if (text === '') return undefined;
  if (source.match) text = source.match.exec(text)?.groups?.v ?? '';
  if (text === '') return undefined;
  if (source.filled !== undefined) return saysNothing(text) ? undefined : source.filled;
  if (source.read) return readCode(planned, source, text, row);
  switch (planned.kind) {
    case 'name':
      return readName(planned, source, text, row);
    case 'id':
      return readOwnId(source, text, row);
    case 'other-id':
      return readOtherId(source, text, row);
    case 'date':
    case 'event':
      return readDay(planned, source, text, row);
    case 'phone':
      return readTelephone(source, text, row);
    case 'account':
      return readAccount(source, text, row);
    case 'term':
      return readTermCell(source, text, row);
    case 'year':
      return /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(plainText(text))?.[1];
    case 'count':
      return /^(\d{1,2})(?:\.0+)?\s*[人口名]?$/.exec(plainText(text))?.[1];
    case 'age':
      return /^(\d{1,2})(?:\.0+)?\s*(?:周?岁)?$/.exec(plainText(text))?.[1];
    case 'place':
      return saysNothing(text) ? undefined : shorten(source, placeName(text), row);
    case 'number':
      return saysNothing(text)
        ? undefined
        : shorten(source, placeName(text).toUpperCase().replace(/^'/, ''), row);
    default:
      return shorten(source, text, row);
  }
}

function shorten(source: PlannedSource, text: string, row: RowContext): string {
  if (text.length <= LONGEST) return text;
  row.tell(source.heading, 'cell.too-long', { length: text.length, limit: LONGEST });
  return text.slice(0, LONGEST);
}

const brief = (text: string): string =>
  (text.length > 20 ? `${text.slice(0, 20)}…` : text).replace(/\d{9,}/g, '…');

function readCode(
  planned: PlannedField,
  source: PlannedSource,
  text: string,
  row: RowContext,
): string | undefined {
  if (planned.field === 'status' && !row.values.has('status_text'))
    row.values.set('status_text', shorten(source, text, row));
  const code = source.read!(text);
  if (code !== undefined) return code === '-' ? undefined : code;
  if (source.unknown === 'keep') return shorten(source, text, row);
  if (source.unknown === 'fault' && !saysNothing(text))
    row.tell(source.heading, 'value.unknown', { value: brief(text) });
  return undefined;
}

function readName(
  planned: PlannedField,
  source: PlannedSource,
  text: string,
  row: RowContext,
): string | undefined {
  if (saysNothing(text)) return undefined;
  const name = cleanName(shorten(source, text, row));
  if (planned.field === 'name') {
    if (isUnreadableName(name)) row.tell(source.heading, 'name.unreadable');
    const former = formerName(text);
    if (former !== undefined && former !== name) row.values.slots[SLOT.former_name] ??= former;
  }
  return name;
}

/** True where the spreadsheet program kept a long number as a number: it holds 15 digits and no more. */
const isLossyNumber = (cell: Cell): boolean => typeof cell === 'number' && Math.abs(cell) >= 1e15;

const ID_FAULTS: Readonly<Record<string, VerdictCode>> = {
  'valid-15': 'id.fifteen',
  'wrong-check': 'id.wrong-check',
  'wrong-date': 'id.wrong-date',
  lossy: 'id.lossy',
  malformed: 'id.malformed',
  placeholder: 'id.missing',
  'other-document': 'id.other-document',
};

/** Birth date and sex as far as a masked number shows them; what the row says itself goes before. */
function readMasked(masked: string, values: RowValues): void {
  const { month, day, sex } = seenOf(masked);
  const { slots } = values;
  if (day !== undefined) slots[SLOT.birth_date] ??= day;
  else if (month !== undefined) slots[SLOT.birth_month] ??= month;
  if (sex !== undefined) slots[SLOT.sex] ??= sex;
}

function readOwnId(source: PlannedSource, text: string, row: RowContext): string | undefined {
  if (isSoundId(text) && typeof row.cells[source.column] === 'string') {
    row.values.slots[SLOT.id_state] = 'valid';
    return text;
  }
  const id = readCitizenId(text);
  const state = isLossyNumber(row.cells[source.column]) ? 'lossy' : id.state;
  row.values.set('id_state', state);
  const masked = state === 'malformed' ? maskedNumber(id.text) : undefined;
  const fault = masked ? 'id.masked' : ID_FAULTS[state];
  if (fault)
    row.tell(source.heading, fault, fault === 'id.malformed' ? { length: id.text.length } : undefined);
  if (masked) readMasked(masked, row.values);
  if (id.disability) {
    row.tell(source.heading, 'id.disability-number');
    row.values.set('disability_kind', id.disability.kind);
    row.values.set('disability_grade', id.disability.grade);
  }
  if (state !== 'valid' && id.text !== '') row.values.set('id_text', (masked ?? id.text).slice(0, 40));
  return state === 'lossy' ? undefined : id.number;
}

function readOtherId(source: PlannedSource, text: string, row: RowContext): string | undefined {
  if (isSoundId(text) && typeof row.cells[source.column] === 'string') return text;
  if (saysNothing(text)) return undefined;
  const id = readCitizenId(text);
  const state = isLossyNumber(row.cells[source.column]) ? 'lossy' : id.state;
  const fault = ID_FAULTS[state];
  if (fault && fault !== 'id.fifteen' && fault !== 'id.missing')
    row.tell(source.heading, fault, state === 'malformed' ? { length: id.text.length } : undefined);
  return state === 'lossy' || state === 'malformed' ? undefined : id.number;
}

function readDay(
  planned: PlannedField,
  source: PlannedSource,
  text: string,
  row: RowContext,
): string | undefined {
  const date = readDate(text, row.latestYear);
  if (date.kind === 'none') return undefined;
  const isBirth = planned.kind === 'date';
  if (date.kind === 'impossible' || (isBirth && +date.iso.slice(0, 4) > row.latestYear)) {
    row.tell(source.heading, 'date.impossible', { value: brief(text) });
    return undefined;
  }
  if (date.kind === 'day') return date.iso;
  // what holds until a month holds through it
  if (!isBirth) return planned.field === 'ends_on' ? lastDay(date.iso) : `${date.iso}-01`;
  row.tell(source.heading, 'date.month-only');
  if (planned.field === 'birth_date') row.values.slots[SLOT.birth_month] = date.iso;
  return undefined;
}

const lastDay = (month: string): string =>
  new Date(Date.UTC(+month.slice(0, 4), +month.slice(5), 0)).toISOString().slice(0, 10);

function readTelephone(source: PlannedSource, text: string, row: RowContext): string | undefined {
  const digits = readPhone(text);
  if (digits === undefined) row.tell(source.heading, 'phone.malformed');
  return digits;
}

/** An account by which families are compared; a word under the heading (the bank, 有) is none, and nothing to tell. */
function readAccount(source: PlannedSource, text: string, row: RowContext): string | undefined {
  if (isRounded(text) || isLossyNumber(row.cells[source.column])) {
    row.tell(source.heading, 'account.lossy');
    return undefined;
  }
  if (!holdsNumber(text)) return undefined;
  const digits = readAccountNumber(text);
  if (digits === undefined) row.tell(source.heading, 'account.malformed');
  return digits;
}

const TERM_WORDS = /^(?:[春秋](?:季|学期)*|[上下](?:学期|半年|期)|第[一二12]学期)$/;

function readTermCell(source: PlannedSource, text: string, row: RowContext): string | undefined {
  const year = row.values.get('year');
  const term = readTerm(text, year === undefined ? undefined : +year);
  if (term !== undefined) return term;
  if (!TERM_WORDS.test(text) && !saysNothing(text))
    row.tell(source.heading, 'term.unknown', { value: brief(text) });
  return undefined;
}
