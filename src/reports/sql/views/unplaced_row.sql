-- One row per row of a file that nobody can place (row 0: a whole sheet): refused, or alone with too little to go on.
select
  s.source_no,
  s.file,
  s.sheet,
  r.row_no,
  s.register,
  cast(null as varchar(40)) as name,
  case when r.row_no = 0 then 'refused-sheet' else 'refused' end as cause,
  r.code,
  r.message,
  case when r.row_no = 0 then s.refused else 1 end as row_count
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
  cast(null as varchar(40)) as code,
  cast(null as varchar(40)) as message,
  1 as row_count
from intake.landed_row as w
join intake.source as s on s.source_no = w.source_no
join linkage.link as l on l.row_id = w.row_id
join reports.row_count as c on c.person_no = l.person_no
where c.row_count = 1
  and w.register not in ('hukou', 'student-record', 'vocational-record', 'statistics')
  and w.id_number is null
  and w.student_no is null
  and (w.birth_date is null or w.name is null)
  and not exists (select 1 from linkage.pending as q where q.person_no = l.person_no)
