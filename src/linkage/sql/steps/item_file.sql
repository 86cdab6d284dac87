-- One row per core without a township of its own whose row stands in such a file.
select c.core as item, min(p.township) as township
from linkage.row_base b
join linkage.file_place p on p.source_no = b.source_no
join linkage.row_core c on c.row_id = b.row_id
where b.township is null
group by c.core
