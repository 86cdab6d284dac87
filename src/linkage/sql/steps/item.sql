-- One row per core with the columns that the comparison model compares; open unless the hukou register settles it.
select
  f.item,
  not (f.on_hukou = 1 and coalesce(f.id_ok, 0) = 2 and a.row_id is not null) as is_open,
  f.on_hukou,
  n.name_no, n.canon, n.sound, n.n, n.is_long,
  n.c1, n.c2, n.c3, n.c4, n.y1, n.y2, n.y3, n.y4, n.s1, n.s2, n.s3, n.s4, n.f1, n.f2, n.f3, n.f4, n.part1, n.part2, n.head4,
  n.name,
  coalesce(o.canon, case when l.canon <> n.canon then l.canon end) as alias,
  coalesce(case when f.birth is not null then f.birth % 100000000000000 end, i.birth, u.birth) as birth,
  cast(floor(coalesce(case when f.birth is not null then f.birth % 100000000000000 end, i.birth, u.birth) / 10000) as integer) as birth_year,
  coalesce(case when f.birth is not null then f.birth % 100000000000000 end, i.birth, u.birth) % 10000 as birth_day,
  coalesce(case when f.sex is not null then f.sex % 100000000000000 end, i.sex) as sex,
  f.id_ok,
  -- a valid number under another name than its first row's: it may be somebody else's
  case when f.id_ok = 2 and a.row_id is null then 1 else 0 end as is_odd,
  f.id_key,
  f.id_number,
  i.region as id_region,
  i.birth_text as id_birth,
  i.tail as id_tail,
  f.id_text,
  u.digits as lossy,
  cast(floor(floor(f.id_key / 11) / 100) as bigint) as first_digits,
  f.student_no,
  f.student_key,
  coalesce(k.home, h.home, g.home) as home,
  case when k.home is null then q.home end as id_home,
  e.day_mates,
  f.guardian % 100000000000000 as kin1,
  coalesce(f.father % 100000000000000, w.spouse) as kin2,
  f.mother % 100000000000000 as kin3,
  coalesce(f.head % 100000000000000, w.head) as kin4,
  coalesce(f.phone % 100000000000000, w.phone) as phone1,
  f.guardian_phone % 100000000000000 as phone2,
  coalesce(f.village_township, f.township) % 100000000000000 as township,
  coalesce(coalesce(f.village_township, f.township) % 100000000000000, x.township, v.township) as near_township,
  coalesce(f.village % 100000000000000, z.village) as near_village,
  f.village % 100000000000000 as village,
  cast(floor((f.seat % 1000000000000) / 10000) as integer) as school,
  case when f.seat % 10000 < 9900 and f.seat % 100 < 99 then f.seat % 1000000000000 end as seat,
  case when f.seat % 10000 < 9900 then cast(floor((f.seat % 1000000000000) / 100) as integer) end as school_grade,
  f.grade % 100000000000000 - 10 as grade,
  case when f.seat % 10000 % 100 < 99 then f.seat % 10000 % 100 end as class_no,
  y.birth_year - f.grade % 100000000000000 + 10 as cohort
from linkage.core_fact f
left join linkage.id_anchor a on a.id_key = f.id_key and a.row_id = f.item
left join linkage.name_code n on n.name_no = f.name_no % 100000000000000
left join linkage.name_code o on o.name_no = f.former_name_no % 100000000000000
left join linkage.name_code l on l.name_no = f.last_name_no
left join linkage.id_part i on i.item = f.item
left join linkage.lossy_number u on u.item = f.item
left join linkage.hukou_home k on k.core = f.item
left join linkage.home_of_household h on h.household = f.household
left join linkage.home_by_kin g on g.core = f.item
left join linkage.home_of_number q on q.id_number = f.id_number
left join linkage.home_adult w on w.home = k.home
left join linkage.home_day e
  on e.home = k.home and e.birth = coalesce(case when f.birth is not null then f.birth % 100000000000000 end, i.birth, u.birth)
left join linkage.school_place v on v.school = cast(floor((f.seat % 1000000000000) / 10000) as integer)
left join linkage.school_village z on z.school = cast(floor((f.seat % 1000000000000) / 10000) as integer)
left join linkage.item_file x on x.item = f.item
left join linkage.cohort_year y on y.cohort = 1
