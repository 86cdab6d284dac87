import type { Text } from '../../platform/index.ts';

/** What is told when money cannot be moved so. */
export const PAYMENT_ERRORS = {
  'no-such-batch': { zh: '没有这一批发放。', en: 'There is no such payment batch.' },
  'no-such-round': { zh: '没有这一轮认定。', en: 'There is no such round.' },
  'no-such-line': { zh: '没有这一行。', en: 'There is no such line.' },
  'no-such-notice': { zh: '没有这份公示，或公示已经结束。', en: 'There is no such notice, or it has ended.' },
  'form-ill': { zh: '填写有误：{field}。', en: 'Not filled in rightly: {field}.' },
  'step-out-of-order': {
    zh: '现在不能做这一步：请按制单、复核、公示、审批、送银行、回盘、办结的次序。',
    en: 'Not the turn of this step: draft, review, notice, approval, bank, return, closing follow each other.',
  },
  'not-your-step': { zh: '这一步须由有“{right}”权限的人办理。', en: 'This step is for whoever may {right}.' },
  'not-your-place': {
    zh: '不在您管理的区划或学校范围内。',
    en: 'Outside the divisions or schools that you work for.',
  },
  'same-person': {
    zh: '办过“{step}”的人不能再办这一步，请换一人。',
    en: 'Whoever took the step “{step}” cannot take this one too; ask somebody else.',
  },
  'batch-empty': {
    zh: '没有可发放的人：须有已联审的资助决定，且账号经过核对。',
    en: 'Nobody to pay: awards must be approved and accounts checked first.',
  },
  'notice-runs': {
    zh: '公示还没有期满（至 {date}）。期满后的次日起可以审批。',
    en: 'The notice has not run out (until {date}). Approve from the day after.',
  },
  'award-withdrawn': {
    zh: '有 {count} 人的资助决定已撤销，请撤回本批重新制单。',
    en: '{count} awards were withdrawn; withdraw this batch and make it anew.',
  },
  'funds-short': {
    zh: '到位资金不够本批发放，请先登记上级下达的资金。',
    en: 'Allotted funds do not cover the batch; record what was granted first.',
  },
  'no-file-made': { zh: '请先下载银行代发文件，再登记送出。', en: 'Download the file for the bank first.' },
  'lines-unanswered': {
    zh: '还有 {count} 行没有银行回盘结果，请上传回盘文件。',
    en: '{count} lines have no answer of the bank yet; upload its return.',
  },
  'findings-open': {
    zh: '还有 {count} 处回盘差异没有说明，请逐条处理。',
    en: '{count} differences of the return are not explained yet.',
  },
  'batch-unbalanced': {
    zh: '有 {count} 个资金来源四方不平（应发、批次、银行、国库），不能办结。',
    en: '{count} funding sources do not balance (entitled, batch, bank, treasury); it cannot be closed.',
  },
  'not-noticed': { zh: '公示没有包含本批所有人。', en: 'The notice does not hold everybody of the batch.' },
  'nothing-to-reissue': {
    zh: '没有可补发的人：退票的学生须先登记新账号并经另一人核对。',
    en: 'Nobody to pay again: a new account must be entered and checked by a second person first.',
  },
  'award-in-payment': {
    zh: '有人已在另一批发放中，请刷新后再制单。',
    en: 'Somebody is in another batch already; refresh and draft again.',
  },
  'account-unchecked': { zh: '有账号未经核对。', en: 'An account has not been checked.' },
  'account-ill': {
    zh: '账号须为 8 至 30 位数字。',
    en: 'An account number has 8 to 30 digits.',
  },
  'person-unknown': {
    zh: '这个人员标识没有资助决定，不能登记账号。',
    en: 'There is no award for this person; no account can be entered.',
  },
  'return-unrecognised': {
    zh: '认不出这份回盘：缺少“{missing}”列。请让银行补全后再传。',
    en: 'The return is not recognised: it lacks “{missing}”. Ask the bank for the full sheet.',
  },
  'return-empty': { zh: '回盘文件里没有一行记录。', en: 'The return holds no rows.' },
  'return-unreadable': {
    zh: '文件打不开或不是表格：{reason}',
    en: 'The file cannot be opened or is no table: {reason}',
  },
  'return-encoding': {
    zh: '文件里有 {count} 个读不出的字，可能编码不对或文件损坏。请让银行另存为 GB18030 或 UTF-8 再传。',
    en: '{count} characters cannot be read: a wrong encoding or a damaged file. Ask for GB18030 or UTF-8.',
  },
  'return-total-differs': {
    zh: '合计 {told} 元与各行之和 {summed} 元不符，文件可能不完整，没有读入。',
    en: 'The total, {told} yuan, is not the sum of the rows, {summed} yuan: the file may be cut off. Nothing was read.',
  },
  'return-amount-ill': {
    zh: '第 {row} 行的金额认不出，没有读入。',
    en: 'The amount in row {row} cannot be read. Nothing was read.',
  },
  'return-known': {
    zh: '这份文件已经读过，没有重复入账。',
    en: 'This file was read before; nothing was posted twice.',
  },
  'return-out-of-order': {
    zh: '这一批还没有送银行，或已经办结，不能读回盘。',
    en: 'The batch was not sent yet or is closed: no return can be read.',
  },
  'file-too-large': { zh: '文件过大，上限 {limit}。', en: 'The file is too large; the limit is {limit}.' },
  'file-empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'file-out-of-order': {
    zh: '审批之后才能生成银行文件。',
    en: 'Files for the bank are made after approval.',
  },
  'notice-not-running': {
    zh: '异议只能在公示期内登记（{from} 至 {to}）。期满后请走申诉。',
    en: 'Objections are taken while the notice runs ({from} to {to}); afterwards, appeal.',
  },
  'objection-answered': { zh: '这条异议已经答复。', en: 'The objection was answered already.' },
  'claw-back-too-much': {
    zh: '追回金额超过了已发金额或应追金额。',
    en: 'More would be clawed back than was paid or claimed.',
  },
  'changed-meanwhile': {
    zh: '数据刚被别人改过，请刷新后再试。',
    en: 'Somebody changed it meanwhile; refresh and try again.',
  },
  'hardship-out-of-order': {
    zh: '现在不能做这一步：请按申请、班级评议、学校认定、汇总、联审、公示、建档的次序。',
    en: 'Not the turn of this step: application, class review, school, bureau, joint review, notice, filing.',
  },
  'same-person-case': {
    zh: '前面的一步由您办理，这一步须换一人。',
    en: 'You took an earlier step of this case; this one is for somebody else.',
  },
  'objection-open': {
    zh: '公示期间有异议没有答复或已成立，不能建档。',
    en: 'An objection is open or was upheld; it cannot be filed.',
  },
  'meeting-missing': {
    zh: '请先登记会议记录（参加人不少于 {least} 人），并在这一步选用。',
    en: 'Keep the minutes of the meeting first ({least} members or more) and name them with this step.',
  },
  'level-missing': { zh: '请选择困难等级。', en: 'Choose the level of hardship.' },
  'words-missing': { zh: '请写明理由。', en: 'Say why.' },
  'undertaking-missing': {
    zh: '不在部门名单上的家庭须有书面承诺；在名单上的不需要任何证明。',
    en: 'A family on no department’s list signs an undertaking; one that is on a list proves nothing.',
  },
  'child-unknown': {
    zh: '有学生不在您学校的最近名册里，或已经受理过，请刷新后再选。',
    en: 'Somebody is on no current roll of your school, or has applied already; refresh and choose again.',
  },
  'school-missing': {
    zh: '请由学校账号登记评议会议，或写明学校。',
    en: 'Minutes are kept by the school, or name the school.',
  },
  'round-stands': {
    zh: '{year} 学年的这一轮认定已经开始，不再重复。',
    en: 'This round of {year} is open already.',
  },
  'change-before-yearly': {
    zh: '{year} 学年还没有开始年度认定，不能做学期调整。',
    en: 'The yearly round of {year} comes before its changes.',
  },
  'calendar-unknown': {
    zh: '官方放假安排只知道到 {until}，公示到期日在此之后：请先在“放假安排”页登记国务院办公厅公布的次年放假和调休日期，再公示。',
    en: 'The official holiday arrangement is known until {until} and the notice would end later: enter the next year’s arrangement on the page “Holidays” first.',
  },
  'calendar-days-ill': {
    zh: '日期认不出：每个写成 2027-01-01，或 2027-01-01 至 2027-01-03，用逗号或换行分开；放假日期不能空。',
    en: 'The days are not understood: write 2027-01-01, or 2027-01-01 ~ 2027-01-03, with commas or line breaks; days off cannot be empty.',
  },
  'calendar-year-known': {
    zh: '这一年的官方安排系统已有，不必登记。',
    en: 'The arrangement of this year is known already.',
  },
  'calendar-other-year': { zh: '有日期不在这一年。', en: 'Some days are not of this year.' },
  'calendar-contradicts': {
    zh: '调休上班日须是周六或周日，且不在放假日期之中。',
    en: 'A day worked in lieu is a Saturday or Sunday and none of the days off.',
  },
  'round-closed': { zh: '受理已于 {date} 截止。', en: 'Applications closed on {date}.' },
  'not-entitled': {
    zh: '最近一次比对里，这名学生没有这项应助，或不在您的范围内。',
    en: 'By the latest run this student is not entitled to it, or lies outside your places.',
  },
  'waiver-stands': { zh: '这项应助已经登记放弃。', en: 'A waiver of it stands already.' },
  'proof-ill': {
    zh: '请上传声明的扫描件：JPEG、PNG 或 PDF，不超过 700 KB。',
    en: 'Add the paper as JPEG, PNG or PDF, 700 KB at most.',
  },
  'answer-ill': {
    zh: '“{answer}”不是可填的内容。可填：{hint}。',
    en: '“{answer}” is none of the answers. Answer with: {hint}.',
  },
  'answer-not-yours': {
    zh: '这一事项由“{office}”答复，不由您的账号答复。',
    en: 'This is answered by {office}, not by your account.',
  },
  'answer-by-sheet': {
    zh: '这一事项须由“{office}”书面答复：请下载待填表发给对方，收回后在此上传。',
    en: 'This is answered in writing by {office}: send them the sheet and put it here when it comes back.',
  },
  'subject-unknown': {
    zh: '有 {count} 个学生或学校不在等待答复之列，或不在您的范围内，请刷新后再试。',
    en: '{count} children or schools wait for no such answer or lie outside your places; refresh and try again.',
  },
  'sheet-unrecognised': {
    zh: '认不出这份表：缺少“{missing}”列。请用本页下载的待填表填写。',
    en: 'The sheet is not recognised: it lacks “{missing}”. Fill in the sheet that this page gives.',
  },
  'sheet-ill': {
    zh: '表中有 {count} 行有误，没有读入：{rows}。请改正后再传。',
    en: '{count} rows are wrong and nothing was read: {rows}. Mend them and put it here again.',
  },
  'sheet-blank': {
    zh: '表中没有一行填了“答复”。',
    en: 'No row of the sheet has an answer.',
  },
  'meal-claimed': {
    zh: '有核算单位这个月的用餐已经登记过；要改，请先撤销那项资助决定。',
    en: 'The meals of this month stand already for a unit; withdraw that award first to enter others.',
  },
  'meal-days': {
    zh: '用餐 {days} 天超过这个月的 {most} 天。',
    en: '{days} days of meals are more than the {most} days of the month.',
  },
  'meal-rate-unknown': {
    zh: '规则里没有这个学期的每日标准，请先在文件库登记依据。',
    en: 'The rules know no daily rate of this term; add its document first.',
  },
  'meal-unit-unknown': {
    zh: '没有这个核算单位，或不在您的范围内。',
    en: 'There is no such unit, or it lies outside your places.',
  },
  'meal-unit-stands': { zh: '这个核算单位已经登记。', en: 'This unit stands already.' },
  'meal-future': { zh: '还没到的月份不能登记用餐。', en: 'A month that has not come has no meals yet.' },
  'award-stands': { zh: '这名学生本学期该项目的资助决定已经存在。', en: 'The award stands already.' },
} as const satisfies Record<string, Text>;

/** A fault of payment by its code. */
export type PaymentError = keyof typeof PAYMENT_ERRORS;

/** HTTP status: what is ill-formed or not there; everything else is a conflict with how things stand. */
export const paymentStatus = (code: PaymentError): number => {
  if (code.startsWith('no-such')) return 404;
  if (['not-your-step', 'not-your-place', 'answer-not-yours'].includes(code)) return 403;
  if (code === 'file-too-large') return 413;
  return ['form-ill', 'account-ill', 'file-empty', 'answer-ill', 'calendar-days-ill'].includes(code) ||
    code.startsWith('return-un')
    ? 400
    : 409;
};
