-- One row per sheet and school as named there (0: none named, on a class list): which school of record it is. Teachers
-- write 一中 and 中心校; who sits in the school tells, by number or, where the list bears no numbers, by name.
select source_no, school, held from linkage.school_by_number
union all
select source_no, school, held from linkage.school_by_name
