import { type Language, say, type Text } from '../platform/index.ts';

/** Every text of `fuzhi explain`, in both languages. */
export const STORY_TEXTS = {
  command: {
    zh: '说明一个人或一行的来龙去脉：由哪些行组成、为什么列入或没有列入名单；给两行时说明为什么是或不是同一人',
    en: 'Tell the whole story of a person or row: its rows, why it is or is not on a list; of two rows, why they are one person or not',
  },
  who: {
    zh: '人员编号（如 P000000123）或行（文件#工作表!行号，CSV 写作 文件!行号）',
    en: 'person id (P000000123) or row (file#sheet!row; for CSV file!row)',
  },
  second: { zh: '另一行，用来比较两行', en: 'another row, to compare the two' },
  out: {
    zh: '结果文件夹（fuzhi run --out 写到的地方）',
    en: 'folder of results (what fuzhi run --out wrote)',
  },
  showId: { zh: '显示完整的证件号码和电话', en: 'show ID and telephone numbers in full' },
  json: { zh: '以 JSON 输出', en: 'print JSON' },
  identity: { zh: '基本情况', en: 'Who it is' },
  composed: { zh: '由多行合成', en: 'put together from several rows' },
  formerIds: { zh: '以前的编号', en: 'Former ids' },
  rows: { zh: '来源行（{n}）', en: 'Rows ({n})' },
  pairs: { zh: '待核对（{n}）', en: 'Pairs to decide ({n})' },
  pairWith: { zh: '与 {other} 可能是同一人', en: 'may be the same person as {other}' },
  listed: { zh: '列入：{kind}', en: 'Listed: {kind}' },
  waits: { zh: '待核对后再定：{kind}', en: 'Waits for a decision: {kind}' },
  notListed: { zh: '没有列入', en: 'Not listed' },
  evidence: { zh: '依据：{places}', en: 'Evidence: {places}' },
  comma: { zh: '、', en: ', ' },
  schoolingFacts: { zh: '就学情况', en: 'Schooling' },
  isRecorded: { zh: '有学籍', en: 'on record' },
  isActive: { zh: '学籍在读', en: 'record active' },
  isOnRoster: { zh: '在学校名单上', en: 'on a school list' },
  isMarkedAbsent: { zh: '名单标为不在校', en: 'marked absent on a list' },
  daysAway: {
    zh: '应到 {due} 天，旷课 {away} 天',
    en: 'away without leave on {away} of {due} school days',
  },
  isSurelyInSchool: { zh: '确认在校', en: 'surely in school' },
  noTrace: { zh: '各册中没有就学记录', en: 'no trace of schooling in any register' },
  hardshipFacts: { zh: '困难身份', en: 'Hardship' },
  riskGone: { zh: '风险已消除', en: 'risk gone' },
  none: { zh: '无', en: 'none' },
  aidFacts: { zh: '资助和发放记录', en: 'Aid and payments' },
  yuan: { zh: '{amount} 元', en: '{amount} yuan' },
  noHardship: {
    zh: '没有以本人名义登记的困难身份，不属于应助对象。',
    en: 'No row lists this person in hardship in person: not due for aid.',
  },
  notInSchool: {
    zh: '有困难身份，但不能确认在校就读，不判为应助未助。',
    en: 'In hardship, but not surely in school: not judged as unaided.',
  },
  riskOver: {
    zh: '困难身份的风险已消除，不再属于应助对象。',
    en: 'The risk of the listed hardship is gone: no longer due for aid.',
  },
  ended: {
    zh: '困难身份在本学期开始前已经结束（见结束时间），不再属于应助对象。',
    en: 'The listed hardship ended before the term began (see its end date): no longer due for aid.',
  },
  until: { zh: '至{day}', en: 'until {day}' },
  isAided: { zh: '本学期已有资助或发放记录。', en: 'There is an aid or payment row of this term.' },
  noFinding: {
    zh: '没有发现应助未助、重复资助或名单外受助。',
    en: 'Neither unaided nor aided twice nor aided off the lists.',
  },
  rowOf: { zh: '{place} 属于 {person}：{rule}', en: '{place} belongs to {person}: {rule}' },
  rowRefused: { zh: '{place} 没有入库：', en: '{place} was not taken in:' },
  rowUnlinked: {
    zh: '{place} 已入库，但不是人员行（统计表），不与任何人关联。',
    en: '{place} landed, but is no row of a person (statistics); it is linked to nobody.',
  },
  samePerson: { zh: '两行是同一人：{person}', en: 'Both rows are one person: {person}' },
  twoPersons: { zh: '两行是两个人：{a} 和 {b}', en: 'The rows are two persons: {a} and {b}' },
  undecided: { zh: '两行待人工判定：{a} 和 {b}', en: 'A person must decide whether {a} and {b} are one' },
  waterfall: { zh: '得分由来', en: 'How the score came about' },
  total: { zh: '合计', en: 'total' },
  thresholds: {
    zh: '达到 {link} 认定为同一人，{review} 到 {link} 之间待核对，低于 {review} 认定为不同的人。',
    en: 'From {link} up one person, between {review} and {link} to decide, below {review} two persons.',
  },
  byNumber: {
    zh: '证件号码相同且姓名一致的行直接认定，不再计分。',
    en: 'Rows with one ID number and agreeing names are joined at once, without a score.',
  },
  sideBySide: { zh: '逐项对照', en: 'Side by side' },
} as const satisfies Record<string, Text>;

/** Why a child or person is not on the out-of-school list, by the ground that enrolment found. */
export const NOT_LISTED_TEXTS: Readonly<Record<string, Text>> = {
  present: { zh: '在学校的在校名单上。', en: 'On the list of pupils present of a school.' },
  excused: { zh: '有可以说明的情况：{excuse}。', en: 'Excused: {excuse}.' },
  recorded: {
    zh: '学籍为在读；没有收到在校名单，不能判断是否在校。',
    en: 'The student record is active; without lists of pupils present nothing more can be judged.',
  },
  'record-unclear': {
    zh: '学籍状态不明或只有小学毕业记录，未作判断，须人工核实。',
    en: 'The student record is unclear or tells of primary graduation only: not judged, to be verified.',
  },
  'outside-population': {
    zh: '不在本县户籍册上，或户籍已迁出、注销。',
    en: 'Not on the hukou register of this county, or moved out, or cancelled.',
  },
  'no-records-searched': {
    zh: '没有收到学籍表，无法判断。',
    en: 'No student records were handed in: cannot be judged.',
  },
  'cohort-not-among-files': {
    zh: '该年龄组的就学记录似未收齐，暂不列入。',
    en: 'The records of this age group seem not to be among the files: not listed for now.',
  },
  'age-in-doubt': {
    zh: '户籍表的出生日期与身份证号不一致，按前者不在学龄内，须先核对。',
    en: 'The birth date on the hukou register contradicts the number and lies outside school age: to be verified.',
  },
  'outside-window': {
    zh: '不在义务教育学龄段（或没有出生日期）。',
    en: 'Outside the age of compulsory schooling, or without a birth date.',
  },
};

/** States of an aid that a row tells of. */
export const AID_STATES: Readonly<Record<string, Text>> = {
  granted: { zh: '列入资助名单', en: 'granted' },
  paid: { zh: '已发放', en: 'paid' },
  pending: { zh: '待发放', en: 'pending' },
  failed: { zh: '发放失败', en: 'failed' },
};

/** Gives the texts in a language. */
export type StoryWords = (
  key: keyof typeof STORY_TEXTS,
  detail?: Readonly<Record<string, string | number>>,
) => string;

/** The texts of `fuzhi explain` in one language. */
export const storyWords =
  (language: Language): StoryWords =>
  (key, detail) =>
    say(STORY_TEXTS[key], language, detail);
