// Makes the Word templates of rules/dropout/papers and rules/ledgers/papers anew: node checks/build-papers.mjs. Layout after GB/T 9704-2012: A4, top
// 37 mm, left 28 mm, text 156 × 225 mm, body 3号仿宋 of 22 lines, title 2号小标宋. Offices edit the files in Word; only the
// words in braces must stay.
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const FONTS = { song: '方正小标宋简体', fang: '仿宋_GB2312', hei: '黑体' };

const run = (text, { font = 'fang', size = 32, bold = false } = {}) =>
  `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${FONTS[font]}"/>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

const paragraph = (
  text,
  { align = 'both', indent = true, line = 579, before = 0, keep = false, isNewPage = false, ...style } = {},
) =>
  `<w:p><w:pPr>${keep ? '<w:keepNext/>' : ''}${isNewPage ? '<w:pageBreakBefore/>' : ''}<w:spacing w:before="${before}" w:after="0" w:line="${line}" w:lineRule="exact"/>${indent ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : ''}<w:jc w:val="${align}"/></w:pPr>${run(text, style)}</w:p>`;

const title = (text) =>
  paragraph(text, { font: 'song', size: 44, align: 'center', indent: false, line: 700 });
const centred = (text) => paragraph(text, { align: 'center', indent: false });
const body = (text) => paragraph(text);
const plain = (text) => paragraph(text, { indent: false });
const right = (text) => paragraph(text, { align: 'right', indent: false, keep: true });
const blank = () => paragraph('', { indent: false });

const cell = (text, width, { span = 1, bold = false } = {}) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}<w:vAlign w:val="center"/></w:tcPr>${paragraph(text, { indent: false, align: bold ? 'center' : 'left', size: 24, line: 400, font: bold ? 'hei' : 'fang' })}</w:tc>`;
const row = (cells, height = 0) =>
  `<w:tr><w:trPr><w:cantSplit/>${height > 0 ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : ''}</w:trPr>${cells.join('')}</w:tr>`;
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
const table = (widths, rows) =>
  `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;

/** The receipt that comes back signed. */
const receipt = () => [
  paragraph('送达回证', {
    font: 'song',
    size: 44,
    line: 700,
    align: 'center',
    indent: false,
    isNewPage: true,
  }),
  table(
    [1700, 2722, 1700, 2722],
    [
      row(
        [
          cell('文书名称', 1700, { bold: true }),
          cell('{文书名称}', 2722),
          cell('文号', 1700, { bold: true }),
          cell('{文号}', 2722),
        ],
        900,
      ),
      row(
        [
          cell('受送达人', 1700, { bold: true }),
          cell('{监护人}', 2722),
          cell('送达地点', 1700, { bold: true }),
          cell('{住址}', 2722),
        ],
        900,
      ),
      row(
        [
          cell('签收人签名', 1700, { bold: true }),
          cell('', 2722),
          cell('签收日期', 1700, { bold: true }),
          cell('　　年　　月　　日', 2722),
        ],
        900,
      ),
      row(
        [
          cell('送达方式', 1700, { bold: true }),
          cell('□直接 □留置 □邮寄 □委托', 2722),
          cell('送达人', 1700, { bold: true }),
          cell('', 2722),
        ],
        900,
      ),
    ],
  ),
];

const signed = () => [blank(), right('{发文机关}　　'), right('{成文日期}　　')];
const headed = (name) => [title('{发文机关}'), title(name), centred('{文号}'), blank()];

const notice = (name, paragraphs) => [
  ...headed(name),
  plain('{监护人}：'),
  ...paragraphs.map(body),
  ...signed(),
  ...receipt(),
];

const CHILD = '{学生}（{性别}，{出生日期}出生，证件号码{证件号码}，住{住址}）';

const TEMPLATES = {
  'enrolment-notice': notice('入学通知书', [
    `您监护的${CHILD}已到接受义务教育的年龄，经核查尚未在学校就读。`,
    '根据《中华人民共和国义务教育法》第十一条、第十三条，请您于{限期}前送其到当地学校办理入学手续，使其依法接受并完成义务教育。',
    '如因身体状况需要延缓入学或者休学，请由您提出申请，并附有关证明，报乡镇人民政府或者县级教育行政部门批准。',
  ]),
  'return-notice': notice('限期返校（复学）通知书', [
    `您监护的${CHILD}原就读于{学校}，经核查现未在校学习。`,
    '适龄儿童、少年应当接受并完成义务教育，父母或者其他法定监护人应当依法保证。请您于{限期}前送其返校就读；入学、编班、资助等有困难的，可向学校或者发文机关提出，我们将予以协助。',
    '逾期未返校的，将依法责令限期改正。',
  ]),
  'correction-order': notice('责令改正通知书', [
    `经查，您监护的${CHILD}未依法接受义务教育，经劝返{劝返次数}次仍未返校。`,
    '上述情形不符合《中华人民共和国义务教育法》关于父母或者其他法定监护人应当依法保证适龄儿童、少年按时入学接受并完成义务教育的规定。根据该法第五十八条，以及《中华人民共和国未成年人保护法》第八十三条，现对您予以批评教育，并责令您于{限期}前改正，送其入学（返校）接受义务教育。',
    '您对本通知有异议的，可以向发文机关陈述和申辩。',
  ]),
  'penalty-decision': notice('行政处罚决定书', [
    `您监护的${CHILD}未依法接受义务教育，责令限期改正后逾期仍未改正。`,
    '（本栏由有处罚权的机关依法填写：查明的事实和证据、处罚的种类和依据、履行方式和期限、救济途径。）',
  ]),
  'enforcement-request': [
    ...headed('强制执行申请书'),
    plain('　　　　人民法院：'),
    body(`被申请人{监护人}，系${CHILD}的监护人，经劝返{劝返次数}次、责令改正后仍未送其接受义务教育。`),
    body('（本栏由申请机关依法填写：申请事项、事实与理由、附件目录。）'),
    ...signed(),
  ],
  'absence-report': [
    title('{学校}'),
    title('关于学生缺课情况的书面报告'),
    centred('{文号}'),
    blank(),
    plain('{主送}：'),
    body(
      '我校{班级}学生{学生}（{性别}）自{起始日}起无假缺课，截至{截止日}共{天数}天：{缺课日期}。考勤登记的最近原因：{原因}。',
    ),
    body('{家访日期}，{家访人}到该生家中走访，见到{何人}。了解到的情况：{家访情况}'),
    body('已做的工作和说明：{报告说明}'),
    body('按规定应于{家访期限}前家访、{报告期限}前书面报告。现报告如上，请按疑似失学辍学学生核实劝返。'),
    blank(),
    right('{学校}（盖章）　　'),
    right('报告人：{报告人}　　'),
    right('{成文日期}　　'),
  ],
  'situation-report': [
    title('辍学学生情况报告表'),
    centred('{文号}'),
    table(
      [1474, 1474, 1474, 1474, 1474, 1474],
      [
        row([
          cell('学生姓名', 1474, { bold: true }),
          cell('{学生}', 1474),
          cell('性别', 1474, { bold: true }),
          cell('{性别}', 1474),
          cell('出生日期', 1474, { bold: true }),
          cell('{出生日期}', 1474),
        ]),
        row([
          cell('证件号码', 1474, { bold: true }),
          cell('{证件号码}', 2948, { span: 2 }),
          cell('就读学校', 1474, { bold: true }),
          cell('{学校}', 2948, { span: 2 }),
        ]),
        row([
          cell('监护人', 1474, { bold: true }),
          cell('{监护人}', 1474),
          cell('电话', 1474, { bold: true }),
          cell('{电话}', 1474),
          cell('列入日期', 1474, { bold: true }),
          cell('{列入日期}', 1474),
        ]),
        row([cell('家庭住址', 1474, { bold: true }), cell('{住址}', 7370, { span: 5 })]),
        row([cell('列入依据', 1474, { bold: true }), cell('{依据}', 7370, { span: 5 })]),
        row([cell('核实结果', 1474, { bold: true }), cell('{核实结果}', 7370, { span: 5 })]),
        row([cell('辍学原因', 1474, { bold: true }), cell('{辍学原因}', 7370, { span: 5 })]),
        row([cell('帮扶措施', 1474, { bold: true }), cell('{帮扶措施}', 7370, { span: 5 })]),
        row([
          cell('责任人', 1474, { bold: true }),
          cell('{责任人}', 1474),
          cell('劝返次数', 1474, { bold: true }),
          cell('{劝返次数}', 1474),
          cell('现处步骤', 1474, { bold: true }),
          cell('{步骤}', 1474),
        ]),
      ],
    ),
    paragraph('劝返记录', { font: 'hei', align: 'center', indent: false, before: 240, keep: true }),
    table(
      [1700, 2000, 2000, 1572, 1572],
      [
        row([
          cell('日期', 1700, { bold: true }),
          cell('劝返人员', 2000, { bold: true }),
          cell('见到何人', 2000, { bold: true }),
          cell('地点', 1572, { bold: true }),
          cell('结果', 1572, { bold: true }),
        ]),
        row([
          cell('{#劝返}{日期}', 1700),
          cell('{人员}', 2000),
          cell('{何人}', 2000),
          cell('{地点}', 1572),
          cell('{结果}{/劝返}', 1572),
        ]),
      ],
    ),
    ...signed(),
  ],
};

/** The handbook of a child (帮扶手册): who it is, who answers for it, what was done, who answered before. */
const HANDBOOK = [
  title('帮扶工作手册'),
  centred('一生一责任人　{打印日期}'),
  table(
    [1474, 1474, 1474, 1474, 1474, 1474],
    [
      row([
        cell('学生姓名', 1474, { bold: true }),
        cell('{学生}', 1474),
        cell('性别', 1474, { bold: true }),
        cell('{性别}', 1474),
        cell('出生日期', 1474, { bold: true }),
        cell('{出生日期}', 1474),
      ]),
      row([
        cell('就读学校', 1474, { bold: true }),
        cell('{学校}', 2948, { span: 2 }),
        cell('班级', 1474, { bold: true }),
        cell('{班级}', 2948, { span: 2 }),
      ]),
      row([
        cell('监护人', 1474, { bold: true }),
        cell('{监护人}', 2948, { span: 2 }),
        cell('对象类别', 1474, { bold: true }),
        cell('{类别}', 2948, { span: 2 }),
      ]),
      row([cell('家庭住址', 1474, { bold: true }), cell('{住址}', 7370, { span: 5 })]),
      row([cell('责任人', 1474, { bold: true }), cell('{责任人}', 7370, { span: 5 })]),
      row([
        cell('包班级', 1474, { bold: true }),
        cell('{包班级}', 2948, { span: 2 }),
        cell('包学校', 1474, { bold: true }),
        cell('{包学校}', 2948, { span: 2 }),
      ]),
      row([
        cell('包乡镇', 1474, { bold: true }),
        cell('{包乡镇}', 2948, { span: 2 }),
        cell('帮扶家庭', 1474, { bold: true }),
        cell('{帮扶家庭}', 2948, { span: 2 }),
      ]),
    ],
  ),
  paragraph('帮扶记录（{次数}次）', { font: 'hei', align: 'center', indent: false, before: 240, keep: true }),
  table(
    [1300, 1000, 1100, 2444, 1500, 1500],
    [
      row([
        cell('日期', 1300, { bold: true }),
        cell('方式', 1000, { bold: true }),
        cell('人员', 1100, { bold: true }),
        cell('内容', 2444, { bold: true }),
        cell('家庭变化、需求', 1500, { bold: true }),
        cell('措施、成效', 1500, { bold: true }),
      ]),
      row([
        cell('{#记录}{日期}', 1300),
        cell('{方式}', 1000),
        cell('{人员}', 1100),
        cell('{内容}', 2444),
        cell('{家庭变化}{需求}', 1500),
        cell('{措施}{/记录}', 1500),
      ]),
    ],
  ),
  paragraph('责任人变动', { font: 'hei', align: 'center', indent: false, before: 240, keep: true }),
  table(
    [1900, 2000, 2000, 2944],
    [
      row([
        cell('日期', 1900, { bold: true }),
        cell('原责任人', 2000, { bold: true }),
        cell('现责任人', 2000, { bold: true }),
        cell('原因', 2944, { bold: true }),
      ]),
      row([
        cell('{#变动}{日期}', 1900),
        cell('{原责任人}', 2000),
        cell('{现责任人}', 2000),
        cell('{原因}{/变动}', 2944),
      ]),
    ],
  ),
  blank(),
  plain('责任人签名：　　　　　　　　　家长签名：　　　　　　　　　学校（盖章）：'),
];
const LEDGER_TEMPLATES = {
  'disabled-plan': [
    title('残疾儿童少年个别化教育方案'),
    centred('（一人一案）'),
    table(
      [1474, 1474, 1474, 1474, 1474, 1474],
      [
        row([
          cell('姓名', 1474, { bold: true }),
          cell('{姓名}', 1474),
          cell('性别', 1474, { bold: true }),
          cell('{性别}', 1474),
          cell('出生日期', 1474, { bold: true }),
          cell('{出生日期}', 1474),
        ]),
        row([
          cell('证件号码', 1474, { bold: true }),
          cell('{证件号码}', 2948, { span: 2 }),
          cell('学校', 1474, { bold: true }),
          cell('{学校}', 2948, { span: 2 }),
        ]),
        row([
          cell('监护人', 1474, { bold: true }),
          cell('{监护人}', 1474),
          cell('电话', 1474, { bold: true }),
          cell('{电话}', 1474),
          cell('送教课时', 1474, { bold: true }),
          cell('{课时}', 1474),
        ]),
        row([cell('家庭住址', 1474, { bold: true }), cell('{住址}', 7370, { span: 5 })]),
        row([cell('{#情况}{项目}', 1474, { bold: true }), cell('{内容}{/情况}', 7370, { span: 5 })]),
      ],
    ),
    paragraph('方案内容', { font: 'hei', align: 'center', indent: false, before: 240, keep: true }),
    table([2200, 6644], [row([cell('{#条目}{项目}', 2200, { bold: true }), cell('{内容}{/条目}', 6644)])]),
    paragraph('安置、送教和支持记录', {
      font: 'hei',
      align: 'center',
      indent: false,
      before: 240,
      keep: true,
    }),
    table(
      [2200, 1800, 4844],
      [
        row([
          cell('记录', 2200, { bold: true }),
          cell('登记日期', 1800, { bold: true }),
          cell('内容', 4844, { bold: true }),
        ]),
        row([cell('{#其他}{名称}', 2200), cell('{登记日期}', 1800), cell('{摘要}{/其他}', 4844)]),
      ],
    ),
    blank(),
    plain('制定人：{登记人}　　制定日期：{日期}　　监护人签名：　　　　　　'),
    right('打印日期：{打印日期}'),
  ],
};

const document = (content) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W}><w:body>${content.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr></w:body></w:document>`;
const TYPES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A responsibility letter (责任书) of one pair for one school year. */
const LETTER = [
  title('{标题}'),
  centred('（{学年}）'),
  blank(),
  plain('甲方：{甲方}'),
  plain('乙方：{乙方}（{对象}）'),
  body(
    '为保障适龄儿童少年接受义务教育，根据《中华人民共和国义务教育法》和控辍保学的有关规定，甲乙双方签订本责任书（{责任书}）。乙方承担下列责任，甲方负责检查和支持：',
  ),
  table([800, 8044], [row([cell('{#职责}{序号}', 800), cell('{内容}{/职责}', 8044)])]),
  body('本责任书一式两份，双方各执一份，自签字之日起生效。'),
  blank(),
  table(
    [4422, 4422],
    [
      row([cell('甲方（{县}）签名：{甲方签名}', 4422), cell('乙方签名：{乙方签名}', 4422)], 900),
      row([cell('日期：{甲方日期}', 4422), cell('日期：{乙方日期}', 4422)], 600),
    ],
  ),
];

const PAPERS = [
  ...Object.entries(TEMPLATES).map(([id, content]) => [`dropout/papers/${id}`, content]),
  ['pairing/handbook', HANDBOOK],
  ...Object.entries(LEDGER_TEMPLATES).map(([id, content]) => [`ledgers/papers/${id}`, content]),
  ['pairing/letter', LETTER],
];

for (const [id, content] of PAPERS) {
  const files = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': document(content),
  };
  const bytes = zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
    {
      mtime: new Date('2026-01-01T00:00:00Z'),
    },
  );
  writeFileSync(new URL(`../rules/${id}.docx`, import.meta.url), bytes);
}
