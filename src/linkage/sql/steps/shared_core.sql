-- One row per core of several rows; most cores of a county have one.
select distinct core
from linkage.row_core
where row_id <> core
