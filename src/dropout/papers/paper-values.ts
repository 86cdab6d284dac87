import type { Text } from '../../platform/index.ts';
import { type CaseState, lastOf, replyOf } from '../case.ts';
import type { FoundCase } from '../cases.queries.ts';
import { openedOn, sinceOpening } from '../form.ts';
import type { DropoutRules } from '../rules.ts';

/** Words that a template may hold in braces; `劝返` repeats a row with its own words. */
export const PAPER_WORDS = [
  ...[
    '文书名称',
    '文号',
    '发文机关',
    '成文日期',
    '限期',
    '监护人',
    '学生',
    '性别',
    '出生日期',
    '证件号码',
    '住址',
  ],
  ...['电话', '学校', '列入日期', '依据', '核实结果', '辍学原因', '帮扶措施', '责任人', '劝返次数', '步骤'],
  ...['劝返', '日期', '人员', '何人', '地点', '结果'],
] as const;

/** Those that repeat a part: `{#劝返}…{/劝返}`. */
export const PAPER_LISTS: readonly string[] = ['劝返'];

/** Without these a paper has no number, no office, no day, nobody to whom it goes and no child. */
export const PAPER_MUST: readonly string[] = ['文号', '发文机关', '成文日期', '监护人', '学生'];

/** What a template is filled with. */
export type PaperValues = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

/** What a paper stands on beside the case. */
export type PaperParts = {
  readonly found: FoundCase;
  readonly state: CaseState;
  readonly rules: DropoutRules;
  readonly kind: string;
  readonly number: string;
  readonly issuer: string;
  readonly on: string;
  readonly addressee: string;
  readonly until: string | undefined;
};

const SEXES: Readonly<Record<string, string>> = { male: '男', female: '女' };

/** An ISO date as a paper writes it. */
export function paperDate(iso: string | null | undefined): string {
  const [year, month, day] = (iso ?? '').split('-').map(Number);
  return year && month && day ? `${year}年${month}月${day}日` : '　　年　　月　　日';
}

const labelOf = (items: readonly { readonly id: string; readonly label: Text }[], id: unknown): string =>
  items.find((item) => item.id === id)?.label.zh ?? '';

/** What a paper says of its case; what is not known stays empty, for the office to write by hand. */
export function valuesOf({
  found,
  state,
  rules,
  kind,
  number,
  issuer,
  on,
  addressee,
  until,
}: PaperParts): PaperValues {
  const plan = lastOf(state, 'plan')?.data;
  const visits = sinceOpening(state).filter((act) => act.kind === 'visit');
  const measures = [plan?.measures].flat().map((one) => labelOf(rules.causes.measures, one));
  const reply = replyOf(state, rules)?.code;
  return {
    文书名称: labelOf(rules.papers.papers, kind),
    文号: number,
    发文机关: issuer,
    成文日期: paperDate(on),
    限期: paperDate(until),
    监护人: addressee,
    学生: found.name ?? '',
    性别: SEXES[found.sex ?? ''] ?? '',
    出生日期: paperDate(found.birthDate),
    证件号码: found.idMasked ?? '',
    住址: [found.township, found.village].filter(Boolean).join(''),
    电话: found.phoneMasked ?? '',
    学校: found.school ?? '',
    列入日期: paperDate(openedOn(state)),
    依据: found.reason.zh,
    核实结果: (reply && rules.replyLabels.get(reply)?.zh) ?? '',
    辍学原因: labelOf(rules.causes.causes, plan?.cause),
    帮扶措施: [measures.filter(Boolean).join('、'), plan?.detail].filter(Boolean).join('；'),
    责任人: String(plan?.responsible ?? ''),
    劝返次数: String(visits.length),
    步骤: labelOf(rules.steps, state.step),
    劝返: visits.map(({ data }) => ({
      日期: paperDate(String(data.metOn)),
      人员: String(data.visitors),
      何人: String(data.whom),
      地点: String(data.place),
      结果: labelOf(rules.causes.outcomes, data.outcome),
    })),
  };
}
