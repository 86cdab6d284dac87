import { printDay } from '../../kernel/index.ts';
import { type Language, say, type Text } from '../../platform/index.ts';

/** Every text of the workbook, in both languages. */
export const WORDS = {
  summarySheet: { zh: '汇总', en: 'Summary' },
  sourceSheet: { zh: '数据来源', en: 'Sources' },
  reviewSheet: { zh: '待核对', en: 'Review' },
  waitingSheet: { zh: '待定名单', en: 'Waiting' },
  waitingTitle: { zh: '核清之前暂不列入名单的人员', en: 'Not listed until something is cleared up' },
  waitingSubtitle: {
    zh: '疑似同一人的，在“待核对”表中判定；学校名单有疑问的，请学校核对后重报　　共 {n} 条',
    en: 'Decide pairs under Review; where a school list is doubtful, ask the school again　　{n} entries',
  },
  noWaiting: { zh: '没有暂不列入名单的人员。', en: 'Nobody waits.' },
  list: { zh: '名单', en: 'List' },
  faultSheet: { zh: '问题行', en: 'Faults' },
  missingSheet: { zh: '应学未学', en: 'Out of school' },
  unaidedSheet: { zh: '应助未助', en: 'Unaided' },
  title: {
    zh: '义务教育控辍保学和学生资助比对结果汇总表',
    en: 'Schooling and student aid: what the comparison found',
  },
  dates: {
    zh: '比对基准日：{on}　　资助学期：{term}　　单位：人',
    en: 'Reference date: {on}　　Aid term: {term}　　Unit: persons',
  },
  byTownship: { zh: '一、分乡镇情况', en: '1. By township' },
  township: { zh: '乡镇（街道）', en: 'Township' },
  noTownship: { zh: '未注明乡镇', en: 'No township' },
  subtotal: { zh: '小计', en: 'Sum' },
  waiting: { zh: '待核对', en: 'Waiting' },
  total: { zh: '合计', en: 'Total' },
  sources: { zh: '二、数据来源', en: '2. Sources' },
  register: { zh: '数据', en: 'Register' },
  sheets: { zh: '表数', en: 'Sheets' },
  read: { zh: '读入行', en: 'Rows read' },
  landed: { zh: '入库行', en: 'Landed' },
  refused: { zh: '退回行', en: 'Refused' },
  skipped: { zh: '略过行', en: 'Skipped' },
  balance: { zh: '是否平衡', en: 'Balanced' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'NO' },
  unknownFormat: { zh: '未识别的表', en: 'Not recognised' },
  linkageLine: {
    zh: '共认定 {persons} 人；待核对 {pairs} 对，涉及 {rows} 行，占 {share}；无法认定的行 {unplaced} 行。',
    en: '{persons} persons; {pairs} pairs under review, {rows} rows, {share}; {unplaced} rows that nobody can place.',
  },
  warnings: { zh: '三、须注意的情况', en: '3. Take note' },
  noWarnings: { zh: '没有需要提示的情况。', en: 'Nothing to note.' },
  meanings: { zh: '四、名词说明', en: '4. What the columns mean' },
  meaning: { zh: '{kind}：{reason}', en: '{kind}: {reason}' },
  waitingMeaning: {
    zh: '待核对：可能与另一条记录是同一人，或学校名单有疑问，核清之前不列入名单，见“待定名单”和“待核对”表。',
    en: 'Waiting: may be another record’s person, or a school list is doubtful; not listed until cleared up, see Waiting and Review.',
  },
  missingTitle: {
    zh: '{township}应学未学儿童少年名单',
    en: '{township}: children who should be in school and are not',
  },
  unaidedTitle: {
    zh: '{township}应助未助学生名单',
    en: '{township}: students who should be aided and are not',
  },
  county: { zh: '全县', en: 'Whole county' },
  missingSubtitle: {
    zh: '比对基准日：{on}　　共 {n} 人　　请逐一核查，把结果填入“核查结果”栏后可重新导入',
    en: 'Reference date: {on}　　{n} persons　　Verify each, fill in the last columns and import again',
  },
  unaidedSubtitle: {
    zh: '资助学期：{term}　　共 {n} 条　　请核实后补办资助，或在“核查结果”栏注明原因',
    en: 'Aid term: {term}　　{n} entries　　Verify and aid, or note the reason in the last columns',
  },
  number: { zh: '序号', en: 'No.' },
  name: { zh: '姓名', en: 'Name' },
  sex: { zh: '性别', en: 'Sex' },
  male: { zh: '男', en: 'm' },
  female: { zh: '女', en: 'f' },
  birth: { zh: '出生日期', en: 'Birth date' },
  id: { zh: '身份证号码', en: 'ID number' },
  village: { zh: '村（社区）', en: 'Village' },
  guardian: { zh: '监护人及电话', en: 'Guardian, phone' },
  kind: { zh: '情形', en: 'Kind' },
  reason: { zh: '原因', en: 'Reason' },
  evidence: { zh: '依据', en: 'Evidence' },
  programme: { zh: '资助项目', en: 'Programme' },
  checked: { zh: '核查结果', en: 'Verified' },
  noMissing: {
    zh: '没有发现应学未学的儿童少年。下一步：核对“汇总”表中各数据来源是否齐全，特别是学校在校名单；再看“待核对”表。',
    en: 'No child out of school was found. Next: see in Summary whether every source is there, school lists above all; then Review.',
  },
  noUnaided: {
    zh: '没有发现应助未助的学生。下一步：核对“汇总”表中困难群体名单和资助名单是否齐全。',
    en: 'No unaided student was found. Next: see in Summary whether the lists of hardship and of aid are all there.',
  },
  place: { zh: '{file} 第{row}行', en: '{file} row {row}' },
  sheetPlace: { zh: '{file}〔{sheet}〕第{row}行', en: '{file} [{sheet}] row {row}' },
  morePlaces: { zh: '等{n}处', en: '{n} rows in all' },
  reviewTitle: { zh: '待核对人员对照表', en: 'Pairs to decide' },
  reviewSubtitle: {
    zh: '每两行为一对，请判定是否同一人；影响名单的排在前面　　共 {n} 对',
    en: 'Two lines are one pair: the same person or not? Those that hold up a listing come first　　{n} pairs',
  },
  pair: { zh: '对号', en: 'Pair' },
  source: { zh: '来源', en: 'Source' },
  placeColumn: { zh: '乡镇、村或学校', en: 'Place or school' },
  score: { zh: '得分', en: 'Score' },
  grounds: { zh: '得分由来', en: 'How the score came about' },
  affects: { zh: '影响', en: 'Holds up' },
  sameOrNot: { zh: '是否同一人', en: 'Same person?' },
  noReview: { zh: '没有需要人工判定的人员。', en: 'No pair waits for a decision.' },
  faultTitle: {
    zh: '无法入库、无法认定和有疑问的行',
    en: 'Rows refused, rows nobody can place, doubtful cells',
  },
  faultSubtitle: {
    zh: '请在原表中改正后重新导入　　共 {n} 处',
    en: 'Mend them in the file and import again　　{n} in all',
  },
  file: { zh: '文件', en: 'File' },
  sheet: { zh: '工作表', en: 'Sheet' },
  row: { zh: '行号', en: 'Row' },
  column: { zh: '栏目', en: 'Column' },
  weight: { zh: '类别', en: 'Severity' },
  problem: { zh: '问题', en: 'Problem' },
  unplaced: { zh: '无法认定', en: 'unplaced' },
  refusedWord: { zh: '退回', en: 'refused' },
  faultWord: { zh: '疑问', en: 'fault' },
  noFaults: { zh: '没有发现问题行。', en: 'No faults were found.' },
  capped: {
    zh: '本表列出前 {shown} 条，全部 {n} 条见 {file}。',
    en: 'The first {shown} are shown; all {n} are in {file}.',
  },
  footer: {
    zh: '&L含个人信息，请妥善保管&C第 &P 页，共 &N 页&R&A',
    en: '&LPersonal data: keep safe&CPage &P of &N&R&A',
  },
} as const satisfies Record<string, Text>;

/** Gives the workbook's texts in a language. */
export type Words = (key: keyof typeof WORDS, detail?: Readonly<Record<string, string | number>>) => string;

/** The workbook's texts in one language. */
export const wordsIn =
  (language: Language): Words =>
  (key, detail) =>
    say(WORDS[key], language, detail);

/** A date as offices write it: 2026年9月1日; 1 September 2026. */
export const printDate = (isoDate: string | null, language: Language): string =>
  isoDate === null ? '' : printDay(isoDate, language);
