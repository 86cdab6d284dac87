-- One row per sheet of a file that most often tells of people of one township, by those of its rows whose person is known.
select s.source_no, t.township
from intake.source s
join (
  select file, township
  from (
    select file, township, n,
      sum(n) over (partition by file) as whole,
      row_number() over (partition by file order by n desc, township) as place
    from (
      select s.file, f.township % 100000000000000 as township, count(*) as n
      from linkage.row_base b
      join intake.source s on s.source_no = b.source_no
      join linkage.row_core c on c.row_id = b.row_id
      join linkage.core_fact f on f.item = c.core
      where b.township is null and f.township is not null and b.id_ok = 2
      group by s.file, f.township % 100000000000000
    ) counted
  ) ranked
  where place = 1 and n * 10 >= whole * 6
) t on t.file = s.file
