-- One row per hukou row whose valid number is another hukou row's, under a name that does not agree: it tells nothing of its person.
select b.row_id
from linkage.row_base b
join linkage.id_anchor a on a.id_key = b.id_key and a.row_id <> b.row_id
join linkage.row_base h on h.row_id = a.row_id and h.is_hukou
left join linkage.row_agreed g on g.row_id = b.row_id
left join linkage.name_agreed p on p.left_name = a.name_no and p.right_name = b.name_no
where b.is_hukou and b.id_ok = 2 and g.row_id is null and b.canon <> a.canon and p.left_name is null
