-- One row per person, kind (unaided, aided-twice, aided-unlisted) and programme at fault in the term.
select * from aid.finding
