import { type Queryable, recordEvent, type Viewer } from '../access/index.ts';
import { fillTemplate, findOwnTemplate } from '../dropout/index.ts';
import { officeDay, printDay } from '../kernel/index.ts';
import { openRow } from './acting.queries.ts';
import { findRow } from './rows.queries.ts';
import type { LedgerRules } from './rules.ts';
import type { ToldEntry, ToldValue } from './shown.ts';
import { readTemplate } from './template.store.ts';

/** A paper that was made, or why none was. */
export type Printed =
  | { readonly state: 'made'; readonly name: string; readonly content: Buffer }
  | { readonly state: 'no-such-row'; readonly detail?: undefined }
  | { readonly state: 'nothing-to-print'; readonly detail: { readonly entry: string } };

type Shown = NonNullable<Awaited<ReturnType<typeof openRow>>>;

/** Printed where a reader must not know. */
const KEPT = '（保密）';
const SEXES: Readonly<Record<string, string>> = { male: '男', female: '女' };

const lines = (told: readonly ToldValue[]) =>
  told.map(({ label, value }) => ({ 项目: label.zh, 内容: value?.zh ?? KEPT }));

/** What a template may ask for: the child, the facts, the entry printed, the last entry of every other kind, by label. */
function valuesOf(shown: Shown, entry: ToldEntry, rules: LedgerRules, on: string) {
  const others = rules.entries.flatMap(({ id, label }) => {
    const last = shown.entries.find(({ kind, isStanding }) => kind === id && isStanding);
    return last && id !== entry.kind && id !== 'withdraw'
      ? [
          {
            名称: label.zh,
            登记日期: printDay(last.on, 'zh'),
            摘要: lines(last.told)
              .map((line) => `${line.项目}：${line.内容}`)
              .join('；'),
          },
        ]
      : [];
  });
  return {
    台账: rules.label.zh,
    姓名: shown.name,
    性别: SEXES[shown.sex ?? ''] ?? '',
    出生日期: shown.birthDate ? printDay(shown.birthDate, 'zh') : '',
    证件号码: shown.idMasked ?? '',
    监护人: shown.guardian ?? '',
    电话: shown.phoneMasked ?? '',
    住址: [shown.township, shown.village].filter(Boolean).join(''),
    学校: shown.school ?? '',
    情况: lines(shown.facts),
    日期: printDay(entry.on, 'zh'),
    登记人: entry.by ?? '',
    条目: lines(entry.told),
    其他: others,
    课时: shown.hours ? `${shown.hours.done}/${shown.hours.wanted}` : '',
    打印日期: printDay(on, 'zh'),
  };
}

/** Makes the paper of an entry; what the reader must not know stays out of it. */
export async function printEntry(
  db: Queryable,
  viewer: Viewer,
  rules: LedgerRules,
  { row, entry: no }: { readonly row: string; readonly entry: number },
  now: Date,
): Promise<Printed> {
  const shown = await openRow(db, viewer, rules, row, now);
  if (!shown) return { state: 'no-such-row' };
  const entry = shown.entries.find((one) => one.no === no && one.isPrinted);
  const template = rules.entries.find(({ id }) => id === entry?.kind)?.prints;
  if (!entry || template === undefined) {
    const printed = rules.entries.find(({ prints }) => prints !== undefined);
    return { state: 'nothing-to-print', detail: { entry: printed?.label.zh ?? '' } };
  }
  const content = await fillTemplate(
    (await findOwnTemplate(db, template, (await findRow(db, rules.id, row))?.division ?? '')) ??
      readTemplate(template),
    valuesOf(shown, entry, rules, officeDay(now)) as never,
  );
  await recordEvent(db, {
    action: 'print-ledger-row',
    subject: shown.personId ? { kind: 'person', id: shown.personId } : { kind: 'ledger', id: row },
    persons: shown.personId ? [shown.personId] : [],
    detail: { ledger: rules.id, entry: entry.kind },
  });
  return { state: 'made', name: `${shown.name}-${entry.label.zh}`, content };
}
