import type { Text } from '../platform/index.ts';

/** What the page is told when a question about a case cannot be answered. */
export const DROPOUT_ERRORS = {
  'no-such-case': {
    zh: '没有编号为 {personId} 的案件，或不在您的范围内。',
    en: 'There is no case of {personId} within your places.',
  },
  'bad-entry': {
    zh: '“{field}”有误，请从页面重新填写。',
    en: '“{field}” is not understood. Please enter it again on the page.',
  },
  'no-such-paper': { zh: '没有这份材料。', en: 'There is no such paper.' },
  'paper-too-large': {
    zh: '材料过大，上限 {limit}。请压缩图片后再传。',
    en: 'The paper is too large; the limit is {limit}. Make the picture smaller.',
  },
  'paper-ill': {
    zh: '只收 JPG、PNG 图片和 PDF，且内容须完整。这个文件不是，或已损坏。',
    en: 'Whole JPG or PNG pictures and PDF are taken. This file is none, or is damaged.',
  },
  'too-many-papers': {
    zh: '本案材料已达 {limit} 份上限。',
    en: 'This case has its {limit} papers.',
  },
  'template-ill': {
    zh: '这不是能读的 Word 文件（.docx），请另存为 .docx 后再传。',
    en: 'This is no Word file that can be read; save it as .docx and send it again.',
  },
  'template-words': {
    zh: '模板里有不认得的占位词：{words}。请在 Word 里找到它们，改成页面“可用的词”里的词，或删去。',
    en: 'The template asks for words that no paper knows: {words}. Find them in Word and use those that the page lists, or take them out.',
  },
  'template-lists': {
    zh: '重复部分的占位词没有成对：{words}。列表词写成“{#词}…{/词}”，一开一合；其他词写成“{词}”。',
    en: 'Words of a repeated part do not open and close: {words}. A list is written “{#word}…{/word}”, every other word “{word}”.',
  },
  'template-lacks': {
    zh: '模板缺少必需的占位词：{words}。没有它们，做出的文书不完整；请从页面下载现用模板，照它的位置补上。',
    en: 'The template lacks words without which the paper is not whole: {words}. Take the present template from the page and put them where it has them.',
  },
  'not-your-unit': {
    zh: '只能为本单位签报，且该期须已开始。',
    en: 'One signs for one’s own unit alone, once the period has begun.',
  },
  'report-signed': {
    zh: '本期报告已签，数字没有变化，不必再签。',
    en: 'This report is signed and no figure has changed since.',
  },
  'correction-unexplained': {
    zh: '已签的报告有变化：请写明更正原因后再签。',
    en: 'Figures have changed since the report was signed: say why, then sign the correction.',
  },
  'act-refused': {
    zh: '现在不能这样办理，理由随后列出。',
    en: 'This cannot be done now; the grounds follow.',
  },
  'taken-meanwhile': {
    zh: '他人刚刚办理了本案，请刷新后再办。',
    en: 'Somebody else has just acted on this case. Look at it again, then act.',
  },
  'roll-day': {
    zh: '只能登记今天及之前 {days} 天内的考勤。',
    en: 'A roll is entered for today or one of the {days} days before.',
  },
  'no-such-class': {
    zh: '最近一次比对中，您的学校没有这个班的在校学生。',
    en: 'By the last comparison your school has no pupils at school in this class.',
  },
  'roll-stranger': {
    zh: '有学生不在这个班或重复列出，请刷新名单后重新登记。',
    en: 'A pupil is not of this class or stands twice. Load the list again and enter anew.',
  },
  'roll-reason': {
    zh: '请为每名缺勤学生选择原因；选“其他”的要写明。',
    en: 'Choose a reason for each absent pupil, and say what “other” is.',
  },
  'roll-taken': {
    zh: '这份考勤已经登记过。',
    en: 'This roll was entered before.',
  },
  'no-such-absence': {
    zh: '您的学校没有这名学生正在计时的无假缺课；如确实未到校，请先登记当天考勤。',
    en: 'At your school no absence without leave runs for this pupil. If the child is away, call the roll first.',
  },
} as const satisfies Record<string, Text>;

/** A fault by its code. */
export type DropoutError = keyof typeof DROPOUT_ERRORS;

/** HTTP status of each. */
export const DROPOUT_STATUS: Readonly<Record<DropoutError, number>> = {
  'no-such-case': 404,
  'bad-entry': 400,
  'no-such-paper': 404,
  'paper-too-large': 413,
  'paper-ill': 415,
  'too-many-papers': 409,
  'template-ill': 415,
  'template-words': 409,
  'template-lists': 409,
  'template-lacks': 409,
  'not-your-unit': 409,
  'report-signed': 409,
  'correction-unexplained': 409,
  'act-refused': 409,
  'taken-meanwhile': 409,
  'roll-day': 409,
  'no-such-class': 404,
  'roll-stranger': 409,
  'roll-reason': 409,
  'roll-taken': 409,
  'no-such-absence': 404,
};
