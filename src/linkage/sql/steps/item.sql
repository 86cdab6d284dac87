-- One row per core with the columns by which pairs are found; open unless the hukou register settles it.
select
  f.item,
  not (f.on_hukou = 1 and f.is_anchor) as is_open,
  f.on_hukou,
  f.name_no, n.canon, n.sound, n.c1, n.y1,
  -- a row that tells a name and nothing else (a bank's sheet) is anybody of that name: no question about it can be answered
  case when coalesce(f.id_key, f.birth, t.birth_month, f.digits, f.student_key, f.guardian, f.father, f.mother, f.head, f.phone, f.guardian_phone,
      f.township, f.village, f.school, f.grade, f.hukou_home, h.home, x.township) is not null
    or coalesce(f.id_text, f.student_no) is not null then n.canon end as told_name,
  coalesce(o.canon, case when l.canon <> n.canon then l.canon end) as alias,
  f.birth,
  coalesce(cast(floor(f.birth / 10000) as integer), cast(floor(t.birth_month / 100) as integer)) as birth_year,
  coalesce(cast(floor(f.birth / 100) as integer), t.birth_month) as birth_month,
  f.birth % 10000 as birth_day,
  f.sex,
  f.id_ok,
  -- a valid number under another name than its first row's: it may be somebody else's
  case when f.id_ok = 2 and not f.is_anchor then 1 else 0 end as is_odd,
  f.id_key, f.id_region, f.id_birth, f.id_tail, f.id_text, f.document,
  f.digits as lossy,
  z.tail as masked_tail, z.region as masked_region,
  f.id_region * cast(1000000000 as bigint) + f.id_birth * cast(10 as bigint) + cast(floor(f.id_tail / 1100) as integer) as first_digits,
  f.student_no, f.student_key,
  coalesce(f.hukou_home, h.home, g.home) as home,
  q.home as id_home,
  e.day_mates,
  f.guardian as kin1,
  coalesce(f.father, w.spouse) as kin2,
  f.mother as kin3,
  coalesce(f.head, w.head) as kin4,
  coalesce(f.phone, w.phone) as phone1,
  f.guardian_phone as phone2,
  coalesce(f.village_township, f.township) as township,
  coalesce(f.village_township, f.township, x.township, v.township) as near_township,
  coalesce(f.village, v.village) as near_village,
  f.village,
  f.school,
  case when f.seat % 10000 < 9900 and f.seat % 100 < 99 then f.seat end as seat,
  case when f.seat % 10000 < 9900 then cast(floor(f.seat / 100) as integer) end as school_grade,
  -- the grade of that school: where it tells none, the ninth grade of the school before is not it
  case when f.seat is null or f.seat % 10000 < 9900 then f.grade - 10 end as grade,
  case when f.seat % 100 < 99 then f.seat % 100 end as class_no,
  f.other_grade - 10 as other_grade,
  -- the year of birth by the grade, or by an age where a row tells nothing better
  coalesce(y.birth_year - f.grade + 10, case when f.birth is null and t.birth_month is null and f.on_hukou = 0 then a.birth_year end) as cohort
from (
  select
    c.item, c.on_hukou, c.id_ok, c.id_key, c.id_region, c.id_birth, c.id_tail, c.id_text, c.document, c.student_no, c.student_key,
    c.name_no, c.former_name_no, c.guardian, c.father, c.mother, c.head, c.phone, c.guardian_phone,
    c.village_township, c.township, c.village, c.seat, c.grade, c.other_grade, c.household, c.hukou_home,
    a.row_id is not null as is_anchor,
    -- the birth date and sex of a number before those typed, but only where the number is its own: another year and another
    -- day typed beside it tell that it is somebody else's
    coalesce(case when a.row_id is not null and (c.birth is null or floor(c.birth / 10000) = floor(c.id_birth / 10000) or c.birth % 10000 = c.id_birth % 10000)
      then c.id_birth end, c.birth, u.birth) as birth,
    u.digits,
    coalesce(case when a.row_id is not null and (c.birth is null or floor(c.birth / 10000) = floor(c.id_birth / 10000) or c.birth % 10000 = c.id_birth % 10000)
      then 2 - cast(floor(c.id_tail / 11) as integer) % 2 end, c.sex) as sex,
    cast(floor(c.seat / 10000) as integer) as school,
    case when c.last_name_no <> c.name_no then c.last_name_no end as other_name_no,
    case when c.hukou_home is null then c.item end as homeless,
    case when c.hukou_home is null then c.id_key end as homeless_key
  from linkage.core_fact c
  left join linkage.id_anchor a on a.row_id = c.item
  left join linkage.lossy_number u on u.item = c.item
) f
left join linkage.name_code n on n.name_no = f.name_no
left join linkage.name_code o on o.name_no = f.former_name_no
left join linkage.name_code l on l.name_no = f.other_name_no
left join linkage.home_of_household h on h.household = f.household
left join linkage.home_by_kin g on g.core = f.homeless
left join linkage.home_of_number q on q.id_key = f.homeless_key
left join linkage.home_adult w on w.home = f.hukou_home
left join linkage.home_day e on e.home = f.hukou_home and e.birth = f.birth
left join linkage.school_home v on v.school = f.school
left join linkage.item_file x on x.item = f.item
left join linkage.told_month t on t.item = f.item
left join linkage.told_age a on a.item = f.item
left join linkage.masked_number z on z.item = f.item
left join linkage.cohort_year y on y.cohort = 1
