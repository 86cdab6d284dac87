-- One row per person of whom a household is known.
select l.person_no, min(i.home) as home
from linkage.link_base l
join linkage.item i on i.item = l.row_id
where i.home is not null
group by l.person_no
