-- One row per row of a file that nobody can place: refused by intake, or alone with too little to go on.
select
  s.source_no,
  s.file,
  s.sheet,
  r.row_no,
  s.register,
  cast(null as varchar) as name,
  'refused' as cause,
  r.code,
  r.message
from reports.refused_row as r
join intake.source as s on s.source_no = r.source_no
union all
select
  s.source_no,
  s.file,
  s.sheet,
  w.row_no,
  w.register,
  w.name,
  case when w.name is null then 'no-name' else 'name-only' end as cause,
  cast(null as varchar) as code,
  cast(null as varchar) as message
from intake.landed_row as w
join intake.source as s on s.source_no = w.source_no
join linkage.link as l on l.row_id = w.row_id
join reports.row_count as c on c.person_no = l.person_no
where c.row_count = 1
  and w.register not in ('hukou', 'student-record', 'vocational-record', 'statistics')
  and w.id_number is null
  and w.student_no is null
  and (w.birth_date is null or w.name is null)
