-- One row per pair of rows that a person must decide.
select
  row_number() over (order by v.weight desc, v.l, v.r) as pair_no,
  v.l as left_row_id,
  v.r as right_row_id,
  a.person_no as left_person_no,
  b.person_no as right_person_no,
  v.weight,
  v.levels
from linkage.review_explained v
join linkage.link_base a on a.row_id = v.l
join linkage.link_base b on b.row_id = v.r
