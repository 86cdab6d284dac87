import type { Batch } from '../platform/index.ts';

/** How large a made-up run is. */
export type CountySize = {
  readonly persons: number;
  readonly townships: number;
  readonly missing: number;
  readonly unaided: number;
  readonly pairs: number;
};

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国欣怡子轩梓涵';
const TOWNSHIPS = '永丰荷叶井字梓门桥杏子铺走马街沙塘湾甘棠三塘铺青树坪花门锁石印塘石牛';

const pick = (alphabet: string, by: string, width = 1): string =>
  `substr('${alphabet}', 1 + cast((${by}) % ${Math.floor(alphabet.length / width)} as integer) * ${width}, ${width})`;

/**
 * Lays the relations of docs/flow.md at the size of a county by arithmetic on row numbers: for pictures of the workbook
 * and for measuring, not for judging anything. Persons are made up; no number has a right check character.
 */
export async function layCountyRun(batch: Batch, size: CountySize): Promise<void> {
  for (const schema of ['intake', 'linkage', 'enrolment', 'aid', 'registry']) {
    await batch.run(`create schema ${schema}`);
  }
  const { persons, townships } = size;
  const township = (by: string): string =>
    `concat(${pick(TOWNSHIPS, `(${by}) % ${townships}`, 2)}, case when ${by} % ${townships} >= ${TOWNSHIPS.length / 2} then cast(${by} % ${townships} as varchar) else '' end, '镇')`;
  await batch.run(`create table linkage.person as
    select r + 1 as person_no, 'P' || lpad(cast(r + 1 as varchar), 7, '0') as person_id,
      concat(${pick(SURNAMES, 'r * 7')}, ${pick(GIVEN, 'r * 31')}, case when r % 7 = 0 then '' else ${pick(GIVEN, 'r * 17 + 5')} end) as name,
      concat('431321', 2010 + r % 10, lpad(cast(1 + r % 12 as varchar), 2, '0'), lpad(cast(1 + r % 28 as varchar), 2, '0'), lpad(cast(r % 1000 as varchar), 3, '0'), 'A') as id_number,
      make_date(cast(2010 + r % 10 as int), cast(1 + r % 12 as int), cast(1 + r % 28 as int)) as birth_date,
      case when r % 2 = 0 then 'female' else 'male' end as sex, '汉族' as ethnicity, cast(r // 4 as varchar) as household_no,
      ${township('r')} as township, concat(${pick(TOWNSHIPS, 'r * 3', 2)}, '村') as village,
      concat(${pick(SURNAMES, 'r * 7')}, ${pick(GIVEN, 'r * 13 + 3')}) as guardian,
      concat('139', lpad(cast(r * 7919 % 100000000 as varchar), 8, '0')) as phone
    from range(${persons}) as t(r)`);
  await batch.run(`create table intake.landed_row as
    select row_id, cast(row_id // 1000000000 as integer) as source_no, cast(row_id % 1000000000 as integer) as row_no, register,
      p.name, p.id_number, cast(null as varchar) as id_text, cast(p.birth_date as varchar) as birth_date, p.township,
      p.village, case when source_no = 2 then '中心小学' end as school, cast(null as varchar) as student_no, 'normal' as status,
      p.guardian as guardian_name, p.phone, person_no
    from (select 1000000002 + person_no - 1 as row_id, 1 as source_no, 'hukou' as register, * from linkage.person
      union all select 2000000002 + person_no // 2 - 1, 2, 'roster', * from linkage.person where person_no % 2 = 0
      union all select 3000000002 + person_no // 5 - 1, 3, 'aid', * from linkage.person where person_no % 5 = 0) as p
    order by row_id`);
  await batch.run(`create table intake.source as select cast(source_no as integer) as source_no,
      case source_no when 1 then '常住人口登记.csv' when 2 then '在校学生名单.xlsx' else '2026年秋季资助.xlsx' end as file,
      case when source_no = 1 then '' else '汇总' end as sheet, register as format, register,
      case source_no when 1 then '户籍登记' when 2 then '在校学生名单' else '受助学生' end as label,
      count(*) + 3 as rows_read, count(*) as landed, 2 as refused, 1 as skipped
    from intake.landed_row group by source_no, register order by source_no`);
  await batch.run(`create table linkage.link as select row_id, person_no, 20000 + row_id % 777 as weight,
    case when register = 'hukou' then 'new' else 'id' end as rule from intake.landed_row order by row_id`);
  await batch.run(`create table intake.verdict as select *, '{}' as detail from (
    select source_no, row_no, '身份证号码' as column_name, 'wrong-check' as code, '身份证号码的校验位不符，请核对。' as message, 'fault' as severity
    from intake.landed_row where row_id % 97 = 0
    union all select s, 9000000 + k, '身份证号码', 'id-malformed', '身份证号码不是 18 位，且没有姓名。', 'refused'
    from range(1, 4) a(s), range(2) b(k)) as v`);
  await batch.run(`create table linkage.review_pair as select r + 1 as pair_no, 1000000002 + r * 11 as left_row_id,
      2000000002 + r * 5 as right_row_id, 1 + r * 11 as left_person_no, 2 + r * 10 as right_person_no, 1000 + r * 37 % 5000 as weight,
      '{"prior":{"level":"","weight":-12300},"name":{"level":"同音字","weight":4100},"birth":{"level":"相同","weight":9500},"place":{"level":"同乡镇","weight":1200}}' as levels
    from range(${size.pairs}) as t(r)`);
  await batch.run(
    `create table linkage.pending as select left_person_no as person_no, right_person_no as other_person_no, pair_no from linkage.review_pair`,
  );
  await batch.run(`create table enrolment.gap as select 1 + r * 11 as person_no,
      case r % 5 when 0 then 'dropped-out' when 1 then 'registered-poor-dropout' when 2 then 'enrolled-not-attending' else 'never-enrolled' end as kind,
      r % 9 = 0 as is_waiting, case when r % 9 = 0 then 1 else 0 end as undecided_pairs,
      case r % 5 when 0 then 'record-left' when 1 then 'not-returned' when 2 then 'on-no-list' else 'no-record' end as ground,
      6 + r % 10 as age, false as is_beyond, true as has_hukou, 'normal' as hukou_status,
      case when r % 5 < 3 then '永丰镇中心小学' end as record_school, case when r % 5 < 3 then '四年级' end as record_grade,
      case when r % 5 < 3 then '四年级二班' end as record_class, case when r % 5 = 0 then '其他离校' end as record_text,
      case when r % 5 = 0 then '2026-03-02' end as record_date, cast(null as varchar) as roster_school, cast(null as varchar) as reply_date,
      case when r % 5 = 1 then '2026-05-12' end as persuasion_date, r % 5 = 1 as is_registered_poor, r % 50 = 7 as is_school_silent,
      3 as record_sheets, 218 as roster_sheets
    from range(${size.missing}) as t(r)`);
  await batch.run(`create table enrolment.evidence as select person_no, 1000000001 + person_no as row_id, 'hukou' as role from enrolment.gap
    union all select person_no, 3000000002 + person_no // 5 - 1, 'poverty' from enrolment.gap where person_no % 5 = 0`);
  await batch.run(`create table aid.gap as select 5 + r * 10 as person_no,
      case r % 4 when 0 then 'aided-twice' when 1 then 'aided-unlisted' else 'unaided' end as kind,
      'living-subsidy' as programme, '2026-autumn' as term, false as is_waiting,
      case when r % 4 > 1 then 'dibao' end as hardship, 1 as titles, '永丰镇中心小学' as school, '四年级' as grade,
      case when r % 4 = 0 then 'payment' end as register, 2 as rows_found, 12034 as aid_rows, 8801 as payment_rows
    from range(${size.unaided}) as t(r)`);
  await batch.run(`create table aid.evidence as select person_no, kind, programme, 1000000001 + person_no as row_id, 'title' as role from aid.gap
    union all select person_no, kind, programme, 3000000002 + person_no // 5 - 1, 'aid' from aid.gap`);
}
