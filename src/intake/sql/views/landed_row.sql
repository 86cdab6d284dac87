-- One row per landed row: what a register says of one person, cleaned.
select *
from intake.row_loaded
