-- What a request reads at its beginning (0077) was read again out of one text for each policy of each statement, nine times for a
-- submission from a door. The divisions and schools of a right are kept beside it once they were asked for: a setting of the transaction
-- as the other one is, with the account to which it belongs.
create or replace function access.prefixes(wanted text) returns text[] language plpgsql stable security definer
set search_path = pg_catalog as $$
declare
  own text := current_setting('fuzhi.account_id', true) || ' ';
  known text := current_setting('fuzhi_prefixes.' || wanted, true);
  held text[];
begin
  if left(known, length(own)) = own then
    return substr(known, length(own) + 1)::text[];
  end if;
  held := access.entered(wanted);
  if held is null then
    return array(select s || '%' from access.scopes(wanted) as t (s) where s not like 'school:%');
  end if;
  held := array(select s || '%' from unnest(held) as t (s) where s not like 'school:%');
  perform set_config('fuzhi_prefixes.' || wanted, own || held::text, true);
  return held;
end $$;
create or replace function access.schools(wanted text) returns text[] language plpgsql stable security definer
set search_path = pg_catalog as $$
declare
  own text := current_setting('fuzhi.account_id', true) || ' ';
  known text := current_setting('fuzhi_schools.' || wanted, true);
  held text[];
begin
  if left(known, length(own)) = own then
    return substr(known, length(own) + 1)::text[];
  end if;
  held := access.entered(wanted);
  if held is null then
    return array(select s from access.scopes(wanted) as t (s) where s like 'school:%');
  end if;
  held := array(select s from unnest(held) as t (s) where s like 'school:%');
  perform set_config('fuzhi_schools.' || wanted, own || held::text, true);
  return held;
end $$;
