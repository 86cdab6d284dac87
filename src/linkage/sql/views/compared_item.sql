-- One row per item with everything by which a pair is compared: the item and the places of its name.
select
  i.*,
  n.n, n.is_long, n.c2, n.c3, n.c4, n.y2, n.y3, n.y4, n.s1, n.s2, n.s3, n.s4, n.f1, n.f2, n.f3, n.f4, n.part1, n.part2, n.head4
from linkage.item i
left join linkage.name_code n on n.name_no = i.name_no
