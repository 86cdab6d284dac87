-- One row per row whose name nearly agrees with its number's first row, on a sheet that holds a person once and has the
-- number under a better name too, or further up: a clerk copied the number from the row above.
select distinct b.row_id
from linkage.row_base b
join linkage.id_anchor a on a.id_key = b.id_key
join linkage.name_agreed p on p.left_name = a.name_no and p.right_name = b.name_no
join linkage.row_base o on o.id_key = b.id_key and o.source_no = b.source_no
where b.id_ok = 2 and b.is_once = 1 and b.canon <> a.canon and o.canon <> b.canon
  and (o.canon = a.canon or o.row_id < b.row_id)
