-- One row per pair of different names that meet under one valid ID number.
select distinct a.name_no as left_name, b.name_no as right_name
from linkage.row_base b
join linkage.id_anchor a on a.id_key = b.id_key
where b.id_ok = 2 and b.canon <> a.canon
