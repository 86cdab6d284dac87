-- One row per pupil, kind of household register and register that states it (居民户口 tells neither): the first row that does.
select link.person_no, landed.hukou_kind, landed.register, min(landed.row_id) as row_id
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
join enrolment.schooling as schooling on schooling.person_no = link.person_no
left join aid.outdated_row as outdated on outdated.row_id = landed.row_id
where landed.hukou_kind in ('rural', 'urban') and outdated.row_id is null
group by link.person_no, landed.hukou_kind, landed.register
