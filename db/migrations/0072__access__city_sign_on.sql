-- A city's own sign-on: who of it an account is. Bound at the first entering; a name that the city gives to somebody else later
-- does not open the account. Without it nobody gets an account by signing in there.
create table access.city_identity (
  account_id integer primary key references access.account,
  issuer text not null,
  subject text not null,
  bound_at timestamptz not null,
  unique (issuer, subject)
);
-- Such a session stands on the city's password, and, where it says so, on the city's second factor.
alter table access.session add column is_by_city boolean not null default false;
revoke all on access.city_identity from public, fuzhi_request;
