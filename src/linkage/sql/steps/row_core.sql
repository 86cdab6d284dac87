-- One row per row: the core (first row) that the exact pass puts it into; an equal number alone is not enough.
select
  row_id,
  case
    when is_apart then row_id
    when is_agreed then anchor
    when id_key is null then row_id
    else min(row_id) over (partition by id_key, id_ok, is_agreed, is_apart, canon)
  end as core
from (
  select
    b.row_id,
    b.id_key,
    b.id_ok,
    b.canon,
    a.row_id as anchor,
    k.row_id is not null as is_apart,
    coalesce(
      b.row_id = a.row_id or b.canon = a.canon or b.former_canon = a.canon or p.left_name is not null,
      false
    ) as is_agreed
  from linkage.row_base b
  left join linkage.id_anchor a on a.id_key = b.id_key and b.id_ok = 2
  left join linkage.name_agreed p on p.left_name = a.name_no and p.right_name = b.name_no
  left join linkage.kept_apart k on k.row_id = b.row_id
) judged
