-- One row per pair that a person must decide, both sides named as the files name them.
select
  r.pair_no,
  ls.file as file_a,
  ls.sheet as sheet_a,
  r.left_row_id - ls.source_no * cast(1000000000 as bigint) as row_a,
  rs.file as file_b,
  rs.sheet as sheet_b,
  r.right_row_id - rs.source_no * cast(1000000000 as bigint) as row_b,
  lp.person_id as person_id_a,
  rp.person_id as person_id_b,
  r.left_person_no,
  r.right_person_no,
  lw.name as name_a,
  rw.name as name_b,
  coalesce(lw.birth_date, cast(lp.birth_date as varchar(40))) as birth_a,
  coalesce(rw.birth_date, cast(rp.birth_date as varchar(40))) as birth_b,
  coalesce(lw.id_number, lw.id_text) as id_a,
  coalesce(rw.id_number, rw.id_text) as id_b,
  concat(coalesce(lw.township, ''), coalesce(lw.village, ''), coalesce(lw.school, '')) as place_a,
  concat(coalesce(rw.township, ''), coalesce(rw.village, ''), coalesce(rw.school, '')) as place_b,
  r.weight,
  cast(r.levels as varchar(40)) as levels
from linkage.review_pair as r
join intake.landed_row as lw on lw.row_id = r.left_row_id
join intake.landed_row as rw on rw.row_id = r.right_row_id
join intake.source as ls on ls.source_no = cast(floor(r.left_row_id / 1000000000) as integer)
join intake.source as rs on rs.source_no = cast(floor(r.right_row_id / 1000000000) as integer)
join reports.known_person as lp on lp.person_no = r.left_person_no
join reports.known_person as rp on rp.person_no = r.right_person_no
