import type { Queryable } from '../access/index.ts';
import type { Language } from '../platform/index.ts';
import { entriesOf } from './entries.queries.ts';
import { rowOf } from './row.ts';
import { pageRows, type RowFilter, readRowCursor } from './rows.queries.ts';
import type { LedgerRules } from './rules.ts';
import { columnLabel, tellColumn } from './shown.ts';

const HEADING = {
  zh: ['姓名', '性别', '出生日期', '证件号码（已遮盖）', '乡镇', '村', '学校', '口径', '待办', '最早期限'],
  en: [
    'Name',
    'Sex',
    'Date of birth',
    'ID number (masked)',
    'Township',
    'Village',
    'School',
    'Definition',
    'Wanted',
    'First due',
  ],
} as const;
const SEXES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  male: { zh: '男', en: 'male' },
  female: { zh: '女', en: 'female' },
};

/** The headings of a ledger that is taken out. */
export const ledgerHeading = (rules: LedgerRules, language: Language): string[] => [
  ...HEADING[language],
  ...rules.columns.map((column) => columnLabel(column, rules)[language]),
];

/** A page of a ledger as it is taken out: nothing secret, numbers masked. */
export async function takePage(db: Queryable, rules: LedgerRules, filter: RowFilter, language: Language) {
  const page = await pageRows(db, filter);
  const keys = page.items.map(({ rowKey }) => rowKey);
  const kinds = rules.columns.flatMap((column) => (column.includes('.') ? [column.split('.')[0]!] : []));
  const aside = rules.entries.filter(({ does }) => does === 'withdraws').map(({ id }) => id);
  const entries = await entriesOf(db, keys, [...kinds, ...aside]);
  const label = (
    items: readonly { readonly id: string; readonly label: Readonly<Record<Language, string>> }[],
    ids: readonly string[],
  ) => ids.map((id) => items.find((one) => one.id === id)?.label[language] ?? id).join('; ');
  const rows = page.items.map((row) => {
    const state = rowOf(
      { division: '', kinds: row.kinds, openedOn: '' },
      entries.get(row.rowKey) ?? [],
      rules,
    );
    return [
      ...[row.name, SEXES[row.sex ?? '']?.[language] ?? row.sex, row.birthDate, row.idMasked],
      ...[
        row.township,
        row.village,
        row.school,
        label(rules.kinds, row.kinds),
        label(rules.duties, row.late),
        row.dueOn,
      ],
      ...rules.columns.map((column) => tellColumn(column, row, state, rules)?.[language] ?? null),
    ];
  });
  const persons = page.items.flatMap(({ personId }) => personId ?? []);
  return { rows, persons, after: page.next === null ? undefined : readRowCursor(page.next) };
}
