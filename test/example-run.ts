import { LANDED_FIELDS } from '../src/intake/index.ts';
import type { Batch } from '../src/platform/index.ts';

/** Columns of the landed row that the examples use. */
const LANDED =
  'name, id_number, id_text, birth_date, township, village, school, student_no, status, guardian_name, phone';
const TEXTS = Object.keys(LANDED_FIELDS)
  .map((field) => `cast(${LANDED.split(', ').includes(field) ? field : 'null'} as varchar) as ${field}`)
  .join(', ');

/**
 * Lays the relations of docs/flow.md as a small run leaves them: a hukou register, a roster as a sheet of a workbook,
 * an aid list; children out of school, one who waits for a pair, one refused row, one row with a name alone.
 * All persons are made up.
 */
export async function layExampleRun(batch: Batch): Promise<void> {
  for (const schema of ['intake', 'linkage', 'enrolment', 'aid', 'registry']) {
    await batch.run(`create schema ${schema}`);
  }
  await batch.run(`create table intake.source as select * from (values
    (1, '低保名单.csv', '', 'civil-affairs', 'civil-affairs', '低保名单', 3, 2, 1, 0),
    (2, '常住人口.csv', '', 'hukou', 'hukou', '户籍登记', 5, 4, 0, 1),
    (3, '花名册.xlsx', '一年级', 'roster', 'roster', '在校学生名单', 2, 2, 0, 0),
    (4, '资助.xlsx', '名单', 'aid-list', 'aid', '受助学生', 1, 1, 0, 0))
    t(source_no, file, sheet, format, register, label, rows_read, landed, refused, skipped)`);
  await batch.run(`create table intake.landed_row as
    select row_id, cast(row_id // 1000000000 as integer) as source_no, cast(row_id % 1000000000 as integer) as row_no,
      register, ${TEXTS} from (values
    (1000000002, 'civil-affairs', '周甲一', '431321201503020013', null, '2015-03-02', '石牛乡', '石牛村', null, null, null, null, null),
    (1000000003, 'civil-affairs', '吴某', null, null, null, '石牛乡', null, null, null, null, null, null),
    (2000000002, 'hukou', '周甲一', '431321201503020013', null, '2015-03-02', '石牛乡', '石牛村', null, null, 'normal', '周父', '13900000001'),
    (2000000003, 'hukou', '李乙二', '431321201604040025', null, '2016-04-04', '永丰镇', '城东社区', null, null, 'normal', '李母', '+8613900000002'),
    (2000000004, 'hukou', '王丙三', '431321201705050037', null, '2017-05-05', '石牛乡', '新塘村', null, null, 'moved-in', '王父', null),
    (2000000006, 'hukou', '赵丁四', '431321201606060049', null, '2016-06-06', '永丰镇', '城西社区', null, null, 'normal', '赵母', null),
    (3000000003, 'roster', '王炳三', null, null, '2017-05-05', '石牛乡', null, '石牛中心小学', null, 'present', null, null),
    (3000000004, 'roster', '赵丁四', '431321201606060049', null, null, '永丰镇', null, '永丰小学', null, 'present', null, null),
    (4000000002, 'aid', '赵丁四', '431321201606060049', null, null, '永丰镇', null, '永丰小学', null, null, null, null))
    t(row_id, register, ${LANDED})`);
  await batch.run(`create table intake.verdict as select *, '{}' as detail from (values
    (1, 4, '证件号码', 'id-malformed', '证件号码不是18位', 'refused'),
    (2, 5, '姓名', 'blank-row', '空行', 'skipped'),
    (2, 6, '证件号码', 'wrong-check', '校验位不符', 'fault'))
    t(source_no, row_no, column_name, code, message, severity)`);
  await batch.run(`create table intake.aid_item as select 4000000002::bigint as row_id, 1 as item_no,
    'boarding' as programme, '2026-spring' as term, 2026 as year, 50000::bigint as amount_fen, 'paid' as state`);
  await batch.run(`create table intake.hardship_item as select 1000000002::bigint as row_id, 'dibao' as hardship,
    false as is_risk_gone`);
  await batch.run(`create table linkage.person as select * from (values
    (1, 'P0000001', '周甲一', '431321201503020013', date '2015-03-02', 'male', '汉族', 'H1', '石牛乡', '石牛村', '周父', '13900000001'),
    (2, 'P0000002', '李乙二', '431321201604040025', date '2016-04-04', 'female', '汉族', 'H2', '永丰镇', '城东社区', '李母', '+8613900000002'),
    (3, 'P0000003', '王丙三', '431321201705050037', date '2017-05-05', 'male', '汉族', 'H3', '石牛乡', '新塘村', '王父', null),
    (4, 'P0000004', '赵丁四', '431321201606060049', date '2016-06-06', 'female', '汉族', 'H4', '永丰镇', '城西社区', '赵母', null),
    (5, 'P0000005', '王炳三', null, date '2017-05-05', 'male', null, null, '石牛乡', null, null, null),
    (6, 'P0000006', '吴某', null, null, null, null, null, '石牛乡', null, null, null))
    t(person_no, person_id, name, id_number, birth_date, sex, ethnicity, household_no, township, village, guardian, phone)`);
  await batch.run(`create table linkage.link as select * from (values
    (1000000002, 1, 21000, 'id'), (1000000003, 6, 0, 'new'), (2000000002, 1, 0, 'new'), (2000000003, 2, 0, 'new'),
    (2000000004, 3, 0, 'new'), (2000000006, 4, 0, 'new'), (3000000003, 5, 0, 'new'), (3000000004, 4, 20500, 'id'),
    (4000000002, 4, 20500, 'id')) t(row_id, person_no, weight, rule)`);
  await batch.run(`create table linkage.review_pair as select 1 as pair_no, 2000000004::bigint as left_row_id,
    3000000003::bigint as right_row_id, 3 as left_person_no, 5 as right_person_no, 2300 as weight,
    '{"prior":{"level":"","weight":-12300},"name":{"level":"同音字","weight":4100},"birth":{"level":"相同","weight":10500}}' as levels`);
  await batch.run(`create table linkage.pending as
    select 3 as person_no, 5 as other_person_no, 1 as pair_no union all select 5, 3, 1`);
  await batch.run(`create table enrolment.gap as select person_no, kind, is_waiting, case when is_waiting then 1 else 0 end as undecided_pairs,
      ground, age, false as is_beyond, true as has_hukou, 'normal' as hukou_status, record_school, cast(null as varchar) as record_grade,
      cast(null as varchar) as record_class, record_text, cast(null as varchar) as record_date, cast(null as varchar) as roster_school,
      cast(null as varchar) as reply_date, cast(null as varchar) as persuasion_date, false as is_registered_poor,
      false as is_school_silent, 1 as record_sheets, 1 as roster_sheets
    from (values
    (1, 'never-enrolled', false, 'no-record', 11, null, null),
    (2, 'dropped-out', false, 'record-left', 10, '永丰小学', '流失'),
    (3, 'never-enrolled', true, 'no-record', 9, null, null))
    t(person_no, kind, is_waiting, ground, age, record_school, record_text)`);
  await batch.run(`create table enrolment.evidence as select * from (values
    (1, 2000000002, 'hukou'), (1, 1000000002, 'poverty'), (2, 2000000003, 'hukou'), (3, 2000000004, 'hukou'))
    t(person_no, row_id, role)`);
  await batch.run(`create table enrolment.schooling as select person_no, false as is_recorded, false as is_active,
      false as is_at_vocational, is_on_roster, false as is_marked_absent, false as is_excused, cast(null as varchar) as excuse,
      cast(null as bigint) as excuse_row, true as is_child, ground, school, stage, grade,
      school_row, is_on_roster as is_in_school, is_pending, is_on_roster and not is_pending as is_surely_in_school
    from (values
    (1, false, 'no-record', null, null, null, null, false),
    (2, false, 'record-left', '永丰小学', 'primary', '四年级', null, false),
    (3, false, 'no-record', null, null, null, null, true),
    (4, true, 'present', '永丰小学', 'primary', '四年级', 3000000004, false))
    t(person_no, is_on_roster, ground, school, stage, grade, school_row, is_pending)`);
  await batch.run(`create table aid.gap as select 4 as person_no, 'aided-unlisted' as kind, 'boarding' as programme, '2026-spring' as term,
    false as is_waiting, cast(null as varchar) as hardship, 0 as titles, cast(null as varchar) as school, cast(null as varchar) as grade,
    cast(null as varchar) as register, 1 as rows_found, 1 as aid_rows, 0 as payment_rows`);
  await batch.run(`create table aid.evidence as select 4 as person_no, 'aided-unlisted' as kind, 'boarding' as programme,
    4000000002::bigint as row_id, 'aid' as role`);
}
