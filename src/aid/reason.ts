import { printTerm } from '../kernel/index.ts';
import { type Language, say, type Text } from '../platform/index.ts';
import type { AidGap } from './gap.ts';
import type { FirstForm } from './rules.ts';
import { AID_PARTS, AID_REASONS } from './texts.ts';

/** The label of a programme code of the rules; a programme typed by an office stays as typed. */
export const programmeLabel = (rules: FirstForm, programme: string): Text =>
  Object.hasOwn(rules.labels, programme) ? rules.labels[programme]! : { zh: programme, en: programme };

/** Why a person is on the list, in one sentence made from the data. Holds no ID number. */
export function aidReasonText(gap: AidGap, language: Language, rules: FirstForm): string {
  const part = (name: keyof typeof AID_PARTS, detail = {}) => say(AID_PARTS[name], language, detail);
  const title = rules.titles.find((one) => one.hardship === gap.hardship)?.label[language] ?? '';
  const blank = language === 'en' ? ' ' : '';
  const main = say(AID_REASONS[gap.kind], language, {
    term: printTerm(gap.term, language),
    programme: programmeLabel(rules, gap.programme)[language],
    hardship: `${title}${gap.titles > 1 ? part('more', { titles: gap.titles }) : ''}`,
    school: gap.school ?? part('unknownSchool'),
    grade: gap.grade ? `${blank}${gap.grade}` : '',
    register: part(gap.register === 'payment' ? 'paymentList' : 'aidList'),
    rows: gap.rows_found,
    aid_rows: gap.aid_rows,
    payment_rows: gap.payment_rows,
  });
  const care = gap.kind === 'aided-unlisted' && gap.hardship !== null ? part('care') : '';
  return `${main}${care}${gap.is_waiting ? part('waiting') : ''}${part('end')}`;
}
