-- One row per school that handed in a list of pupils present.
select distinct school from enrolment.roster_row where school is not null
