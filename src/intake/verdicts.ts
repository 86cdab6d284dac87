import { type Language, say, type Text } from '../platform/index.ts';

/** refused: the row (or sheet, or file) did not land. skipped: no record at all. fault: landed, a cell did not. notice: landed whole. */
export type Severity = 'refused' | 'skipped' | 'fault' | 'notice';

/** What a verdict may fill into its message. Never an ID number. */
export type Detail = Readonly<Record<string, string | number>>;

/** One thing to tell about a row (0 = the whole sheet) and column (heading as typed, '' = the whole row). */
export type Verdict = {
  readonly row: number;
  readonly column: string;
  readonly code: VerdictCode;
  readonly detail?: Detail;
};

type Entry = Text & { readonly severity: Severity };

const entry = (severity: Severity, zh: string, en: string): Entry => ({ severity, zh, en });

/** The module's table of errors: every fault a file, sheet, row or cell can have, and how to mend it. */
export const VERDICTS = {
  'file.empty': entry(
    'refused',
    '文件是空的（0 字节）。请重新导出后再放入。',
    'The file is empty (0 bytes). Export it again.',
  ),
  'file.truncated': entry(
    'refused',
    '文件不完整或已损坏，打不开（{reason}）。请从原系统重新导出或重新拷贝。',
    'The file is cut off or damaged and cannot be opened ({reason}). Export or copy it again.',
  ),
  'file.damaged': entry(
    'refused',
    '读到第 {row} 行后文件损坏（{reason}），其后的行没有读到。请重新导出。',
    'The file is damaged after row {row} ({reason}); what follows was not read. Export it again.',
  ),
  'file.encrypted': entry(
    'refused',
    '文件设有打开密码。请去掉密码另存后再放入。',
    'The file is protected by a password. Save it without the password.',
  ),
  'file.unsupported': entry(
    'refused',
    '不是可以读取的表格文件（{kind}）。请另存为 .xlsx 或 .csv。',
    'Not a table that can be read ({kind}). Save it as .xlsx or .csv.',
  ),
  'file.too-large': entry(
    'refused',
    '文件过大：{size}，上限 {limit}。请按乡镇或年级拆分后再放入。',
    'The file is too large: {size}, limit {limit}. Split it by township or grade.',
  ),
  'file.too-many-columns': entry(
    'refused',
    '有 {columns} 列，上限 {limit} 列，不像登记表。请删去多余的空列后另存。',
    'It has {columns} columns, limit {limit}. Delete the superfluous columns and save again.',
  ),
  'file.wrong-encoding': entry(
    'refused',
    '文字编码无法识别，读出来是乱码。请另存为“CSV UTF-8”或 .xlsx。',
    'The text encoding cannot be told. Save it as “CSV UTF-8” or .xlsx.',
  ),
  'file.some-unreadable': entry(
    'notice',
    '有 {count} 个字符按 {encoding} 读不出来，已原样标为“\ufffd”。请另存为“CSV UTF-8”。',
    '{count} characters cannot be read as {encoding} and stand as “\ufffd”. Save it as “CSV UTF-8”.',
  ),
  'file.not-a-table': entry(
    'refused',
    '内容不是表格。请核对是否放错文件。',
    'The content is not a table. Check whether it is the right file.',
  ),
  'file.reader-died': entry(
    'refused',
    '读取程序在此文件上中止（{reason}），其余文件不受影响。请用表格软件打开另存后再试。',
    'Reading this file stopped ({reason}); the other files are not affected. Open and save it again, then retry.',
  ),
  'file.timed-out': entry(
    'refused',
    '读取超过 {seconds} 秒仍未结束，已停止。请拆分文件后再试。',
    'Reading took more than {seconds} seconds and was stopped. Split the file and retry.',
  ),
  'file.link': entry(
    'skipped',
    '这是指向别处的链接，没有跟随。请放入文件本身。',
    'This is a link to elsewhere and was not followed. Put the file itself here.',
  ),
  'file.ignored': entry('skipped', '系统或临时文件，不读取。', 'A system or temporary file; not read.'),
  'folder.too-deep': entry(
    'skipped',
    '文件夹层数超过 {limit} 层，里面的文件没有读取。',
    'Folders nest deeper than {limit}; the files inside were not read.',
  ),
  'sheet.empty': entry('notice', '工作表是空的。', 'The sheet is empty.'),
  'sheet.no-rows': entry('notice', '只有表头，没有数据行。', 'Only headings, no rows.'),
  'list.missing': entry(
    'notice',
    '{school}{part}的在校名单似未收到：本表学籍在读的 {children} 人都不在任何名单上。请学校补交。',
    'The list of pupils of {school} {part} seems to be missing: {children} children on record in this sheet are on no list. Have the school hand it in.',
  ),
  'household.part-covered': entry(
    'notice',
    '此户 {members} 人，名册写明保障 {covered} 人（0 为未写），没有写是哪几人，户内 {pupils} 名在校学生不能据此认定为保障对象。请补写成员姓名。',
    'This household has {members} persons; the list says {covered} are covered (0: not stated) and not who. Its {pupils} pupils cannot be taken as covered: add the names of the members.',
  ),
  'sheet.unknown': entry(
    'refused',
    '认不出是哪种表。最接近“{nearest}”，缺少表头：{missing}。请补上这些表头，或在 formats/ 下为此表加一个版式文件。',
    'No layout fits. The nearest is “{nearest}”; missing headings: {missing}. Add them, or add a layout file under formats/.',
  ),
  'sheet.no-register': entry(
    'refused',
    '认不出是哪种表，也说不出最接近的版式：已知的表头太少，可能是说明、字典、封面或汇总。如果里面有人员，请补上“姓名”“身份证号”等表头后再放入。',
    'No layout fits, and none is nearest: too few known headings; perhaps notes, a dictionary, a cover or a summary. If persons stand in it, add headings such as 姓名 and 身份证号.',
  ),
  'sheet.answers': entry(
    'refused',
    '这是“待查明事项”的答复表，不在这里导入。请到“资助办理—待查明事项”，点开表中那一项的人数，在那里上传。',
    'This is a sheet of answers to questions about aid and is not imported here. On the page of open questions, open the item that the sheet names and bring it back there.',
  ),
  'sheet.side-by-side': entry(
    'refused',
    '左右并排放了{blocks}份名单（每{width}列一份），一行有几个人。请改成上下排列、每行一人后再放入。',
    '{blocks} lists stand side by side ({width} columns each), several persons in a row. Put them under each other, one person a row.',
  ),
  'sheet.unterminated-quote': entry(
    'notice',
    '第 {row} 行有不成对的引号，已按普通字符读取。请核对该行。',
    'Row {row} has a quotation mark without its pair; read as a plain character. Check the row.',
  ),
  'row.title': entry(
    'skipped',
    '表头上方的标题或说明，不是数据。',
    'A title or note above the headings, no data.',
  ),
  'row.header': entry('skipped', '表头，不是数据。', 'Headings, no data.'),
  'row.repeated-header': entry(
    'skipped',
    '表中重复出现的表头，不是数据。',
    'Headings repeated within the sheet, no data.',
  ),
  'row.total': entry('skipped', '合计行，不是某一个人。', 'A total, not a person.'),
  'row.note': entry(
    'skipped',
    '签字、填表说明或备注行，不是某一个人。',
    'A signature or note, not a person.',
  ),
  'row.only-number': entry('skipped', '只有序号，没有内容。', 'Only a running number, nothing else.'),
  'row.no-amount': entry(
    'skipped',
    '各学期都没有金额，不作为资助记录。',
    'No amount in any term: no aid to take in.',
  ),
  'row.no-identity': entry(
    'refused',
    '姓名和身份证号都没有，无法认定是谁。请补填其一。',
    'Neither name nor ID number: nobody can tell who it is. Fill in one of them.',
  ),
  'row.duplicate-in-sheet': entry(
    'notice',
    '与本表第 {row} 行是同一人（{by}相同）。如系重复录入请删去一行。',
    'The same person as row {row} of this sheet (same {by_en}). Delete one if entered twice.',
  ),
  'row.other-county': entry(
    'notice',
    '所在县“{county}”与户籍册的“{majority}”不同，请核对是否属于本县。',
    'County “{county}” differs from “{majority}” of the household register. Check whether the row belongs here.',
  ),
  'id.wrong-check': entry(
    'fault',
    '身份证号校验码不对，可能有一位输错。请对照证件核对。',
    'The check character of the ID number is wrong; a digit may be mistyped. Compare with the card.',
  ),
  'id.wrong-date': entry(
    'fault',
    '身份证号里的出生日期不存在。请对照证件核对。',
    'The birth date inside the ID number does not exist. Compare with the card.',
  ),
  'id.lossy': entry(
    'fault',
    '身份证号被表格软件存成了数字，末几位已经丢失，无法复原。请把该列设为“文本”后重新录入。',
    'The spreadsheet program stored the ID number as a number and lost its last digits. Set the column to text and enter it again.',
  ),
  'id.malformed': entry(
    'fault',
    '身份证号应为 18 位（或旧 15 位），这里是 {length} 位或含有其他字符。请核对。',
    'An ID number has 18 (or the old 15) characters; here {length}, or other signs. Check it.',
  ),
  'id.other-document': entry(
    'notice',
    '不是身份证号，而像来往内地（大陆）通行证、居留证或护照的号码；按该证件号比对。',
    'No ID number, but that of a travel permit, a residence card or a passport; compared as such.',
  ),
  'id.of-grown-up': entry(
    'fault',
    '身份证号是{year}年出生的人的，不会是该年级学生本人的，可能填成了家长的；按学生没有号码处理。请补填学生本人的号码。',
    'The ID number is of somebody born in {year}, no pupil of this grade: perhaps a parent’s. Taken as missing; enter the pupil’s own.',
  ),
  'id.masked': entry(
    'notice',
    '身份证号有几位被遮住，只能按看得见的几位比对。请改填完整的号码。',
    'Some digits of the ID number are masked; only those that show are compared. Hand in the whole number.',
  ),
  'id.missing': entry('notice', '没有身份证号。', 'No ID number.'),
  'id.fifteen': entry(
    'notice',
    '是 15 位旧号，已换算成 18 位比对。',
    'An old number of 15 digits; compared in its 18-digit form.',
  ),
  'id.disability-number': entry(
    'notice',
    '填的是残疾人证号，已取其中的身份证号、类别和等级。',
    'A disability card number: its ID number, kind and grade were taken.',
  ),
  'name.missing': entry('fault', '没有姓名。', 'No name.'),
  'name.unreadable': entry(
    'fault',
    '姓名里有读不出的字（?、* 或自造字）。请用规范字补正。',
    'The name holds characters that cannot be read (?, * or private ones). Enter the standard character.',
  ),
  'date.impossible': entry(
    'fault',
    '“{value}”不是可能的日期。请按 2015-03-08 的样式填写。',
    '“{value}” is not a possible date. Write it like 2015-03-08.',
  ),
  'date.month-only': entry(
    'notice',
    '只填到月份，只按年月比对。',
    'Only year and month: compared by these alone.',
  ),
  'date.differs-from-id': entry(
    'fault',
    '出生日期与身份证号里的不一致。请核对。',
    'The birth date differs from the one in the ID number. Check both.',
  ),
  'sex.differs-from-id': entry(
    'fault',
    '性别与身份证号里的不一致。请核对。',
    'The sex differs from the one in the ID number. Check both.',
  ),
  'value.unknown': entry(
    'fault',
    '“{value}”不在这一列可用的值里，没有取用。',
    '“{value}” is none of this column’s values; not used.',
  ),
  'cell.formula-error': entry(
    'fault',
    '公式出错（{value}），没有值。请改成具体内容。',
    'The formula failed ({value}); there is no value. Enter the content itself.',
  ),
  'cell.too-long': entry(
    'fault',
    '内容有 {length} 个字，只取前 {limit} 个。',
    'The cell holds {length} characters; only the first {limit} were taken.',
  ),
  'phone.malformed': entry(
    'fault',
    '电话号码应为 11 位手机号或带区号的座机号。',
    'A telephone number has 11 digits, or an area code and number.',
  ),
  'account.malformed': entry(
    'fault',
    '银行账号应为 8–30 位数字，此格没有读作账号，不参加账号比对。',
    'An account number has 8 to 30 digits; this cell is not read as one and not compared with others.',
  ),
  'account.lossy': entry(
    'fault',
    '银行账号被表格软件改成了科学记数（末几位已丢失），不参加账号比对。请把该列设为文本后重新导出。',
    'The spreadsheet program turned the account number into a rounded one (its last digits are lost); it is not compared. Set the column to text and export again.',
  ),
  'amount.malformed': entry(
    'fault',
    '“{value}”不是金额。请只填数字（元）。',
    '“{value}” is no amount. Enter digits only (yuan).',
  ),
  'school.missing': entry(
    'fault',
    '表名、标题和列里都没有学校名称，这些学生无法归到学校。',
    'No school in the sheet’s name, title or columns; these pupils belong to no school.',
  ),
  'term.unknown': entry(
    'fault',
    '“{value}”看不出是哪个学期。请写成 2026年秋季。',
    '“{value}” does not tell the term. Write it like 2026年秋季.',
  ),
} as const satisfies Record<string, Entry>;

/** A code of the table. */
export type VerdictCode = keyof typeof VERDICTS;

/** The message of a verdict. Unknown codes (of another version) are given as they are. */
export function verdictMessage(code: string, detail: Detail, language: Language): string {
  const text = (VERDICTS as Record<string, Entry>)[code];
  return text ? say(text, language, detail) : code;
}
