import { type Queryable, recordEvent, type Sources, type Viewer } from '../access/index.ts';
import { maskNumber, maskPhone } from '../intake/index.ts';
import { officeDay, readCitizenId } from '../kernel/index.ts';
import { pathTo } from '../registry/index.ts';
import { takeIn } from './acting.queries.ts';
import { formFaults, partData } from './fields.ts';
import type { LedgerError } from './ledgers.errors.ts';
import type { Refused } from './refused.ts';
import { rowOf } from './row.ts';
import { isThere } from './rows.queries.ts';
import type { FieldRule, LedgerRules } from './rules.ts';

const SEXES = [
  { id: 'male', label: { zh: '男', en: 'male' } },
  { id: 'female', label: { zh: '女', en: 'female' } },
];

/** What is asked of a child that is added by hand. Numbers are kept masked alone. */
export function addForm({ kinds, entries, ...rules }: LedgerRules): {
  readonly fields: readonly FieldRule[];
  readonly rules: LedgerRules;
} {
  const lists = { ...rules.lists, sexes: SEXES, kinds: kinds.map(({ id, label }) => ({ id, label })) };
  const field = (name: string, kind: FieldRule['kind'], zh: string, en: string, more = {}): FieldRule => ({
    ...{ name, kind, label: { zh, en }, required: true, is_secret: false },
    ...more,
  });
  return {
    rules: { ...rules, kinds, entries, lists },
    fields: [
      field('name', 'text', '姓名', 'Name', { longest: 40 }),
      field('sex', 'choice', '性别', 'Sex', { of: 'sexes' }),
      field('birthDate', 'date', '出生日期', 'Date of birth', { when: 'past' }),
      field('idNumber', 'text', '身份证件号（只留遮盖后的）', 'ID number (kept masked)', {
        required: false,
        longest: 24,
      }),
      field('kinds', 'choices', '按哪种口径列入', 'Under which definition', { of: 'kinds' }),
      field('guardian', 'text', '监护人', 'Guardian', { longest: 40 }),
      field('phone', 'text', '联系电话（只留遮盖后的）', 'Telephone (kept masked)', {
        required: false,
        longest: 20,
      }),
    ],
  };
}

/** What became of a child that was to be added. */
export type Added =
  | { readonly state: 'done'; readonly rowKey: string }
  | { readonly state: 'refused'; readonly grounds: readonly Refused[] }
  | {
      readonly state: 'fault';
      readonly code: LedgerError;
      readonly detail?: Readonly<Record<string, string>>;
    };

/** Where a child lives by a code of nine or twelve digits: official names, and the county. */
function homeOf(division: string) {
  const path = pathTo(division);
  const at = (digits: number): string | null => path.find(({ code }) => code.length === digits)?.name ?? null;
  const isKnown = path.at(-1)?.code === division && division.length >= 9;
  return isKnown ? { county: division.slice(0, 6), township: at(9), village: at(12) } : undefined;
}

/** Takes a child into a ledger by hand, within the places in which the asker keeps it. */
export async function addChild(
  db: Queryable,
  viewer: Viewer,
  rules: LedgerRules,
  { division, data }: { readonly division: string; readonly data: Readonly<Record<string, unknown>> },
  { now, chance }: Sources,
): Promise<Added> {
  const on = officeDay(now());
  const home = homeOf(division);
  const isOwn = viewer.held.some(
    ({ scope }) => division.startsWith(scope) || scope.startsWith(`school:${division.slice(0, 6)}:`),
  );
  if (!home || !isOwn) return { state: 'fault', code: 'row-place', detail: { place: division } };
  const form = addForm(rules);
  const state = rowOf({ division, kinds: [], openedOn: on }, [], rules);
  const parts = { rules: form.rules, state, on, schools: new Set<string>(), rights: viewer.rights };
  const grounds = formFaults(form.fields, data, parts);
  if (grounds.length > 0) return { state: 'refused', grounds };
  const open = partData(form.fields, data).open as Partial<Record<string, string>>;
  const kinds = data.kinds as string[];
  const number = open.idNumber === undefined ? undefined : readCitizenId(open.idNumber);
  if (number && (number.state !== 'valid' || number.birthDate !== open.birthDate))
    return { state: 'fault', code: 'row-number' };
  const child = { ledger: rules.id, name: open.name!, birthDate: open.birthDate!, division };
  if (await isThere(db, child)) return { state: 'fault', code: 'row-there' };
  const rowKey = Buffer.from(chance(10)).toString('hex');
  const school = viewer.held.find(({ scope }) => scope.startsWith('school:'))?.scope ?? null;
  await takeIn(db, rules, {
    ...child,
    ...{ rowKey, personId: null, county: home.county, school, sex: open.sex! },
    ...{ township: home.township, village: home.village, guardian: open.guardian ?? null },
    idMasked: number ? maskNumber(open.idNumber!) : null,
    phoneMasked: open.phone === undefined ? null : maskPhone(open.phone),
    ...{ kinds, facts: {}, secret: {}, evidence: [], origin: 'form', on, by: viewer.fullName },
  });
  await recordEvent(db, {
    action: 'add-ledger-row',
    subject: { kind: 'ledger', id: rowKey },
    detail: { ledger: rules.id },
  });
  return { state: 'done', rowKey };
}
