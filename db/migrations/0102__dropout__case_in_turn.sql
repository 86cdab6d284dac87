-- The queue of cases in its own order: its first page was a sort of all of them (decision 0046 tells of lists alike).
create index case_in_turn on dropout."case" ((coalesce(due_on, date '9999-12-31')), person_id) where step <> 'joined';
