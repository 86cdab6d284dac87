import type { Viewer } from '../../access/index.ts';
import type { TermCode } from '../../kernel/index.ts';
import type { Language, Text } from '../../platform/index.ts';
import { type Compiled, compile } from '../compile.ts';
import { ASKED, type Asked, FACTS, type FactColumn, type FactValue } from '../facts.ts';
import { lawInForce } from '../local/law.store.ts';
import { refuseFor } from '../payment/refusal.ts';
import type { Held } from '../payment/routes-kit.ts';
import { readQuestionRules } from './question.store.ts';
import { type Asks, asksText, choicesOf, type FactRule, hintOf, isFact, officeOf } from './question.ts';
import type { WaitingCount } from './questions.queries.ts';

/** Facts whose answers hold beyond their term. */
export const lastingFacts = (): string[] =>
  readQuestionRules()
    .facts.filter(({ lasts }) => lasts)
    .map(({ fact }) => fact);

/** How a fact is asked; a fact that the rules do not name is asked of each child, on the screen. */
export const ruleOf = (fact: FactColumn): FactRule =>
  readQuestionRules().facts.find((one) => one.fact === fact) ?? { fact, of: 'child', lasts: false };

const officeRule = (office: Asked) => readQuestionRules().offices.find(({ id }) => id === office)!;

/** The law of the run's term, as it stands. */
export async function lawOf({ pool }: Pick<Held, 'pool'>, term: string): Promise<Compiled> {
  const { rules } = await lawInForce(pool);
  return compile(rules, term as TermCode);
}

/** Whether one of the viewer's roles answers for the office that knows the fact. */
const mayAnswer = (viewer: Viewer, office: Asked): boolean =>
  viewer.rights.includes('facts.answer') &&
  viewer.held.some(({ role }) => officeRule(office).answers.includes(role));

/** Refuses who does not answer for the office. */
export function refuseOthers(viewer: Viewer, fact: FactColumn, language: Language): void {
  const office = FACTS[fact].asked;
  if (!mayAnswer(viewer, office)) throw refuseFor('answer-not-yours', { office: ASKED[office][language] });
}

/** Refuses an answer on the screen where the office answers in writing. */
export function refuseUnwritten(fact: FactColumn, language: Language): void {
  const office = FACTS[fact].asked;
  if (officeRule(office).by === 'sheet')
    throw refuseFor('answer-by-sheet', { office: ASKED[office][language] });
}

const BY_RULE: Text = {
  zh: '这不是某个学生的事实，而是规则里没有的内容：请在“文件库”登记依据，在“地方资助项目”补充标准或范围。',
  en: 'This is no fact of a child but missing from the rules: add the document, then the rate or place as a local programme.',
};

/** A question as it is served: whom to ask, how it is answered, and whether the viewer may. */
export function shownQuestion(
  compiled: Compiled,
  viewer: Viewer,
  labels: ReadonlyMap<string, Text>,
  { asks: named, programmes, ...counts }: WaitingCount,
) {
  const asks = named as Asks;
  const office = officeOf(asks, compiled);
  const fact = isFact(asks) ? asks : undefined;
  const rule = fact && ruleOf(fact);
  const by = fact ? officeRule(office).by : ('rule' as const);
  const isMine = fact !== undefined && mayAnswer(viewer, office);
  return {
    ...{ asks: named, text: asksText(asks, compiled), office, ...counts, by },
    of: rule?.of ?? ('child' as const),
    programmes: programmes.map((programme) => ({
      programme,
      label: labels.get(programme) ?? { zh: programme, en: programme },
    })),
    list: rule?.list ?? null,
    hint: fact ? hintOf(fact) : null,
    choices: fact
      ? choicesOf(fact).map(({ value, label }) => ({ value: value as NonNullable<FactValue>, label }))
      : [],
    mayAnswer: isMine && by === 'screen',
    maySheet: isMine,
    whyNot: isMine ? null : fact ? notYours(office) : BY_RULE,
  };
}

const notYours = (office: Asked): Text => ({
  zh: `由${ASKED[office].zh}答复，资助中心可凭对方填好的表登记`,
  en: `answered by ${ASKED[office].en}; the student-aid office takes their sheet in`,
});
