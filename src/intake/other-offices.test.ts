import { describe, expect, it } from 'vitest';
import { takeBytes } from './take-bytes.fixture.ts';

const csv = (text: string): Uint8Array => new TextEncoder().encode(text);
const ID = '431321201503081018';
const take = async (text: string) => {
  const { sheets, landed, verdicts } = await takeBytes(csv(text));
  return { format: sheets[0]!.format, sheet: sheets[0]!, row: landed[0], codes: verdicts.map((v) => v.code) };
};

describe('a list of pupils present clears its pupils, so nothing else may pass for one', () => {
  it('nor is a list of one class another thing for the number of the record beside each pupil', async () => {
    const head = '姓名,性别,出生日期,民族,身份证件号码,学籍辅号,监护人姓名,联系电话,备注';
    const pupil = `张小明,男,2015.03.08,汉族,${ID},G${ID},张大山,13812345678,`;
    const own = await take(`永丰小学2026年秋季学期学生基本情况一览表\n${head}\n${pupil}\n`);
    expect([own.format, own.row!.student_no]).toEqual(['roster', `G${ID}`]);
    // of a whole county it is an extract of the record
    const all = await take(`双峰县学生基本情况一览表\n学校名称,${head}\n永丰小学,${pupil}\n`);
    expect(all.format).toBe('student-record');
  });

  const others: readonly (readonly [string, string | null, string])[] = [
    [
      'a police export under the codes of its columns',
      'hukou',
      `XM,XB,MZ,CSRQ,GMSFHM,HKSZD,HKBH,YHZGX,RYZT\n张小明,1,01,20150308,${ID},永丰镇,1001,之子,正常`,
    ],
    [
      'a list of suspects with the reason of each',
      'reply',
      `适龄儿童少年失学辍学排查表\n姓名,身份证号码,户籍地址,监护人,联系电话,是否在校,就读学校,未入学原因,排查人,排查时间\n张小明,${ID},永丰镇,张大山,13812345678,否,,厌学,李四,2026.8.1`,
    ],
    [
      'the ledger of pupils on record and not in school',
      'persuasion',
      `在籍不在校学生台账\n姓名,性别,身份证号,学校,年级班级,在籍不在校类型,状态,责任人\n张小明,男,${ID},永丰小学,五(1)班,疑似辍学,跟踪中,王老师`,
    ],
    [
      'a list of grants by grade of the grant',
      'aid-list',
      `2026年春季学期普通高中国家助学金受助学生汇总表\n序号,学校,姓名,身份证号码,认定类别,助学金档次,金额\n1,县二中,张小明,${ID},脱贫户,一等,1500`,
    ],
    [
      'a list of pupils transferred in',
      'transfer-in',
      `永丰小学2026年秋季转入学生名单\n序号,姓名,性别,身份证号,学籍号,年级,原就读学校,转入时间\n1,张小明,男,${ID},G${ID},五年级,荷叶镇小学,2026.8.28`,
    ],
    [
      'a list of pupils transferred out',
      'transfer-out',
      `转出学生登记表\n序号,姓名,身份证号,班级,转出学校,转入学校,转学时间,转学原因\n1,张小明,${ID},五(1)班,永丰小学,长沙市第三小学,2026.8.28,随父母`,
    ],
    [
      'a list of training subsidies',
      'aid-list',
      `雨露计划补助花名册\n乡镇,村,姓名,身份证号,就读学校,专业,学历层次,补助标准,补助金额,学期\n永丰镇,红星村,张小明,${ID},县职校,护理,中职,1500,1500,2025-2026学年下期`,
    ],
    [
      'an export of the record system under other headings',
      'student-record',
      `学校名称,学籍接续状态,个人标识码,学生姓名,性别,出生日期,身份证件号,民族,年级,班级,就读方式,学生状态\n永丰小学,已接续,G${ID},张小明,男,20150308,${ID},汉族,五年级,1班,走读,在读`,
    ],
    [
      'a list of children in need',
      'care-children',
      `困境儿童名单\n序号,姓名,性别,身份证号,困境类型,监护人,家庭住址\n1,张小明,男,${ID},重病,张大山,永丰镇红星村`,
    ],
    [
      'the left-behind pupils of a school',
      'left-behind',
      '永丰小学留守儿童花名册\n序号,姓名,性别,年级,班级,父亲姓名,母亲姓名,监护人,联系电话,留守情况\n1,张小明,男,五年级,1,张大山,李红,张国,13812345678,双亲外出',
    ],
    [
      'a list of children of six to be asked about',
      null,
      `6周岁适龄儿童摸底表\n序号,村,姓名,性别,身份证号,监护人,联系电话,是否入学\n1,红星村,张小明,男,${ID},张大山,13812345678,否`,
    ],
    [
      'a list of those who wish to enter',
      null,
      `2026年秋季一年级新生预报名登记表\n序号,学生姓名,性别,身份证号,监护人,拟入学学校\n1,张小明,男,${ID},张大山,永丰小学`,
    ],
    [
      'a list of teachers',
      null,
      `XX县教师花名册\n序号,学校,姓名,性别,身份证号,职称,任教学科\n1,永丰小学,张小明,男,${ID},一级教师,语文`,
    ],
    [
      'the marks of an examination',
      null,
      '2026年春季期末考试\n考号,姓名,学校,班级,语文,数学,总分\n1,张小明,永丰小学,五(1)班,80,90,170',
    ],
    ['a list of leavers', null, `2026届毕业生名单\n序号,姓名,性别,学校,班级\n1,张小明,男,永丰小学,六(1)班`],
    ['names with numbers and nothing of a school', null, `姓名,性别,身份证号\n张小明,男,${ID}`],
  ];
  for (const [what, format, text] of others)
    it(`${what} is ${format ?? 'refused'}`, async () => {
      expect((await take(text)).format).toBe(format);
    });

  it('what becomes of those on such lists is read from them', async () => {
    expect((await take(others[1]![2])).row).toMatchObject({ reply: 'truly-out' });
    expect((await take(others[2]![2])).row).toMatchObject({ status: 'not-returned' });
    const asked = (cells: string) => take(others[1]![2].replace(/否,,厌学/, cells));
    // a reason that nobody understands leaves the child out of school, one that is known is more precise
    expect((await asked('否,,路远')).row).toMatchObject({ reply: 'truly-out', status: 'absent' });
    expect((await asked('否,,因病')).row).toMatchObject({ reply: 'unfit-or-home-teaching' });
    const atSchool = (await asked('是,凉州区西营小学,')).row!;
    expect([atSchool.reply, atSchool.status, atSchool.school]).toEqual([
      undefined,
      'present',
      '凉州区西营小学',
    ]);
    expect((await take(others[3]![2])).row).toMatchObject({
      term: '2026-spring',
      aid: [{ programme: 'senior-grant' }],
    });
    const [joined, left] = [(await take(others[4]![2])).row, (await take(others[5]![2])).row];
    expect(joined).toMatchObject({ status: 'transferred-in', school: '永丰小学', remark: '荷叶镇小学' });
    expect(left).toMatchObject({ status: 'transferred-out', school: '永丰小学', remark: '长沙市第三小学' });
    expect((await take(others[6]![2])).row).toMatchObject({
      term: '2026-spring',
      aid: [{ programme: 'yulu' }],
    });
  });
});

describe('a place on a list that has ended', () => {
  const head = '居民姓名,身份证号,户主姓名,享受政策类型,享受人数,全户人数,状态';
  const grounds = async (state: string) =>
    (await take(`低收入人员明细\n${head}\n张小明,${ID},张大山,农村低保,2,4,${state}\n`)).row!.hardship;

  it('is no ground: 停发, 退出, 注销', async () => {
    for (const state of ['停发', '已退出', '注销', '停保（2026年3月）'])
      expect(await grounds(state)).toEqual([]);
  });

  it('lands with the day on which it ends; a month holds through its last day, 长期 ends nothing', async () => {
    const until = async (end: string) =>
      (
        await take(
          `低收入人员明细\n${head},开始时间,结束时间\n张小明,${ID},张大山,农村低保,2,4,,2022-01-01,${end}\n`,
        )
      ).row!;
    expect(await until('2025-12-31')).toMatchObject({
      ends_on: '2025-12-31',
      hardship: [{ ground: 'dibao' }],
    });
    expect((await until('2026年2月')).ends_on).toBe('2026-02-28');
    expect((await until('长期')).ends_on).toBeUndefined();
  });

  it('of a household states nothing of its members: 停发', async () => {
    const home = async (state: string) =>
      (
        await take(
          `低保家庭花名册\n乡镇,村,户主姓名,户主身份证号,低保类别,保障人口,家庭人口,月保障金,状态\n永丰镇,红星村,张大山,${ID},B类,3,3,900,${state}\n`,
        )
      ).row!;
    expect((await home('正常')).household_ground).toBe('dibao');
    expect((await home('停发')).household_ground).toBeUndefined();
  });

  it('is still in force where the state says nothing of an end', async () => {
    for (const state of ['正常', '', '待发放', '在保'])
      expect(await grounds(state)).toMatchObject([{ ground: 'dibao' }]);
  });
});

describe('lists as other schools type them', () => {
  it('学生名, 男/女, 班别, 父/母姓名 are understood', async () => {
    const { row } = await take(
      `永丰中心完小2026年秋季花名册\n编号,学生名,男/女,身份证号(18位),班别,父/母姓名,手机号\n1,张小明,男,${ID},三(2)班,张大山,13812345678`,
    );
    expect(row).toMatchObject({
      name: '张小明',
      sex: 'male',
      school: '永丰中心完小',
      class_name: '三(2)班',
      guardian_name: '张大山',
    });
  });

  it('所属学校, 所属年级, 所属班级, 家长1姓名 are understood', async () => {
    const { row, codes } = await take(
      `所属学校,所属年级,所属班级,学生姓名,公民身份号码,家长1姓名,家长1电话,在校与否\n永丰小学,五年级,2班,张小明,${ID},张大山,13812345678,在校`,
    );
    expect(row).toMatchObject({ school: '永丰小学', grade: '五年级', guardian_name: '张大山' });
    expect(codes).not.toContain('school.missing');
  });

  it('县二小 in the title is the school', async () => {
    const { row } = await take(
      '县二小2021级3班学生名单 班主任:李老师\n座号,姓名,性别,住址\n1,张小明,男,永丰镇红星村',
    );
    expect(row).toMatchObject({ school: '县二小', class_name: '2021级3班' });
  });

  it('the school is called by its full name, where the unit that fills in the list leaves its township out', async () => {
    const { row } = await take(
      '双峰县青树坪镇中心幼儿园2026年秋季在校学生名单\n填报单位：中心幼儿园（公章） 填报日期：2026-09-01\n序号,姓名,性别,年级\n1,张小明,男,小班',
    );
    expect(row).toMatchObject({ school: '双峰县青树坪镇中心幼儿园' });
  });

  it('two lists side by side, each with its running number, are read as two', async () => {
    const { landed, sheets } = await takeBytes(
      csv(
        '永丰小学一(1)班学生名单\n序号,姓名,性别,,序号,姓名,性别\n1,张小明,男,,21,李小红,女\n2,王小军,男,,,,\n合计,2,,,合计,1,',
      ),
    );
    expect(landed.map(({ row, name, school, class_name }) => [row, name, school, class_name])).toEqual([
      [3, '张小明', '永丰小学', '一(1)班'],
      [4, '王小军', '永丰小学', '一(1)班'],
      [3, '李小红', '永丰小学', '一(1)班'],
    ]);
    expect(sheets.map((sheet) => [sheet.name, sheet.read, sheet.landed, sheet.skipped])).toEqual([
      ['', 5, 2, 3],
      ['（第2栏）', 4, 1, 3],
    ]);
  });

  it('a child beside its father under one heading each is no list of two', async () => {
    const { landed } = await takeBytes(
      csv('永丰小学学生名单\n学生,,,家长,,\n序号,姓名,电话,序号,姓名,电话\n1,张小明,,1,张大山,13812345678'),
    );
    expect(landed.map(({ name }) => name)).not.toContain('张大山');
  });

  it('two lists side by side without numbers are refused whole, so that the right one is not lost in silence', async () => {
    const { sheet, codes } = await take(
      '永丰小学一(1)班学生名单\n姓名,性别,班级,姓名,性别,班级\n张小明,男,1,李小红,女,1\n王小军,男,1,赵小兰,女,1',
    );
    expect(codes).toEqual(['sheet.side-by-side']);
    expect(sheet).toMatchObject({ read: 4, landed: 0, refused: 4 });
  });

  it('the sheet of questions about aid that an office filled in is no list of pupils, and is told where it goes', async () => {
    const head = '编号,姓名,学校,年级,班级,待查明事项,可填内容,答复';
    const { sheet, codes } = await take(`${head}\nP0000001,张小明,永丰小学,三年级,1班,在校寄宿,是、否,是`);
    expect(codes).toEqual(['sheet.answers']);
    expect(sheet).toMatchObject({ format: null, read: 2, landed: 0, refused: 2 });
  });

  it('a dictionary of codes is no register, and no layout is named as the nearest', async () => {
    expect((await take('民族代码,民族名称\n01,汉族\n05,维吾尔族')).codes).toEqual(['sheet.no-register']);
  });
});

describe('the account of a payment', () => {
  const ofAccount = (code: string): boolean => code.startsWith('account.');
  const paid = (account: string) =>
    take(
      `2026年秋季学期资助资金发放花名册\n学校,学生姓名,身份证号,资助项目,实发金额,开户银行,银行账号\n永丰小学,张小明,${ID},寄宿生生活补助,625,农村商业银行,${account}`,
    );
  it('is read as digits however it was typed', async () => {
    for (const typed of ['6217 0000 1234 5678 901', "'6217000012345678901", '6217-0000-1234-5678-901']) {
      const { row, codes } = await paid(typed);
      expect([typed, row!.account, codes.filter(ofAccount)]).toEqual([typed, '6217000012345678901', []]);
    }
  });

  it('is not guessed where the spreadsheet program lost its last digits, or it is none', async () => {
    for (const [typed, told] of [
      ['6.217E+18', ['account.lossy']],
      ['62170000A2345678901', ['account.malformed']],
      ['待补', []],
      ['', []],
    ] as const) {
      const { row, codes } = await paid(typed);
      expect([typed, row!.account ?? null, codes.filter(ofAccount)]).toEqual([typed, null, told]);
    }
  });

  it('is read of a list of dibao too, where it has one', async () => {
    const { format, row } = await take(
      `城乡低保花名册\n镇,村,户主,户主身份证,是否五保,是否低保,成员姓名,与户主关系,身份证号,保障人口,保障类型,低保金,一卡通账号,年度\n永丰镇,红星村,张大山,431321198003081017,否,是,张小明,子,${ID},3,农村低保,320,6217000012345678901,2026`,
    );
    expect([format, row!.account]).toEqual(['civil-guarantee', '6217000012345678901']);
  });
});

describe('another name behind the name, in brackets', () => {
  const roster = (name: string) => `永丰小学学生名单\n序号,姓名,班级\n1,${name},三(2)班`;
  it('is the former name, where it is called so or bears the same surname', async () => {
    for (const typed of [
      '郭晓波（曾用名：郭世超）',
      '郭晓波(曾用名郭世超)',
      '郭晓波(原名 郭世超)',
      '郭晓波（郭世超）',
    ])
      expect((await take(roster(typed))).row, typed).toMatchObject({ name: '郭晓波', former_name: '郭世超' });
  });
  it('is a note, where it is not', async () => {
    for (const typed of ['郭晓波（双胞胎）', '郭晓波（转入）', '郭晓波(2)']) {
      const { row } = await take(roster(typed));
      expect(row, typed).toMatchObject({ name: '郭晓波' });
      expect(row).not.toHaveProperty('former_name');
    }
  });
});

describe('the kind of household register', () => {
  const lists: Readonly<Record<string, (typed: string) => string>> = {
    hukou: (typed) => `户号,与户主关系,姓名,公民身份号码,户口性质,户籍状态\n1,子,张小明,${ID},${typed},正常`,
    'student-record': (typed) =>
      `学校名称,姓名,身份证件号,全国学籍号,年级,班级,户口性质,学生当前状态\n永丰小学,张小明,${ID},G${ID},五年级,1班,${typed},在读`,
    'vocational-record': (typed) =>
      `姓名,身份证件号,学校名称,班级名称,学习形式,户口性质,专业简称\n张小明,${ID},县职校,1班,全日制,${typed},护理`,
    'disability-update': (typed) =>
      `年度,行政区划,姓名,身份证号,残疾类别,残疾等级,户口性质,需求类别\n2026,永丰镇,张小明,${ID},肢体,三级,${typed},教育`,
    'disability-list': (typed) => `姓名,身份证号,残疾类别,残疾等级,户口性质\n张小明,${ID},肢体,三级,${typed}`,
  };
  it.each(Object.entries(lists))(
    'is read of %s: by word, by code, and 居民户口 as neither',
    async (id, sheet) => {
      for (const [typed, kind] of [
        ['农业家庭户口', 'rural'],
        ['非农业户口', 'urban'],
        ['城镇', 'urban'],
        ['1', 'rural'],
        ['2-非农业家庭户口', 'urban'],
        ['居民家庭户（城镇）', 'resident'],
        ['家庭户', undefined],
        ['', undefined],
      ] as const) {
        const { format, row } = await take(sheet(typed));
        expect([format, typed, row!.hukou_kind ?? undefined]).toEqual([id, typed, kind]);
      }
    },
  );

  it('is read under the codes of the national system, and never from the kind of household under the same code', async () => {
    const coded = `xm,sfzjh,grbsm,jdztm,hkxzm\n张小明,${ID},G${ID},01,2`;
    expect((await take(coded)).row).toMatchObject({ hukou_kind: 'urban' });
    const household = `户号,姓名,公民身份号码,与户主关系,户别,户籍状态\n1,张小明,${ID},子,1,正常`;
    expect((await take(household)).row!.hukou_kind ?? null).toBeNull();
    expect((await take(household.replace(',子,1,', ',子,非农业家庭户,'))).row!.hukou_kind).toBe('urban');
  });

  it('is told by the kind of allowance: 农村低保 is for rural families, 城镇低保 for urban ones', async () => {
    const asked = (rural: string, urban: string) =>
      take(
        `学生姓名,身份证号,就读学校,学段,家长姓名,联系电话,是否建档立卡,是否农村低保,是否城镇低保\n张小明,${ID},永丰小学,小学,张大山,13812345678,否,${rural},${urban}`,
      );
    const kinds = [
      (await asked('是', '否')).row,
      (await asked('否', '是')).row,
      (await asked('否', '否')).row,
    ];
    expect(kinds.map((row) => row!.hukou_kind ?? null)).toEqual(['rural', 'urban', null]);
    const listed = (kind: string) =>
      take(
        `镇,村,户主,成员姓名,与户主关系,身份证号,是否低保,保障类型,低保金\n永丰镇,红星村,张大山,张小明,子,${ID},是,${kind},320`,
      );
    const rows = [await listed('农村低保'), await listed('城市低保'), await listed('低保')];
    expect(rows.map(({ row }) => row!.hukou_kind ?? null)).toEqual(['rural', 'urban', null]);
  });
});
