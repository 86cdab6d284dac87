-- One row per item: the person's first item, and the weight by which the item was joined.
select i.item, coalesce(j.root, i.item) as root, j.weight
from linkage.item i
left join linkage.item_joined j on j.item = i.item
