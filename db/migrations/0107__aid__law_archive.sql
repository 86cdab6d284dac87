-- The law by which awards were decided, whole, under the name that each award keeps: any of them is computed again by it.
-- No person stands in it. It is never changed: the hash is that of its text, and whoever reads it computes the hash anew.
create table aid.law_archive (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  rules text not null,
  kept_at timestamptz not null
);
create trigger append_only before update or delete on aid.law_archive
  for each row execute procedure aid.refuse_change();
create trigger append_only_all before truncate on aid.law_archive
  for each statement execute procedure aid.refuse_change();
alter table aid.law_archive enable row level security;
grant select, insert on aid.law_archive to fuzhi_request;
create policy seen on aid.law_archive for select to fuzhi_request using (true);
create policy kept on aid.law_archive for insert to fuzhi_request with check (true);
