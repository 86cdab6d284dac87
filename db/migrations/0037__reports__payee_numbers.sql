-- Sealed citizen numbers of the children of one approved batch, for the county's sheet of payments by card: whoever pays
-- may have these and no others, without the right to open children's pages.
create function reports.payee_numbers(of_batch bigint) returns table (person_id text, id_sealed bytea)
language sql stable security definer set search_path = pg_catalog as $$
  select c.person_id, c.id_sealed
  from aid.payment_batch as b
  join aid.payment_line as l on l.batch_id = b.batch_id
  join aid.award as a on a.award_id = l.award_id
  join reports.child as c on c.person_id = a.person_id
    and c.run_id = (select r.run_id from reports.run as r where r.is_current)
  where b.batch_id = of_batch and b.division like any (access.prefixes('payment.pay'))
    and aid.state_of(b.batch_id) in ('approved', 'sent', 'closed') and c.id_sealed is not null
$$;
revoke all on function reports.payee_numbers(bigint) from public;
grant execute on function reports.payee_numbers(bigint) to fuzhi_request;
