import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCounty } from '../../apps/pipeline.ts';
import { invent, layCsv, layWorkbook, readCsv, type Someone } from './county.fixture.ts';

/**
 * A county of a few children, laid by hand in the offices' layouts, each child one sentence of the law:
 * files in, lists out. Nothing here knows how the lists are computed.
 */
const root = mkdtempSync(join(tmpdir(), 'fuzhi-acceptance-'));
const folder = join(root, 'in');
const out = join(root, 'out');
const ON = '2026-09-01';
const births = {
  six: '2020-03-05',
  nine: '2017-05-06',
  twelve: '2013-11-20',
  fourteen: '2012-01-15',
  fifteen: '2011-04-02',
};

let house = 0;
const child = (name: string, birth: string, sex: '男' | '女' = '男'): Someone => {
  house += 1;
  return invent(name, birth, sex, `H${String(house).padStart(4, '0')}`);
};

const children = {
  inSchool: child('王建民', births.nine),
  never: child('李思远', births.nine),
  tooYoung: child('赵小满', '2020-09-15'),
  tooOld: child('钱大成', '2010-08-01'),
  movedOut: child('孙远行', births.nine),
  abroadByReply: child('周海洋', births.twelve),
  elsewhereByReply: child('吴天明', births.nine),
  trulyOut: child('郑可欣', births.twelve, '女'),
  droppedOut: child('冯立冬', births.fourteen),
  notReturned: child('陈晓秋', births.fourteen, '女'),
  returned: child('褚志刚', births.fourteen),
  absent: child('卫国庆', births.twelve),
  onNoList: child('蒋文静', births.twelve, '女'),
  poorDropout: child('沈长江', births.fourteen),
  suspended: child('韩雪梅', births.twelve, '女'),
  finished: child('杨柳青', births.fifteen, '女'),
  transferredWithin: child('朱玉龙', births.nine),
  disabledAtHome: child('秦川', births.nine),
  orphanUnaided: child('尤佳', births.nine, '女'),
  poorAided: child('许可为', births.twelve),
  poorTwice: child('何向阳', births.twelve),
  notPoorAided: child('吕洞宾', births.nine),
  riskGone: child('施恩德', births.nine),
  householdOnly: child('张弛', births.nine),
};
const c = children;
const gradeOf = (someone: Someone) =>
  ({ '2017': '三年级', '2013': '七年级', '2012': '九年级', '2020': '一年级' })[someone.birth.slice(0, 4)] ??
  '九年级';
const schoolOf = (someone: Someone) =>
  Number(someone.birth.slice(0, 4)) <= 2014 ? '双峰县永丰镇中学' : '双峰县永丰镇中心小学';

const recorded = [
  c.inSchool,
  c.droppedOut,
  c.notReturned,
  c.returned,
  c.absent,
  c.onNoList,
  c.poorDropout,
  c.suspended,
  c.finished,
  c.transferredWithin,
  c.orphanUnaided,
  c.poorAided,
  c.poorTwice,
  c.notPoorAided,
  c.riskGone,
  c.householdOnly,
];
const state = new Map<Someone, string>([
  [c.droppedOut, '流失'],
  [c.poorDropout, '其他离校'],
  [c.suspended, '休学'],
  [c.finished, '毕业'],
  [c.transferredWithin, '转出'],
]);
const present = [
  c.inSchool,
  c.returned,
  c.transferredWithin,
  c.orphanUnaided,
  c.poorAided,
  c.poorTwice,
  c.notPoorAided,
  c.riskGone,
  c.householdOnly,
];
const poor = [c.poorDropout, c.poorAided, c.poorTwice];

async function layCounty(): Promise<void> {
  layCsv(folder, 'a1.csv', [
    ['双峰县户籍人口登记表'],
    [
      '户号',
      '与户主关系',
      '姓名',
      '性别',
      '民族',
      '出生日期',
      '公民身份号码',
      '乡镇',
      '村（居）',
      '户籍状态',
      '联系电话',
    ],
    ...Object.values(children).map((x) => [
      x.house,
      x.relation,
      x.name,
      x.sex,
      '汉族',
      x.birth,
      x.id,
      '永丰镇',
      '青树坪村',
      x === c.movedOut ? '迁出' : '正常',
      '13800000000',
    ]),
  ]);
  await layWorkbook(folder, 'x.xlsx', {
    Sheet1: [
      [
        '姓名',
        '性别',
        '出生日期',
        '身份证件类型',
        '身份证件号',
        '学籍号',
        '学校名称',
        '年级',
        '班级',
        '学生当前状态',
      ],
      ...recorded.map((x) => [
        x.name,
        x.sex,
        x.birth.replaceAll('-', ''),
        '居民身份证',
        x.id,
        `G${x.id}`,
        schoolOf(x),
        gradeOf(x),
        '1班',
        state.get(x) ?? '在读',
      ]),
    ],
  });
  const roster = (title: string, pupils: Someone[]) => [
    [title],
    ['序号', '年级', '班级', '姓名', '身份证号', '家长姓名', '备注'],
    ...pupils.map((x, i) => [i + 1, gradeOf(x), '1班', x.name, x.id, '', x === c.absent ? '长期未到校' : '']),
  ];
  await layWorkbook(folder, '名单.xlsx', {
    永丰镇中学: roster('双峰县永丰镇中学2026年秋季在校学生名单', [
      ...present.filter((x) => schoolOf(x).endsWith('中学')),
      c.absent,
    ]),
    中心小学: roster(
      '双峰县永丰镇中心小学2026年秋季在校学生名单',
      present.filter((x) => !schoolOf(x).endsWith('中学')),
    ),
  });
  layCsv(folder, 'b.csv', [
    ['疑似失学儿童少年核查反馈表'],
    ['序号', '姓名', '身份证号', '核查结果', '备注'],
    [1, c.abroadByReply.name, c.abroadByReply.id, '出国（境）', ''],
    [2, c.elsewhereByReply.name, c.elsewhereByReply.id, '省外就读无学籍', ''],
    [3, c.trulyOut.name, c.trulyOut.id, '真正失学辍学', ''],
  ]);
  await layWorkbook(folder, 'q.xlsx', {
    台账: [
      [
        '学生姓名',
        '性别',
        '身份证号码',
        '就读学校及年级',
        '辍学年月',
        '家长（或监护人）姓名',
        '电话号码',
        '家庭住址',
        '户籍所在地',
        '辍学原因',
        '已采取的帮扶措施',
        '劝返次数',
        '劝返人员姓名',
        '劝返人员电话',
        '劝返时间',
        '劝返就读情况记录',
      ],
      [
        c.notReturned.name,
        '女',
        c.notReturned.id,
        '永丰镇中学九年级',
        '2026年4月',
        '陈父',
        '13900000001',
        '永丰镇',
        '永丰镇',
        '厌学',
        '家访',
        2,
        '刘老师',
        '13900000002',
        '2026-06-01',
        '未返校',
      ],
      [
        c.returned.name,
        '男',
        c.returned.id,
        '永丰镇中学九年级',
        '2026年4月',
        '褚父',
        '13900000003',
        '永丰镇',
        '永丰镇',
        '厌学',
        '家访',
        1,
        '刘老师',
        '13900000002',
        '2026-06-01',
        '已返校就读',
      ],
    ],
  });
  layCsv(folder, 'c.csv', [
    ['已脱贫人口名单'],
    ['数据日期：2026年8月31日'],
    [
      '序号',
      '数据日期',
      '县(市、区、旗)',
      '乡(镇)',
      '行政村',
      '自然村',
      '户编号',
      '人编号',
      '姓名',
      '证件号码',
      '人数',
      '与户主关系',
      '民族',
      '文化程度',
      '在校生状况',
      '健康状况',
      '户类型',
      '易返贫致贫户(监测对象)类型',
      '风险是否消除',
    ],
    ...[...poor, c.riskGone].map((x, i) => [
      i + 1,
      '2026-08-31',
      '双峰县',
      '永丰镇',
      '青树坪村',
      '',
      `P${x.house}`,
      i,
      x.name,
      x.id,
      3,
      '之子',
      '汉族',
      '',
      '小学',
      '健康',
      x === c.riskGone ? '监测户' : '脱贫户',
      x === c.riskGone ? '边缘易致贫户' : '',
      x === c.riskGone ? '是' : '',
    ]),
  ]);
  layCsv(folder, 'd.csv', [
    ['序号', '姓名', '性别', '身份证号', '养育方式', '监护人', '关系', '月基本生活费', '开户行', '账号'],
    [
      1,
      c.orphanUnaided.name,
      '女',
      c.orphanUnaided.id,
      '社会散居',
      '尤祖母',
      '祖孙',
      1500,
      '农商行',
      '6222000000000001',
    ],
  ]);
  layCsv(folder, 'e.csv', [
    ['区县', '镇', '村', '姓名', '身份证', '残疾类别', '残疾等级', '发证时间', '安置方式', '备注', '年度'],
    [
      '双峰县',
      '永丰镇',
      '青树坪村',
      c.disabledAtHome.name,
      `${c.disabledAtHome.id}51`,
      '智力',
      '一级',
      '2024-05-06',
      '送教上门',
      '',
      2026,
    ],
  ]);
  const aid = (x: Someone) => [
    '寄宿生生活补助',
    625,
    '',
    '2026年秋季',
    '湖南省',
    '双峰县',
    '永丰镇',
    '青树坪村',
    x.name,
    x.id,
    '是',
    '是',
    x.house,
    '',
    '',
    '',
    schoolOf(x),
    '小学',
    gradeOf(x),
    '1班',
    `G${x.id}`,
    '住校',
    '否',
    '',
    '',
    '',
    '镇内',
    '县内',
    '省内',
    '是',
  ];
  await layWorkbook(folder, 'f.xlsx', {
    受助: [
      [
        '资助项目',
        '资助金额',
        '营养餐金额',
        '学期',
        '省市',
        '区县',
        '乡镇',
        '村组（社区）',
        '姓名',
        '身份证号码',
        '是否脱贫家庭学生',
        '是否6-15周岁',
        '户编号',
        '户主姓名',
        '户类型',
        '联系电话',
        '学校全称',
        '学段',
        '年级',
        '班级',
        '学籍号',
        '就读方式',
        '是否残疾生',
        '残疾生证号',
        '不在校原因',
        '贫困类型',
        '镇内/镇外',
        '县内/县外',
        '省内/省外',
        '本学期是否享受双峰资助',
      ],
      aid(c.poorAided),
      aid(c.poorTwice),
      aid(c.poorTwice),
      aid(c.notPoorAided).map((cell, i) => (i === 10 ? '否' : cell)),
    ],
  });
  layCsv(folder, '车辆.csv', [
    ['姓名', '联系电话', '车牌号', '车型', '购置日期', '保险到期', '排量', '车身颜色'],
    ['张三', '13800000000', '湘K00001', '客车', '2020-01-01', '2027-01-01', '1.6', '白'],
  ]);
  layCsv(folder, '说明.csv', [
    ['填表须知', '第一条'],
    ['请按时填报', '不得漏报'],
  ]);
}

const list = (name: string) => readCsv(readFileSync(join(out, name), 'utf8'));
const kindsByName = (name: string) => Object.fromEntries(list(name).map((row) => [row.name, row.kind]));

describe('a county’s files, as they are, in one folder', () => {
  beforeAll(async () => {
    await layCounty();
    await runCounty({ folder, on: ON, out });
  }, 120_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('give the children who should be in school and are not, each with one kind', () => {
    expect(kindsByName('out-of-school.csv')).toEqual({
      [c.never.name]: 'never-enrolled',
      [c.trulyOut.name]: 'never-enrolled',
      [c.droppedOut.name]: 'dropped-out',
      [c.notReturned.name]: 'dropped-out',
      [c.absent.name]: 'enrolled-not-attending',
      [c.onNoList.name]: 'enrolled-not-attending',
      [c.poorDropout.name]: 'registered-poor-dropout',
    });
  });

  it('say of each the place, the reason in one sentence and the rows it stands on', () => {
    for (const row of list('out-of-school.csv')) {
      expect(row.township).toBe('永丰镇');
      expect(row.reason!.length, row.name).toBeGreaterThan(8);
      expect(row.evidence, row.name).toMatch(/^a1\.csv#!\d+/);
      expect(row.id_number).toHaveLength(18);
    }
    const absent = list('out-of-school.csv').find((row) => row.name === c.absent.name)!;
    expect(absent.evidence).toContain('名单.xlsx#永丰镇中学!');
  });

  it('give the students who should be aided and are not, twice, or without a list', () => {
    expect(kindsByName('unaided.csv')).toEqual({
      [c.orphanUnaided.name]: 'unaided',
      [c.poorTwice.name]: 'aided-twice',
      [c.notPoorAided.name]: 'aided-unlisted',
    });
  });

  it('refuse the file that nobody knows, name the nearest layout and what it misses, and go on', () => {
    const told = (file: string) =>
      list('verdicts.csv').flatMap((row) => (row.file === file ? [row.message] : []));
    expect(told('车辆.csv').join()).toMatch(/最接近“[^”—]+”，缺少表头：[^。—]+。/);
    // where nothing is known, no layout is near: notes, a cover
    expect(told('说明.csv').join()).toContain('说不出最接近的版式');
  });

  it('link every landed row to one person, and every row of a child to the same', () => {
    const links = list('links.csv');
    const places = links.map((row) => `${row.file}#${row.sheet}!${row.row}`);
    expect(new Set(places).size).toBe(places.length);
    const persons = new Map<string, string>();
    for (const [i, x] of Object.values(children).entries()) {
      persons.set(
        x.name,
        links.find((row) => row.file === 'a1.csv' && row.row === String(i + 3))!.person_id!,
      );
    }
    expect(new Set(persons.values()).size).toBe(Object.keys(children).length);
    const recordLinks = links.filter((row) => row.file === 'x.xlsx').map((row) => row.person_id);
    expect(recordLinks).toEqual(recorded.map((x) => persons.get(x.name)));
  });

  it('lose no row: read = landed + refused + skipped, for each sheet', () => {
    const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
    expect(summary.sources.length).toBeGreaterThanOrEqual(10);
    for (const source of summary.sources)
      expect(source.read, source.file).toBe(source.landed + source.refused + source.skipped);
    expect(summary.totals.isBalanced).toBe(true);
  });

  it('give the same bytes again, at another number of threads', async () => {
    const again = join(root, 'again');
    const stages: string[] = [];
    await runCounty({
      folder,
      on: ON,
      out: again,
      threads: 1,
      onProgress: ({ stage }) => stages.at(-1) !== stage && stages.push(stage),
    });
    // Every stage of the flow tells when it begins, in its order.
    expect(stages).toEqual(['read', 'check', 'link', 'gaps', 'aid', 'write']);
    for (const name of [
      'out-of-school.csv',
      'unaided.csv',
      'entitlements.csv',
      'links.csv',
      'review.csv',
      'verdicts.csv',
      'summary.json',
      '结果.xlsx',
    ]) {
      expect(readFileSync(join(again, name)).equals(readFileSync(join(out, name))), name).toBe(true);
    }
  });

  it('take a reply that comes back into account on the next run, and keep every person id', async () => {
    const before = new Map(
      list('links.csv').map((row) => [`${row.file}#${row.sheet}!${row.row}`, row.person_id]),
    );
    layCsv(folder, 'b2.csv', [
      ['姓名', '身份证号', '核查结果'],
      [c.never.name, c.never.id, '省内就读无学籍'],
    ]);
    await runCounty({ folder, on: ON, out });
    expect(kindsByName('out-of-school.csv')).not.toHaveProperty(c.never.name);
    for (const row of list('links.csv')) {
      const place = `${row.file}#${row.sheet}!${row.row}`;
      if (before.has(place)) expect(row.person_id, place).toBe(before.get(place));
    }
  });
});
