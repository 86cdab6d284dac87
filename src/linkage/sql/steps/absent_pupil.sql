-- One row per item of somebody on no school's list: with a student record, or of school age on the hukou register with none.
select distinct c.core as item, p.root, 1 as is_recorded
from linkage.row_base b
join linkage.register_trait t on t.rank = b.rank
join linkage.row_core c on c.row_id = b.row_id
join linkage.item_choice p on p.item = c.core
left join linkage.listed_person k on k.root = p.root
where t.register in ('student-record', 'vocational-record') and k.root is null
union all
select i.item, p.root, 0
from linkage.item i
join linkage.item_choice p on p.item = i.item
left join linkage.listed_person k on k.root = p.root
left join linkage.recorded_person r on r.root = p.root
where i.on_hukou = 1 and i.cohort is null and i.birth_year is not null and k.root is null and r.root is null
  and exists (select 1 from linkage.cohort_year y where i.birth_year between y.birth_year - 12 and y.birth_year)
