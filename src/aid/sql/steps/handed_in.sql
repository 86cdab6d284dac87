-- One row per register of which any row was handed in.
select distinct register from intake.landed_row
