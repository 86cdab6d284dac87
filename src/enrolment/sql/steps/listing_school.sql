-- One row per school that handed in a list of pupils present.
select distinct school from intake.landed_row where register = 'roster' and school is not null
