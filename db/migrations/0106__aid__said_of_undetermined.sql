-- Where registers contradict each other the question says who says what: [{fact, label, value}, …], null where none does.
alter table aid.run_undetermined add column said jsonb;
