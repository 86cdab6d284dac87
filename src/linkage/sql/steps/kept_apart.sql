-- One row per row that somebody decided is not the person whose number it bears.
select distinct case when a.rank * 100000000000000 + a.row_id > b.rank * 100000000000000 + b.row_id then a.row_id else b.row_id end as row_id
from linkage.decision d
join linkage.row_base a on a.row_id = d.row_a
join linkage.row_base b on b.row_id = d.row_b
where d.is_yes = 0 and a.id_key = b.id_key
