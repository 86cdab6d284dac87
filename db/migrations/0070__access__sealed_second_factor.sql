-- Secrets of the second factor are sealed like other numbers (docs/decisions/0041): the key is in no database. Those that
-- stand here in the open are sealed at the next start, which has the key; none is written in the open any more.
alter table access.account add column totp_sealed bytea;

create function access.refuse_open_secret() returns trigger language plpgsql as $$
begin
  raise exception 'access.open-secret' using errcode = 'integrity_constraint_violation';
end $$;
create trigger account_secret_is_sealed before insert or update of totp_secret on access.account
  for each row when (new.totp_secret is not null) execute procedure access.refuse_open_secret();
