-- One row per child out of school; those that wait for an undecided pair are marked and not listed as missing.
select * from enrolment.out_of_school
