-- One row per row whose valid number and name agree with the first row of that number. Where the name agrees only in
-- part, the birth date typed beside the number must not be of another year and day: that is a parent's or sister's number.
select b.row_id, a.row_id as anchor
from linkage.row_base b
join linkage.id_anchor a on a.id_key = b.id_key
left join linkage.name_agreed p on p.left_name = a.name_no and p.right_name = b.name_no
left join linkage.kept_apart k on k.row_id = b.row_id
left join linkage.number_twice w on w.row_id = b.row_id
where b.id_ok = 2 and k.row_id is null and w.row_id is null
  and (b.row_id = a.row_id or b.canon = a.canon or b.former_canon = a.canon or (p.left_name is not null
    and (b.birth is null or floor(b.birth / 10000) = floor(b.id_birth / 10000) or b.birth % 10000 = b.id_birth % 10000)))
