-- Everybody who is found has a page, so that a county has some hundred thousand stories: one text each, read whole and
-- never searched. Results loaded before this are laid again from the files of the run.
truncate reports.run cascade;
truncate reports.child;
alter table reports.story alter column story type text using story::text;
