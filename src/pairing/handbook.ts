import { printDay } from '../kernel/index.ts';
import type { ChildFacts, Holder } from './children.queries.ts';
import type { Contact } from './contacts.queries.ts';
import type { DutyTold } from './duties.queries.ts';
import type { Level, PairingRules } from './rules.ts';

/** What a handbook is printed from. */
export type HandbookParts = {
  readonly child: ChildFacts;
  readonly chain: Readonly<Record<Level, Holder | null>>;
  readonly history: readonly DutyTold[];
  readonly contacts: readonly Contact[];
  readonly on: string;
};

const SEXES: Readonly<Record<string, string>> = { male: '男', female: '女' };
const said = (holder: Holder | null): string => (holder ? `${holder.name}（${holder.post}）` : '');

/** What the template of the handbook is filled with; what is not known stays empty, to be written by hand. */
export function handbookValues(rules: PairingRules, { child, chain, history, contacts, on }: HandbookParts) {
  const labelOf = (items: readonly { id: string; label: { zh: string } }[], id: string): string =>
    items.find((item) => item.id === id)?.label.zh ?? id;
  return {
    学生: child.name ?? '',
    性别: SEXES[child.sex ?? ''] ?? '',
    出生日期: child.birthDate ? printDay(child.birthDate, 'zh') : '',
    住址: [child.township, child.village].filter(Boolean).join(''),
    学校: child.school ?? '',
    班级: child.class ?? '',
    监护人: child.guardian ?? '',
    类别: child.groups.map((group) => labelOf(rules.groups, group)).join('、'),
    包乡镇: said(chain.township),
    包学校: said(chain.school),
    包班级: said(chain.class),
    责任人: said(chain.child),
    帮扶家庭: said(chain.household),
    打印日期: printDay(on, 'zh'),
    次数: String(contacts.length),
    记录: contacts.toReversed().map((one) => ({
      日期: printDay(one.on, 'zh'),
      方式: labelOf(rules.ways, one.way),
      人员: one.authorName,
      何人: one.whom ?? '',
      内容: [one.place && `地点：${one.place}`, one.content].filter(Boolean).join('；'),
      家庭变化: one.familyChange ?? '',
      需求: one.needs ?? '',
      措施: [one.measures, one.effect && `成效：${one.effect}`].filter(Boolean).join('；'),
    })),
    变动: history.toReversed().map((one) => ({
      日期: printDay(one.on, 'zh'),
      原责任人: one.from ?? '',
      现责任人: one.to ?? '（撤销）',
      原因: one.reason,
    })),
  };
}
