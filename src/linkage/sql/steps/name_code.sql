-- One row per distinct name: whole numbers for the whole, its parts and the first four places; none where nothing stands.
select
  t.name,
  t.name_no,
  nullif(r.canon, 0) as canon,
  nullif(r.sound, 0) as sound,
  r.n,
  case when l.name_no is null then 0 else 1 end as is_long,
  p1.c as c1, p2.c as c2, p3.c as c3, p4.c as c4,
  nullif(p1.y, 0) as y1, nullif(p2.y, 0) as y2, nullif(p3.y, 0) as y3, nullif(p4.y, 0) as y4,
  nullif(p1.s, 0) as s1, nullif(p2.s, 0) as s2, nullif(p3.s, 0) as s3, nullif(p4.s, 0) as s4,
  nullif(p1.f, 0) as f1, nullif(p2.f, 0) as f2, nullif(p3.f, 0) as f3, nullif(p4.f, 0) as f4,
  case when l.name_no is null then nullif(r.canon, 0) else nullif(l.part1, 0) end as part1,
  nullif(l.part2, 0) as part2,
  nullif(l.part2_head, 0) as part2_head,
  nullif(l.fifth, 0) as fifth,
  case when l.name_no is null then case when r.n = 4 then nullif(r.canon, 0) end else nullif(l.head4, 0) end as head4
from linkage.name_text t
join linkage.name_reading r on r.name_no = t.name_no
left join linkage.name_part l on l.name_no = r.name_no
left join linkage.name_place p1 on p1.place = r.place1
left join linkage.name_place p2 on p2.place = r.place2
left join linkage.name_place p3 on p3.place = r.place3
left join linkage.name_place p4 on p4.place = r.place4
