-- One row per number under several names: the row of the best register whose name most rows of the number bear. A number copied into a
-- relative's row stands under the relative's name only there. Between equals a birth date typed beside the number tells, then whether it
-- is a child's number on a head's or spouse's row (or the other way round).
select id_key, row_id
from (
  select b.id_key, b.row_id,
    row_number() over (
      partition by b.id_key
      order by b.rank, s.n desc, case when b.birth <> b.id_birth then 1 else 0 end,
        case when (floor(b.id_birth / 10000) > y.birth_year - 12) = (b.home_role is not null) then 1 else 0 end, b.row_id
    ) as place
  from linkage.row_base b
  join (
    select r.id_key, r.canon, count(*) as n
    from linkage.row_base r
    join linkage.contested_number c on c.id_key = r.id_key
    where r.id_ok = 2
    group by r.id_key, r.canon
  ) s on s.id_key = b.id_key and s.canon = b.canon
  left join linkage.cohort_year y on y.cohort = 1
  where b.id_ok = 2
) ranked
where place = 1
