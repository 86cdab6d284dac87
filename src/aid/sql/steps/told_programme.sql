-- One row per programme of the term of which any list tells, by whatever name.
select listed.programme, count(*) as rows_found
from aid.told_aid as told
join aid.listed_as as listed on listed.name = told.programme
group by listed.programme
