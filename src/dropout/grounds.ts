import type { Text } from '../platform/index.ts';

/** Why an act is not open, each with what mends it. */
export const CASE_GROUNDS = {
  'not-at-this-step': {
    zh: '案件现处于“{step}”，此项须在“{from}”时办理。',
    en: 'The case stands at “{step}”; this is done at “{from}”.',
  },
  'right-missing': {
    zh: '您的岗位不能办理此项，请由{roles}办理。',
    en: 'Your role may not do this; it is for: {roles}.',
  },
  'field-missing': { zh: '请填写“{field}”。', en: 'Please fill in “{field}”.' },
  'field-ill': {
    zh: '“{field}”填写有误，请重新填写。',
    en: '“{field}” is not understood; please enter it again.',
  },
  'day-ahead': { zh: '“{field}”不能晚于今天。', en: '“{field}” cannot lie after today.' },
  'day-past': { zh: '“{field}”不能早于今天。', en: '“{field}” cannot lie before today.' },
  'file-unknown': {
    zh: '所附材料不在本案中，请重新上传。',
    en: 'A paper named is not on this case’s file; please upload it again.',
  },
  'proof-of-reply': {
    zh: '核实结果“{reply}”须附：{proofs}。',
    en: 'The reply “{reply}” needs these papers: {proofs}.',
  },
  'met-not-before-case': {
    zh: '日期早于立案前{days}天，请核对。',
    en: 'The day lies more than {days} days before the case was opened; please check.',
  },
  'proof-on-file': {
    zh: '缺少证明材料：{proofs}。请退回重新核实并补齐。',
    en: 'Papers are missing: {proofs}. Send the case back to be verified with them.',
  },
  'chain-incomplete': { zh: '签字未齐，尚缺：{levels}。', en: 'Signatures are missing: {levels}.' },
  'truly-out': {
    zh: '尚未核实为真正失学辍学，请先入户核实。',
    en: 'The child is not verified as truly out of school; verify at home first.',
  },
  planned: { zh: '尚无一人一案，请先制定方案。', en: 'There is no plan for this child yet; make one first.' },
  'agreed-visit': {
    zh: '没有“同意返校”的劝返记录，请先登记。',
    en: 'No persuasion visit tells of an agreement; record one first.',
  },
  'place-reserved': {
    zh: '学校尚未确认保留学位。',
    en: 'The school has not confirmed that it keeps the place.',
  },
  placed: { zh: '尚未安置学位。', en: 'No place at a school was given yet.' },
  'proof-of-enrolment': {
    zh: '须附返校入学登记或学籍在读页。',
    en: 'The enrolment form or the page of the active record is wanted.',
  },
  returned: { zh: '尚未确认返校。', en: 'The return was not confirmed yet.' },
  'attendance-ill': {
    zh: '出勤有误：起止日期须在返校之后、不与已登记的重叠，实到不多于应到，应到不多于天数。',
    en: 'The attendance cannot be: the days lie after the return and overlap no other record, days present are not more than school days, school days not more than days.',
  },
  'turn-to-sign': {
    zh: '现在应由“{level}”签字。',
    en: 'It is the turn of “{level}” to sign.',
  },
  'nothing-to-sign': { zh: '签字已齐。', en: 'All signatures are there.' },
  'role-of-level': {
    zh: '“{level}”一级由{roles}签字。',
    en: 'For “{level}” these sign: {roles}.',
  },
  'signs-once': {
    zh: '同一账号在一条签字链上只签一次。',
    en: 'One account signs once in a chain.',
  },
  'enrolment-on-file': {
    zh: '缺少学籍在读材料，请由学校确认返校时附上。',
    en: 'The proof of enrolment is missing; the school adds it when it confirms the return.',
  },
  'attendance-complete': {
    zh: '跟踪出勤未满{days}个上学日且到校{percent}%以上。',
    en: 'Attendance does not cover {days} school days with {percent} % present.',
  },
  'earlier-step': {
    zh: '只能退回到已经过的步骤。',
    en: 'A case goes back only to a step it has passed.',
  },
  'legal-order': {
    zh: '依法步骤须按顺序：先完成“{step}”（送达且期满，或有劝返记录）。',
    en: 'The steps by law come in order: “{step}” first (delivered and its term over, or a persuasion visit).',
  },
  'paper-undelivered': {
    zh: '没有待送达的这份文书。',
    en: 'There is no such paper that waits for delivery.',
  },
  'visit-first': {
    zh: '自{since}起缺课，还没有家访登记。请先家访并登记，再书面报告。',
    en: 'Away since {since}, and no visit at home is recorded. Visit and record it, then report.',
  },
  'absence-reported': {
    zh: '这次缺课已于{on}由{by}书面报告，不必重复。',
    en: 'This absence was reported on {on} by {by}; there is nothing to report again.',
  },
  'report-early': {
    zh: '本地规定缺课满{days}天后书面报告，{from}起可报；此前请继续家访。',
    en: 'Here a report is made from day {days} of absence, on {from} at the earliest; go on visiting until then.',
  },
  'visit-before-absence': {
    zh: '家访日期早于缺课第一天（{since}），请核对。',
    en: 'The visit lies before the first day away ({since}); please check.',
  },
} as const satisfies Record<string, Text>;

/** A ground by its code. */
export type CaseGround = keyof typeof CASE_GROUNDS;
