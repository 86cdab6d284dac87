import type { Text } from '../platform/index.ts';
import type { GapGround, GapKind } from './gap.ts';

/** Names of the four kinds. */
export const KIND_LABELS: Readonly<Record<GapKind, Text>> = {
  'never-enrolled': { zh: '适龄未入学', en: 'never enrolled' },
  'dropped-out': { zh: '辍学', en: 'dropped out' },
  'registered-poor-dropout': { zh: '脱贫户（建档立卡）辍学', en: 'dropout of a registered poor household' },
  'enrolled-not-attending': { zh: '在籍不在校', en: 'on record but not attending' },
};

/** The main clause for each ground; `{where}` is school, grade and class of record. */
export const GROUND_TEXTS: Readonly<Record<GapGround, Text>> = {
  'no-record': {
    zh: '户籍在册，{age}，{searched}中均未找到，也没有说明去向的核查反馈',
    en: '{age} and on the hukou register, but found {searched}, and no check has told where the child is',
  },
  'found-out-unrecorded': {
    zh: '{age}，{reply_date}核查反馈为真正失学辍学，没有学籍',
    en: '{age}, found truly out of school by a check{reply_date}, and without a student record',
  },
  'found-out-recorded': {
    zh: '学籍在{where}，{reply_date}核查反馈为真正失学辍学',
    en: 'On record at {where}, but found truly out of school by a check{reply_date}',
  },
  'record-left': {
    zh: '{where}的学籍{record_date}已终止（{record_text}），{lists}',
    en: 'The record at {where} ended{record_date} ({record_text}), and {lists}',
  },
  'not-returned': {
    zh: '学籍在{where}，劝返台账{persuasion_date}记为未返校，{lists}',
    en: 'On record at {where}, not returned by the persuasion ledger{persuasion_date}, and {lists}',
  },
  'on-no-list': {
    zh: '学籍在{where}且为在读，但{lists}',
    en: 'On record as active at {where}, but {lists}',
  },
  'marked-absent': {
    zh: '学籍在{where}且为在读，但在{roster_school}的在校名单中标为不在校',
    en: 'On record as active at {where}, but marked absent on the list of {roster_school}',
  },
  'absent-unrecorded': {
    zh: '{age}，没有学籍，在{roster_school}的在校名单中标为不在校',
    en: '{age}, without a student record, and marked absent on the list of {roster_school}',
  },
};

/** Parts that are filled in. */
export const PARTS = {
  searchedBoth: {
    zh: '{records}份学籍表、{rosters}份在校名单',
    en: 'in none of {records} sheets of student records and {rosters} lists of pupils present',
  },
  searchedRecords: {
    zh: '{records}份学籍表（没有收到在校名单）',
    en: 'in none of {records} sheets of student records (no lists of pupils present were handed in)',
  },
  onNoList: { zh: '在{rosters}份在校名单中均未找到', en: 'on none of {rosters} lists of pupils present' },
  noLists: { zh: '没有收到任何在校名单', en: 'no lists of pupils present were handed in' },
  unknownSchool: { zh: '（未写学校）', en: 'a school not named' },
  unknownState: { zh: '其他离校', en: 'left for other reasons' },
  years: { zh: '{age}周岁', en: 'Aged {age}' },
  unknownAge: { zh: '出生日期不详', en: 'Of unknown age' },
  onDay: { zh: '{day}', en: ' {in} {day}' },
  silent: { zh: '（该校未交在校名单）', en: ' (that school handed in no list)' },
  poor: { zh: '；本人在脱贫（监测）人口名单中', en: '; has an own row in a poverty register' },
  beyond: { zh: '；残疾，适用延长的学龄', en: '; disabled, so that the wider age window applies' },
  waiting: {
    zh: '；另有{pairs}对疑似同一人的记录待人工判定，判定前不列为失学',
    en: '; {pairs} possible match(es) must be decided first, so the child is not listed as missing',
  },
  waitingNamesake: {
    zh: '；在校名单上有同名而无法落实身份的学生，请学校补报其证件号后重新比对，核实前不列为失学',
    en: "; a pupil of the same name on a school's list cannot be placed, so the child is not listed as missing until the school has given that pupil's ID number and the run is repeated",
  },
  waitingList: {
    zh: '；该校在校名单上有较多学生无法落实身份，请学校补报证件号后重新比对，核实前不列为失学',
    en: '; many pupils on the list of that school cannot be placed, so the child is not listed as missing until the school has given their ID numbers and the run is repeated',
  },
  waitingMissingList: {
    zh: '；所在学校、年级或班级的学生一个也不在名单上，这份在校名单似未收到，请学校补交后重新比对，核实前不列为失学',
    en: '; no pupil of that school, grade or class is on any list, so its list seems to be missing: the child is not listed as missing until the school has handed it in and the run is repeated',
  },
  end: { zh: '。', en: '.' },
} as const satisfies Record<string, Text>;

/** Warnings: what could not be judged, and why. Codes stand in summary.json. */
export const WARNING_TEXTS = {
  'no-student-records': {
    zh: '没有收到学籍表，无法判断适龄未入学',
    en: 'No student records were handed in: never-enrolled cannot be judged',
  },
  'no-rosters': {
    zh: '没有收到在校名单，无法判断在籍不在校',
    en: 'No lists of pupils present were handed in: on record but not attending cannot be judged',
  },
  'no-hukou': {
    zh: '没有收到户籍表，无法判断适龄未入学',
    en: 'No hukou register was handed in: never-enrolled cannot be judged',
  },
  'cohort-not-among-files': {
    zh: '{cohort}岁组户籍儿童{children}人，只有{traced}人有就学记录，该年龄组的记录似未收齐，暂不列入',
    en: 'Of {children} children aged {cohort} on the hukou register only {traced} show any trace of schooling: their records seem not to be among the files, and they are not listed',
  },
  'beyond-not-among-files': {
    zh: '超过一般学龄的户籍人口{children}人，只有{traced}人有就学记录，这些年龄的残疾儿童没有记录的暂不列入',
    en: 'Of {children} persons beyond the ordinary school age on the hukou register only {traced} show any trace of schooling: disabled children of that age without a record are not listed',
  },
  'doubtful-lists': {
    zh: '{schools}所学校的在校名单上有较多学生无法落实身份（缺身份证号等），这些学校未见于名单的学生暂不列入，请补交',
    en: '{schools} school(s) handed in lists on which many pupils cannot be placed (no numbers, say): pupils missing from them wait; please complete the lists',
  },
  'silent-schools': {
    zh: '{schools}所学校有学籍但未交在校名单',
    en: '{schools} school(s) of record handed in no list of pupils present',
  },
  'missing-list': {
    zh: '{school}{part}的在校名单似未收到：学籍在读的{children}人都不在任何名单上，暂不列入，请学校补交',
    en: 'The list of pupils of {school} {part} seems to be missing: {children} children on record there are on no list and wait; please have the school hand it in',
  },
  'other-county': {
    zh: '户籍表中有{rows}行属于其他县，未计入',
    en: '{rows} row(s) of the hukou register belong to other counties and are left out',
  },
  'unknown-reply': {
    zh: '{rows}行核查反馈的类别无法识别，未作为依据',
    en: '{rows} repl(ies) of a check could not be understood and were not used',
  },
  'transferred-unseen': {
    zh: '{persons}名适龄儿童学籍已转出但未见转入，请核实去向',
    en: '{persons} child(ren) were transferred out by record, with no arrival seen',
  },
  'primary-only': {
    zh: '{persons}名适龄儿童只有小学毕业记录或无法识别的学籍状态，未作判断',
    en: '{persons} child(ren) have only a record of primary graduation or of an unclear state: not judged',
  },
  'out-without-age': {
    zh: '{persons}人核查反馈为真正失学辍学但没有出生日期，已列入，请补全',
    en: '{persons} person(s) were found truly out of school by a check and have no birth date: listed all the same, please complete',
  },
  'age-in-doubt': {
    zh: '{persons}人户籍表的出生日期与身份证号不一致，按前者不在学龄内，暂不列入，请核对',
    en: '{persons} person(s) on the hukou register have a birth date outside school age and a number inside it: not listed, please check',
  },
  'no-birth-date': {
    zh: '户籍或学籍中有{persons}人没有出生日期，无法判断是否适龄',
    en: '{persons} person(s) on the hukou register or on record have no birth date: age cannot be judged',
  },
} as const satisfies Record<string, Text>;
