import type { Text } from '../../platform/index.ts';
import { pathTo } from '../../registry/index.ts';
import { paperDate } from '../papers/paper-values.ts';
import type { AbsenceAct, AwayState } from './absence.ts';

/** Words that the template of the written report may hold in braces. */
export const ABSENCE_WORDS = [
  ...['学校', '文号', '主送', '班级', '学生', '性别', '起始日', '截止日', '天数', '缺课日期', '原因'],
  ...['家访期限', '报告期限', '家访日期', '家访人', '何人', '家访情况', '报告说明', '报告人', '成文日期'],
] as const;

/** Without these it has no school, no number, no day, no child and no absence. */
export const ABSENCE_MUST: readonly string[] = ['学校', '文号', '学生', '起始日', '成文日期'];

/** What the written report is made from. */
export type AbsencePaperParts = {
  readonly pupil: {
    readonly name: string | null;
    readonly sex: string | null;
    readonly school: string;
    readonly class: string;
    readonly division: string;
  };
  readonly state: AwayState;
  readonly report: AbsenceAct;
  /** What the roll says of the last day. */
  readonly reason: Text;
  readonly label: string;
};

const SEXES: Readonly<Record<string, string>> = { male: '男', female: '女' };

/** The offices to which a school of a place reports: the county's bureau and the government of the child's township. */
export function addresseesOf(division: string): string {
  const path = pathTo(division);
  const at = (digits: number) => path.find(({ code }) => code.length === digits)?.name;
  const [county, township] = [at(6), at(9)];
  const office = township?.endsWith('街道') ? '办事处' : '人民政府';
  return [county && `${county}教育局`, township && `${township}${office}`].filter(Boolean).join('、');
}

/** What the written report says; the first and the last day are of the roll. */
export function absenceValues({ pupil, state, report, reason, label }: AbsencePaperParts) {
  const { row, visit } = state;
  const school = pupil.school.slice(14);
  return {
    ...{ 学校: school, 文号: label, 主送: addresseesOf(pupil.division) },
    ...{ 班级: pupil.class, 学生: pupil.name ?? '', 性别: SEXES[pupil.sex ?? ''] ?? '' },
    ...{ 起始日: paperDate(row.since), 截止日: paperDate(row.on.at(-1)), 天数: String(row.on.length) },
    缺课日期: row.on.map(paperDate).join('、'),
    原因: reason.zh,
    ...{ 家访期限: paperDate(row.visitBy), 报告期限: paperDate(row.reportBy) },
    ...{ 家访日期: paperDate(visit?.data.metOn), 家访人: visit?.by ?? '', 何人: visit?.data.whom ?? '' },
    家访情况: visit?.data.note ?? '',
    ...{ 报告说明: report.data.note ?? '', 报告人: report.by, 成文日期: paperDate(report.on) },
  } satisfies Record<(typeof ABSENCE_WORDS)[number], string>;
}
