import type { LandedField, Register } from '../intake/index.ts';
import type { Language, Text } from '../platform/index.ts';
import type { LevelTexts } from './screen-levels.store.ts';
import { KIND_TEXTS, LIST_KINDS, LIST_TEXTS } from './texts.ts';

const t = (zh: string, en: string): Text => ({ zh, en });

/** What the fields of a landed row are called on a screen. */
export const FIELD_TEXTS: Readonly<Record<LandedField, Text>> = {
  name: t('姓名', 'Name'),
  former_name: t('曾用名', 'Former name'),
  name_pinyin: t('姓名拼音', 'Name in pinyin'),
  id_number: t('证件号码', 'ID number'),
  id_state: t('证件号码状态', 'State of the ID number'),
  id_text: t('证件号码（原文）', 'ID number as typed'),
  birth_date: t('出生日期', 'Date of birth'),
  birth_month: t('出生年月', 'Month of birth'),
  sex: t('性别', 'Sex'),
  ethnicity: t('民族', 'Ethnic group'),
  household_no: t('户编号', 'Household number'),
  days_due: t('应到天数', 'School days'),
  days_away: t('旷课天数', 'Days away without leave'),
  household_ground: t('按户认定', 'Listed by household'),
  household_size: t('家庭人口', 'Persons of the household'),
  covered_size: t('保障人口', 'Persons covered'),
  relation: t('与户主关系', 'Relation to the head'),
  head_name: t('户主', 'Head of household'),
  head_id: t('户主证件号码', 'ID of the head'),
  guardian_name: t('监护人', 'Guardian'),
  guardian_id: t('监护人证件号码', 'ID of the guardian'),
  guardian_relation: t('监护关系', 'Relation of the guardian'),
  father_name: t('父亲', 'Father'),
  father_id: t('父亲证件号码', 'ID of the father'),
  mother_name: t('母亲', 'Mother'),
  mother_id: t('母亲证件号码', 'ID of the mother'),
  phone: t('电话', 'Telephone'),
  account: t('银行账号', 'Bank account'),
  guardian_phone: t('监护人电话', 'Telephone of the guardian'),
  province: t('省', 'Province'),
  city: t('市', 'Prefecture'),
  county: t('县', 'County'),
  township: t('乡镇', 'Township'),
  village: t('村', 'Village'),
  group_name: t('村民小组', 'Group'),
  address: t('地址', 'Address'),
  age: t('年龄', 'Age'),
  school: t('学校', 'School'),
  school_code: t('学校代码', 'School code'),
  stage: t('学段', 'Stage'),
  grade: t('年级', 'Grade'),
  class_name: t('班级', 'Class'),
  entered: t('入学年份', 'Year of entering'),
  student_no: t('学籍号', 'Student number'),
  boarding: t('是否寄宿', 'Boards'),
  migrant: t('是否随迁子女', 'Child of migrant workers'),
  hukou_kind: t('户口性质', 'Kind of household register'),
  education: t('文化程度', 'Schooling finished'),
  at_school: t('在校生状况', 'At-school state'),
  not_at_school_reason: t('未上学原因', 'Reason for not being at school'),
  status: t('状态', 'State'),
  status_text: t('状态（原文）', 'State as typed'),
  reply: t('核查结果', 'Result of the check'),
  placement: t('安置方式', 'Placement'),
  papers: t('证明材料', 'Papers'),
  term: t('学期', 'Term'),
  year: t('年度', 'Year'),
  event_date: t('日期', 'Date'),
  ends_on: t('结束日期', 'Ends on'),
  disability_kind: t('残疾类别', 'Kind of disability'),
  disability_grade: t('残疾等级', 'Grade of disability'),
  remark: t('备注', 'Remarks'),
};

/** What the registers are called. */
export const REGISTER_TEXTS: Readonly<Record<Register, Text>> = {
  hukou: t('户籍', 'Hukou register'),
  'student-record': t('学籍', 'Student record'),
  'vocational-record': t('中职学籍', 'Vocational record'),
  roster: t('在校名单', 'School list'),
  reply: t('核查反馈', 'Reply to a check'),
  persuasion: t('劝返台账', 'Persuasion ledger'),
  poverty: t('脱贫（监测）户', 'Poverty register'),
  'poor-student-library': t('困难学生库', 'Poor-student library'),
  'collection-form': t('信息采集表', 'Collection form'),
  'education-ledger': t('教育台账', 'Education ledger'),
  aid: t('资助名单', 'Aid list'),
  payment: t('发放清册', 'Payment list'),
  disability: t('残联', 'Disability register'),
  'civil-affairs': t('民政（低保、特困）', 'Civil affairs'),
  orphan: t('孤儿（事实无人抚养）', 'Orphans and unattended'),
  'left-behind': t('留守儿童', 'Left-behind children'),
  supplies: t('学习用品', 'Supplies'),
  transfer: t('转学名单', 'Transfers'),
  statistics: t('统计表', 'Statistics'),
};

/** What the rules are called by which a row was joined to a person. */
export const RULE_TEXTS: Readonly<Record<string, Text>> = {
  id: t('证件号码和姓名一致', 'ID number and name agree'),
  decided: t('人工判定', 'Decided by a person'),
  score: t('综合比对达到阈值', 'Comparison above the threshold'),
  household: t('家庭成员佐证', 'Evidence of the household'),
  new: t('首次出现', 'First seen'),
};

/** What codes in cells mean; a code without text is shown as it is. */
export const VALUE_TEXTS: Readonly<Record<string, Text>> = {
  male: t('男', 'male'),
  female: t('女', 'female'),
  yes: t('是', 'yes'),
  no: t('否', 'no'),
  normal: t('正常', 'normal'),
  'moved-in': t('迁入', 'moved in'),
  'moved-out': t('迁出', 'moved out'),
  deceased: t('死亡', 'deceased'),
  abroad: t('出国（境）', 'abroad'),
  cancelled: t('注销', 'cancelled'),
  active: t('在读', 'active'),
  suspended: t('休学', 'suspended'),
  'dropped-out': t('流失（其他离校）', 'dropped out'),
  graduated: t('毕业', 'graduated'),
  'transferred-out': t('转出', 'transferred out'),
  expelled: t('开除', 'expelled'),
  other: t('其他', 'other'),
  present: t('在校', 'present'),
  absent: t('不在校', 'absent'),
  returned: t('已返校', 'returned'),
  'not-returned': t('未返校', 'not returned'),
  preschool: t('学前', 'preschool'),
  primary: t('小学', 'primary'),
  junior: t('初中', 'junior'),
  senior: t('普通高中', 'senior'),
  vocational: t('中职', 'vocational'),
  'higher-vocational': t('高职', 'higher vocational'),
  undergraduate: t('本科', 'undergraduate'),
  postgraduate: t('研究生', 'postgraduate'),
  special: t('特殊教育', 'special education'),
  mainstream: t('随班就读', 'mainstream class'),
  'special-school': t('特教学校', 'special school'),
  'special-class': t('特教班', 'special class'),
  'home-teaching': t('送教上门', 'teaching at home'),
  institution: t('儿童福利机构', 'institution'),
  deferred: t('缓学', 'deferred'),
  waiting: t('待安置', 'waiting'),
  rural: t('农业（农村）', 'rural'),
  urban: t('非农业（城镇）', 'urban'),
  resident: t('居民户口（未分农业、非农业）', 'registered without kind'),
};

/** Why rows cannot be placed. */
export const CAUSE_TEXTS: Readonly<Record<string, Text>> = {
  refused: t('未能读入', 'Refused'),
  'no-name': t('没有姓名和证件号码', 'Neither name nor ID number'),
  'name-only': t('只有姓名', 'A name alone'),
};

/** Where every weight begins: how rare it is that two rows are one person. */
const PRIOR = t('先验', 'prior');

const inLanguage = (texts: Readonly<Record<string, Text>>, language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, text[language]]));

/** All words that codes on the page stand for, in one language, and the kinds of each list in their order. */
export const screenWords = (language: Language, model: LevelTexts) => ({
  kinds: LIST_KINDS as Readonly<Record<string, readonly string[]>>,
  words: {
    list: inLanguage(LIST_TEXTS, language),
    kind: inLanguage(KIND_TEXTS, language),
    field: inLanguage(FIELD_TEXTS, language),
    register: inLanguage(REGISTER_TEXTS, language),
    rule: inLanguage(RULE_TEXTS, language),
    value: inLanguage(VALUE_TEXTS, language),
    cause: inLanguage(CAUSE_TEXTS, language),
    comparison: inLanguage({ ...model.comparisons, prior: PRIOR }, language),
    level: inLanguage(model.levels, language),
  },
});

/** What the page asks once: words by group and code, kinds by list. */
export type ScreenWords = ReturnType<typeof screenWords>;
