-- A mark of the files, rules and day that a run rests on: a start over the same ones keeps the run instead of importing again.
alter table reports.run add column basis text;
