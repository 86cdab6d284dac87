import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { indexFormats } from './format-index.ts';
import { FORMATS_FOLDER, readFormats } from './layouts.store.ts';
import { planSheet } from './plan.ts';
import { recognise } from './recognise.ts';
import { recogniseFile } from './recognise-file.store.ts';
import { readTitle, termOfList } from './title.ts';

const formats = indexFormats(readFormats());

/** Recognises a comma-separated header; gives layout and understood headings → fields. */
function layoutOf(header: string, index = formats): { id: string; feeds: Record<string, string> } {
  const rows = [
    { no: 1, cells: header.split(',') },
    { no: 2, cells: ['x'] },
  ];
  const { found, ...rest } = recognise(rows, [], index);
  if (!found) throw new Error(JSON.stringify('lost' in rest ? rest.lost : ''));
  const plan = planSheet(found.layout, found.headings, index);
  const feeds = Object.fromEntries(
    found.headings
      .filter((h) => plan.feeds.has(h.column))
      .map((h) => [`${h.text}@${h.column}`, plan.feeds.get(h.column)!]),
  );
  return { id: found.layout.layout.id, feeds };
}

describe('layouts as their sources print them', () => {
  const HEADERS: readonly (readonly [string, string])[] = [
    [
      'poverty-a',
      '序号,数据日期,县(市、区、旗),乡(镇),行政村,自然村,户编号,人编号,姓名,证件号码,人数,与户主关系,民族,文化程度,在校生状况,健康状况,劳动技能,务工时间（月）,是否参加大病保险,致贫原因1,危房户,是否解决安全饮用水,人均纯收入,户联系电话,人联系电话,首次识别时间,人员识别时间,户类型,易返贫致贫户(监测对象)类型,风险是否消除,风险识别时间,风险消除时间',
    ],
    [
      'poverty-b',
      '行政县,乡镇,行政村,自然村,户编号,人编号,姓名,证件号码,人数,与户主关系,民族,文化程度,在校生状况,健康状况,劳动技能,务工状况,务工时间,参加大病医疗,脱贫属性,脱贫年度,贫困户属性,主要致贫原因,危房户,饮水安全,饮水困难,人均纯收入,联系电话',
    ],
    [
      'poverty-c',
      '省,市,县,乡,村,户编号,人口编号,姓名,性别,出生日期,证件类型,证件号码,民族,户联系电话,成员联系电话,年度,与户主关系,文化程度,在校生状况,劳动技能,务工时间（月）,健康状况,政治面貌,务工企业名称,是否享受低保,是否参加城镇职工基本养老保险,是否参加大病保险,是否参加新型农村合作医疗（城乡居民基本医疗保险）,是否参加城乡居民基本养老保险,失学或辍学原因,是否会讲普通话,是否参加商业补充医疗保险,是否国外务工,产业分类,是否接受大病医疗救助,是否接受其他健康扶贫,公益性岗位类型,公益性岗位(月数),就业渠道,残疾类别,务工所在地,户主姓名,户主证件号码,是否参加城镇职工基本医疗保险,是否特困供养人员,残疾证办证年度,识别标准',
    ],
    [
      'poverty-d',
      '县,乡,村,户编号,人口编号,姓名,证件号码,与户主关系,户内序号,性别,证件类型,出生日期,民族,家庭成员联系电话,文化程度,在校生状况,劳动技能,务工时间（月）,健康状况,政治面貌,是否参加城乡居民基本医疗保险,是否参加城乡居民基本养老保险,是否会讲普通话,义务教育阶段未上学原因,是否享受人身意外保险补贴,是否参加商业补充医疗保险,是否国外务工,是否接受医疗救助,是否接受其他健康扶贫,是否参加城镇职工基本医疗保险,大专或本科毕业生未就业原因,户主证件号码,户主姓名',
    ],
    [
      'poverty-e',
      '县,乡,村,户编号,姓名,证件号码,户类型,监测对象类别,风险是否已消除,识别监测时间,消除监测时间,致贫/返贫风险1,在校生状况,文化程度,义务教育阶段未上学原因,义务教育保障,教育帮扶,健康状况',
    ],
    [
      'poverty-household',
      '县(市、区、旗),乡(镇),行政村,户编号,户主姓名,户主证件号码,户类型,监测对象类别,风险是否已消除,人均纯收入（元）',
    ],
    [
      'poverty-f',
      '家庭编号,旗区,苏木乡,噶查村,户主姓名,性别,证件号码,与户主关系,民族,文化程度,在校生状况,健康状况,劳动能力,务工状况,务工时间（月）,是否参加新农合,是否参加新型养老保险,是否参加城镇职工基本养老保险,政治面貌,是否现役军人',
    ],
    [
      'poverty-g',
      '姓名,性别,证件号码,与户主关系,民族,政治面貌,文化程度,在校生情况,失学或辍学原因,健康状况,劳动技能,是否会讲普通话,联系电话',
    ],
    [
      'poverty-h',
      'AAC001,AAR040,AAB002,AAB003,AAB004,AAB005,AAB006,AAB007,AAB008,AAB009,AAB010,AAB017,AAB018,AAB031',
    ],
    [
      'poor-student-library',
      '学期,省市,区县,乡镇,村组（社区）,姓名,身份证号码,是否建档立卡,是否6-15周岁,户编号,户主姓名,户类型,联系电话,学校全称,学段,年级,班级,学籍号,就读方式,是否残疾生,残疾生证号,不在校原因,贫困类型,镇内/镇外,县内/县外,省内/省外,本学期是否享受米脂资助',
    ],
    [
      'aid-list',
      '资助项目,资助金额,营养餐金额,学期,省市,区县,乡镇,村组（社区）,姓名,身份证号码,是否脱贫家庭学生,是否6-15周岁,户编号,户主姓名,户类型,联系电话,学校全称,学段,年级,班级,学籍号,就读方式,是否残疾生,残疾生证号,不在校原因,贫困类型,镇内/镇外,县内/县外,省内/省外,本学期是否享受米脂资助',
    ],
    [
      'supplies',
      '学校全称,年级,姓名,身份证号码,性别,学籍号,是否享受校服,型号,是否享受作业本,是否享受学具,备注',
    ],
    [
      'collection-form',
      '学生姓名,性别,民族,学籍号,身份证号,学生本人联系电话,户籍地址,家庭现住址,学段,自何年何月,至何年何月,就读学校,所在班级,是否住宿生,家长/监护人姓名,身份证号,与本人关系,联系电话,是否建档立卡,是否残疾家庭或本人残疾,是否农村低保,是否城镇低保',
    ],
    [
      'education-ledger',
      '区县,乡镇,村,姓名,性别,身份证,是否辍学,就读年级,就读学校,是否送教上门,是否随班就读,是否特殊教育,学前(幼儿)资助,寄宿生补助,普高助学金,中职助学金,中职免学费,贫困中职补助,贫困高职补助,营养计划,保险费,其他,年度',
    ],
    ['education-support', '户编号,姓名,身份证,雨露计划,助学贷款,助学金,免保教费,其他,年份'],
    [
      'payment-subsidy',
      '年度,批次,补贴类型,姓名,身份证号,银行账号,村组,家庭人口,项目/事项,规格,单位,申报金额,实发金额,发放状态,发放日期,备注',
    ],
    ['payment-village', '姓名,身份证号,学段,学校名称,资助类型,资助金额(元),学期,年度,发放状态,发放时间'],
    [
      'payment-roll',
      '序号,学校,年级,班级,学生姓名,身份证号,学籍号,困难类型,资助项目,资助标准(元/学期),实发金额(元),监护人姓名,监护人身份证号,开户银行,银行卡(一卡通)账号,联系电话,发放状态,发放日期,备注',
    ],
    ['payment-bank', '序号,户名,账号,金额,摘要'],
    [
      'persuasion',
      '序号,学生姓名,性别,身份证号码,就读学校及年级,辍学年月,家长（或监护人）姓名,电话号码,家庭住址,户籍所在地,辍学原因,已采取的帮扶措施,劝返次数,劝返人员姓名,劝返人员电话,劝返时间,劝返就读情况记录',
    ],
    [
      'persuasion-unable',
      '序号,学生姓名,性别,身份证号码,就读学校及年级,辍学年月,家长（或监护人）姓名,电话号码,家庭住址,户籍所在地,帮扶联系人姓名,帮扶联系人手机,班主任姓名,班主任手机,失能原因,证明材料',
    ],
    ['disability-list', '区县,镇,村,姓名,身份证,残疾类别,残疾等级,发证时间,备注,年度'],
    [
      'disability-village',
      '姓名,身份证号*,性别,民族,联系电话,村组,家庭地址,残疾类型,残疾等级,残疾证号,办证日期,监护人姓名,监护人电话,状态,备注',
    ],
    ['disability-update', '年度,行政区划,姓名,身份证号,残疾类别,残疾等级,需求类别'],
    [
      'civil-guarantee',
      '区县,镇,村,户主,户主身份证,是否五保,供养方式,五保金,是否低保,成员姓名,性别,与户主关系,身份证号,保障人口,保障类型,分类施保金,低保金,备注,年度',
    ],
    [
      'civil-low-income',
      '居民姓名,身份证号,性别,民族,年龄,联系电话,户主姓名,与户主关系,享受政策类型,享受档次,补贴金额,补贴周期,开始时间,结束时间,全户人数,享受人数,户月金额,状态',
    ],
    ['orphan', '姓名,性别,身份证号,养育方式,监护人,关系,月基本生活费,开户行,账号'],
    [
      'care-children',
      '姓名,身份证号*,性别,民族,联系电话,村组,家庭地址,关爱类型,关爱等级,关爱人员,联系方式,备注',
    ],
    [
      'student-record',
      'xm,xbm,csrq,mzm,sfzjlxm,sfzjh,gatqwm,hkxzm,hkszdm,grbsm,xjfh,bnxh,rxny,rxfsm,jdfsm,xslym,xslbm,sflsetm,sfsqznm,sfge,sflshyfzn,sfdsznm,sfsgxqjym,sbjdm,cjlxm,sfxsybm,sfsqzz,sxxjl,sxxfsm,sfczxcm,jdztm,xxbsm',
    ],
    [
      'student-record',
      '姓名,性别,出生日期,民族,国籍/地区,身份证件类型,身份证件号,港澳台侨外,户口所在地,户口性质,入学年月,就读方式,入学方式,现住址,联系电话,邮政编码,是否独生子女,是否受过学前教育',
    ],
    [
      'vocational-record',
      '姓名,性别,出生日期,身份证件类型,身份证件号,姓名拼音,班级名称,学号,学生类别,学习形式,入学方式,就读方式,国籍/地区,港澳台侨外,婚姻状况,是否随迁子女,户口性质,专业简称,学制,民族,政治面貌,学生联系电话,准考证号,考生号,考试总分,入学年月',
    ],
    ['hukou', '户号,与户主关系,姓名,性别,民族,出生日期,公民身份号码,住址,人员状态,注销原因'],
    ['roster', '序号,姓名,性别,班级,家长姓名,联系电话,备注'],
    ['reply', '序号,乡镇,村,姓名,身份证号码,监护人,核查结果,备注'],
    [
      'left-behind',
      '姓名,性别,民族,出生日期,公民身份号码,是否登记户口,户籍所在地,现居住地,身体情况,残疾类别及等级,患病类型,是否学校寄宿,就学情况,祖父母/外祖父母,父母姓名,父母联系电话,实际监护情况,委托监护人姓名,委托监护人电话,监护类型,家庭经济来源',
    ],
  ];
  it.each(HEADERS)('%s is recognised by its headings', (id, header) => {
    expect(layoutOf(header).id).toBe(id);
  });

  it('the second 身份证号 of the Hunan form is the guardian’s', () => {
    const { feeds } = layoutOf(HEADERS.find(([id]) => id === 'collection-form')![1]);
    expect(feeds['身份证号@4']).toBe('id_number');
    expect(feeds['身份证号@15']).toBe('guardian_id');
    expect(feeds['联系电话@17']).toBe('guardian_phone');
  });

  it('headings are read through stars, line breaks, blanks and full-width brackets', () => {
    const { id, feeds } = layoutOf('序 号,*姓\n名,身份证\n号码（必填）,残疾 类别,残疾等级【1-4】');
    expect(id).toBe('disability-list');
    expect(Object.values(feeds)).toEqual(['name', 'id_number', 'disability_kind', 'disability_grade']);
  });
});

describe('sheets of other counties, worded otherwise', () => {
  const SHEETS: readonly (readonly [string, string, string?])[] = [
    [
      'hukou',
      '序号,姓名,性别,民族,公民身份证号码,出生日期,户籍地址,乡镇,村委会,户主姓名,与户主关系,户口状态,监护人,联系电话',
    ],
    ['hukou', '姓名,身份证号,性别,出生日期,乡镇,村,户籍状态'],
    ['hukou', '姓名,身份证号,性别,民族,户籍所在地', '双峰县户籍人口信息'],
    ['hukou', '户号,姓名,身份证号码,性别,出生日期,民族,乡镇,村,组,户主,关系,状态'],
    [
      'hukou',
      '户号,与户主关系,姓名,曾用名,性别,民族,出生日期,公民身份号码,文化程度,婚姻状况,职业,服务处所,户籍状态,变动日期,监护人姓名,监护人身份证号,监护人关系,联系电话',
    ],
    ['hukou', '户籍编号,姓名,性别,身份证号,出生年月,民族,家庭住址,户主,与户主关系,户口性质,注销类别'],
    ['student-record', '学校名称,学校标识码,姓名,身份证件号,学籍号,年级名称,班级名称,就读状态'],
    ['student-record', '学生姓名,身份证号,学籍号,学校,年级,班级,学籍状态'],
    [
      'student-record',
      '序号,学校,年级,班级,姓名,性别,出生日期,身份证号,学籍号,学生当前状态,家庭住址,监护人,联系电话',
    ],
    [
      'student-record',
      '姓名,性别,出生日期,身份证件号,学籍号,就读方式,是否留守儿童,是否随迁子女,入学年月,年级,班级,学校',
    ],
    ['roster', '序号,姓名,性别,身份证号,学籍号,班级,家长,联系电话,备注', '永丰小学三年级1班学生花名册'],
    ['roster', '学号,姓名,性别,家庭住址,家长电话,备注'],
    ['roster', '序号,班级,姓名,性别,身份证号码,是否住校,联系电话,在校情况'],
    ['roster', '姓名,性别,出生年月,民族,家长姓名,电话'],
    ['roster', '序号,学生姓名,年级,班级,是否在校'],
    ['reply', '姓名,身份证号,核查结果'],
    ['reply', '序号,乡镇,村,姓名,性别,身份证号,监护人姓名,联系电话,疑似类型,核查情况,核查时间,核查人,备注'],
    [
      'orphan',
      '序号,姓名,性别,身份证号码,户籍地址,监护人姓名,与监护人关系,养育方式,基本生活费标准',
      '孤儿基本生活保障花名册',
    ],
    ['orphan', '姓名,性别,身份证号,乡镇,村,孤儿类别,监护人,联系电话'],
    ['orphan', '姓名,性别,身份证号,乡镇,村,监护人姓名,监护人身份证号,联系电话,备注', '双峰县孤儿名单'],
    ['unattended', '姓名,性别,身份证号,父亲姓名,父亲情况,母亲姓名,母亲情况,监护人姓名,与儿童关系,保障标准'],
    ['unattended', '姓名,性别,身份证号,乡镇,村,监护人姓名,联系电话,备注', '双峰县事实无人抚养儿童名单'],
    [
      'civil-guarantee',
      '乡镇,村,户主姓名,户主身份证号,家庭成员姓名,成员身份证号,与户主关系,低保类别,月保障金',
    ],
    ['civil-guarantee', '序号,乡镇,村居,姓名,性别,身份证号,救助类型,供养方式,备注'],
    ['civil-guarantee', '姓名,身份证号,乡镇,村,特困类别,供养方式', '特困供养人员名单'],
    ['civil-guarantee', '序号,户主姓名,姓名,身份证号,与户主关系,乡镇,村', '农村低保人员名单'],
    ['disability-list', '姓名,性别,身份证号,残疾证号,残疾类别,残疾等级,监护人,联系电话,就读情况'],
    ['disability-list', '姓名,残疾人证号,残疾类别,残疾等级,乡镇,村,发证日期'],
    ['disability-list', '学生姓名,身份证号,残疾类型,残疾等级,安置方式,就读学校,未入学原因'],
    [
      'left-behind',
      '姓名,性别,身份证号,就读学校,父亲姓名,父亲务工地点,母亲姓名,母亲务工地点,委托监护人,联系电话',
    ],
    ['left-behind', '姓名,性别,身份证号,乡镇,村,监护人姓名,联系电话,留守类型'],
    ['poverty-a', '县,乡,村,户编号,人编号,姓名,证件号码,与户主关系,在校生状况,户类型,风险是否消除'],
    ['poverty-b', '乡镇,行政村,户编号,姓名,证件号码,与户主关系,在校生状况,脱贫属性,贫困户属性'],
    ['poverty', '县,乡镇,村,户编号,姓名,身份证号码,与户主关系,户类型'],
    ['poor-student-library', '学期,姓名,身份证号,学校,学段,年级,班级,困难类型,是否建档立卡'],
    ['aid-list', '序号,学校,姓名,身份证号,资助项目,资助金额,学期'],
    ['aid-list', '学期,学校名称,年级,班级,学生姓名,身份证号码,资助名称,金额'],
    [
      'payment-roll',
      '序号,姓名,身份证号,学校,补助金额,银行账号,开户行,签字',
      '2026年秋季寄宿生生活补助发放表',
    ],
    ['payment-bank', '序号,收款人户名,收款账号,金额,用途'],
    ['payment-subsidy', '年度,补贴类型,姓名,身份证号,实发金额,发放状态,发放日期'],
    ['persuasion', '姓名,身份证号,学校,年级,辍学时间,辍学原因,劝返人,劝返时间,劝返结果'],
    ['persuasion', '序号,学生姓名,性别,原就读学校,辍学原因,劝返次数,当前状态,家长姓名,联系电话'],
    ['persuasion-unable', '姓名,身份证号,就读学校,类别,休学原因,证明材料', '休学缓学学生登记表'],
    ['vocational-record', '姓名,身份证件号,学校名称,专业名称,年级,班级名称,学习形式,学生状态'],
    ['collection-form', '学生姓名,性别,身份证号,就读学校,学段,家长姓名,联系电话,是否建档立卡,是否农村低保'],
    ['education-ledger', '县,镇,村,姓名,身份证,就读学校,寄宿生补助,营养计划,年度'],
  ];
  it.each(SHEETS)('%s: %s', (id, header, title) => {
    const rows = [title ?? '', header as string].map((line, i) => ({ no: i + 1, cells: line.split(',') }));
    const { found } = recognise(title === undefined ? rows.slice(1) : rows, [], formats);
    expect(found?.layout.layout.id.startsWith(id as string)).toBe(true);
  });

  it.each([
    ['双峰县永丰镇中心小学2026年秋季在校学生名单', '双峰县永丰镇中心小学'],
    ['2026年下期双峰一中学生名册', '双峰一中'],
    ['锁石镇九年一贯制学校', '锁石镇九年一贯制学校'],
    ['XX县第一中学附属小学一年级', 'XX县第一中学附属小学'],
    ['学校：荷叶中学　班级：七（2）班', '荷叶中学'],
    ['竹核镇初级中学七(1)班2026年9月学生考勤表', '竹核镇初级中学'],
    ['县一中九（2）班学生花名册', '县一中'],
    ['县职校2026级1班学生名单', '县职校'],
    ['瓦呷村小一年级2班学生花名册', '瓦呷村小'],
    ['市职专2026级1班学生名单', '市职专'],
    ['一中 高二.2 学生名单', '一中'],
    ['第一中学高二年级', '第一中学'],
    ['六年级(3)班', undefined],
  ])('the title %s names the school %s', (title, school) => {
    expect(readTitle([[title]], 'Sheet1', ['school'], formats.lexicon).get('school')).toBe(school);
  });
});

it.each([
  ['竹核镇初级中学七(1)班2026年9月学生考勤表', '七(1)班'],
  ['石牛小学三年级2班学生花名册', '三年级2班'],
  ['六（3）班', '六(3)班'],
  ['海东小学2年2班学生花名册', '2年2班'],
  ['2026年2班', '2班'],
])('the title %s names the class %s', (title, name) => {
  expect(readTitle([[title]], 'Sheet1', ['class_name'], formats.lexicon).get('class_name')).toBe(name);
});

describe('the term of a list of pupils', () => {
  const { lexicon } = readFormats();

  it.each([
    ['石牛小学2025年秋季在校学生名册', '2025-autumn'],
    ['2025-2026学年第一学期在校学生名单', '2025-autumn'],
    ['2025-2026学年度学生名册', '2026-spring'],
    ['长春路小学2026年9月学生名册', '2026-autumn'],
    ['制表日期：2025.9.3', '2025-autumn'],
    ['春蕾小学2025级3班学生名单', undefined],
    ['石牛小学在校学生名单', undefined],
  ])('%s is of %s', (title, term) => {
    const read = readTitle([[title]], 'Sheet1', ['term'], lexicon).get('term');
    expect(read ?? termOfList([title])).toBe(term);
  });
});

describe('a new layout', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-formats-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('needs one YAML and no code', () => {
    writeFileSync(
      join(folder, 'canteen.yaml'),
      [
        'id: canteen',
        'label: { zh: 食堂就餐登记, en: Canteen list }',
        'register: supplies',
        'cite: unsourced',
        "columns: { name: { headings: ['@name'], required: true }, id_number: ['@id_number'], remark: [口味] }",
        'evidence: [[就餐卡号]]',
        'aid: [{ programme: nutrition, amount: [餐费], when: amount }]',
      ].join('\n'),
    );
    const { id, feeds } = layoutOf('姓名,身份证号,就餐卡号,口味,餐费', indexFormats(readFormats(folder)));
    expect(id).toBe('canteen');
    expect(feeds).toEqual({
      '姓名@0': 'name',
      '身份证号@1': 'id_number',
      '口味@3': 'remark',
      '餐费@4': 'item',
    });
  });

  it('that is ill-formed is told with its file and place', () => {
    writeFileSync(join(folder, 'canteen.yaml'), 'id: canteen\nlabel: { zh: 甲 }\n');
    expect(() => readFormats(folder)).toThrow('format.invalid');
  });
});

describe('every shipped layout', () => {
  it('names only groups and maps that exist', () => {
    const { lexicon, layouts } = readFormats();
    for (const layout of layouts) {
      const text = readFileSync(join(FORMATS_FOLDER, `${layout.id}.yaml`), 'utf8');
      for (const [, group] of text.matchAll(/["']@([a-z_0-9]+)["']/g))
        expect(lexicon.headings, `${layout.id} @${group}`).toHaveProperty(group!);
      for (const [, map] of text.matchAll(/values: ([a-z-]+)/g))
        expect(lexicon.values, `${layout.id} ${map}`).toHaveProperty(map!);
    }
  });
});

const templates =
  process.env.FUZHI_LAYOUTS ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'layouts');
describe.skipIf(!existsSync(templates))('the sheets that a county bureau published', () => {
  it.each([
    ['poor.xlsx', 'poor-student-library', 27],
    ['subsidize.xlsx', 'aid-list', 30],
    ['student.xlsx', 'supplies', 11],
  ])('%s is recognised as it is', async (file, layout, width) => {
    const [sheet] = await recogniseFile(join(templates, file));
    expect(sheet!.layout?.id).toBe(layout);
    expect(sheet!.columns).toHaveLength(width);
    expect(sheet!.columns.filter((c) => c.field === undefined && !c.isKnown)).toEqual([]);
  });
});
