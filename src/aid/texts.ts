import type { Text } from '../platform/index.ts';
import type { AidGapKind } from './gap.ts';

/** Names of the kinds. */
export const AID_KIND_LABELS: Readonly<Record<AidGapKind, Text>> = {
  unaided: { zh: '应助未助', en: 'entitled but not aided' },
  'aided-twice': { zh: '重复资助', en: 'aided twice' },
  'aided-unlisted': { zh: '名单外受助', en: 'aided but on no list' },
};

/** The sentence for each kind. */
export const AID_REASONS: Readonly<Record<AidGapKind, Text>> = {
  unaided: {
    zh: '本人在名单中列为{hardship}，在{school}{grade}就读，{term}的{aid_rows}行资助记录和{payment_rows}行发放记录中均没有本人',
    en: 'Listed in person as {hardship} and at school at {school}{grade}, but in none of {aid_rows} aid and {payment_rows} payment rows of {term}',
  },
  'aided-twice': {
    zh: '{term}在{register}中有{rows}行同为“{programme}”',
    en: '{rows} rows of “{programme}” in {register} of {term}',
  },
  'aided-unlisted': {
    zh: '{term}享受“{programme}”，但不在任何困难名单中',
    en: 'Aided by “{programme}” in {term}, but on no list of those in hardship',
  },
};

/** Parts that are filled in. */
export const AID_PARTS = {
  more: { zh: '等{titles}类', en: ' (of {titles} grounds)' },
  unknownSchool: { zh: '（未写学校）', en: 'a school not named' },
  aidList: { zh: '资助名单', en: 'the aid lists' },
  paymentList: { zh: '发放名单', en: 'the payment lists' },
  care: {
    zh: '（只在留守儿童等关爱名册中，关爱名册不是资助依据）',
    en: ' (only on a register of care, which is no ground for aid)',
  },
  waiting: {
    zh: '；另有疑似同一人、同名而无法归人或发到家长名下的记录待人工判定，判定前不列入',
    en: '; a possible match, an unplaced row of the same name or a payment in the name of a guardian must be decided first, so the person is not listed yet',
  },
  end: { zh: '。', en: '.' },
} as const satisfies Record<string, Text>;

/** Warnings: what could not be judged, and why. Codes stand in summary.json. */
export const AID_WARNING_TEXTS = {
  'no-aid-rows': {
    zh: '{term}没有资助或发放记录，无法判断应助未助',
    en: 'No aid or payment rows of {term}: entitled but not aided cannot be judged',
  },
  'no-hardship-lists': {
    zh: '没有收到任何困难名单，无法判断应助未助和名单外受助',
    en: 'No lists of those in hardship were handed in: neither unaided nor unlisted can be judged',
  },
  'local-programme-faulty': {
    zh: '已批准的地方项目（{programme}）与现行规则或文件不再相符，本次没有采用；请在“地方项目”中改好后重新审批',
    en: 'The approved local programme {programme} no longer holds beside the rules and documents and was left out; mend it under local programmes',
  },
  'stage-without-aid': {
    zh: '{programme}：{titled}名应助在校生中没有一人有资助记录，请确认该项名单是否已交',
    en: '{programme}: none of {titled} titled students in school has an aid row; check that this list was handed in',
  },
} as const satisfies Record<string, Text>;
