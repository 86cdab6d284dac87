-- Reading the trail: the request's role sees it through these two alone, each under its own right.

-- Since when and until when as numbers of events: they are given in order of time, but for a clock that is set back.
create function access.audit_event_near(at_time timestamptz) returns bigint language sql stable
set search_path = pg_catalog as $$
  select event_id from access.audit_event where recorded_at >= at_time order by recorded_at limit 1
$$;

-- A page of the trail, newest first. An officer sees what was done under rights held within the officer's divisions, and
-- what no account did (a refused sign-in).
create function access.audit_page(
  of_account integer, of_action text, of_person text, since timestamptz, until timestamptz, before_event bigint, most integer
) returns setof access.audit_event language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if current_setting('fuzhi.right', true) is distinct from 'audit.read' then
    raise exception 'access.audit-right-missing' using errcode = 'insufficient_privilege';
  end if;
  return query execute
    'select e.* from '
    || case when of_person is null then 'access.audit_event as e where true'
       else 'access.audit_person as p join access.audit_event as e on e.event_id = p.event_id where p.person_id = $3' end
    || case when before_event is null then '' when of_person is null then ' and e.event_id < $6' else ' and p.event_id < $6' end
    || case when of_account is null then '' else ' and e.account_id = $1' end
    || case when of_action is null then '' else ' and e.action = $2' end
    || case when since is null then '' else
       ' and e.recorded_at >= $4 and e.event_id >= access.audit_event_near($4 - interval ''1 hour'')' end
    || case when until is null then '' else
       ' and e.recorded_at < $5 and e.event_id <= coalesce(access.audit_event_near($5 + interval ''1 hour''), 9223372036854775807)' end
    || ' and (e.places = ''{}'' or exists (select 1 from unnest(e.places) as place where place like any ($7)))'
    || case when of_person is null then ' order by e.event_id desc limit $8' else ' order by p.event_id desc limit $8' end
    using of_account, of_action, of_person, since, until, before_event, access.prefixes(), most;
end $$;

-- Who looked at one child, newest first: sealed events by the table of persons, the last ones from those that wait. Numbered
-- within the child's own trail, oldest first, so that no number tells how much was done elsewhere. Whether the asker may see
-- the child is settled by the caller, who has read it under the asker's own right.
create function access.audit_of_person(of_person text, before_look bigint, most integer)
returns table (
  look bigint, recorded_at timestamptz, account_id integer, account_name text, role text, action text, subject_kind text,
  subject_id text, purpose text, is_done boolean
) language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  sealed bigint;
  skipped bigint;
begin
  if coalesce(current_setting('fuzhi.right', true), '') <> 'child.read' then
    raise exception 'access.audit-right-missing' using errcode = 'insufficient_privilege';
  end if;
  select count(*) into sealed from access.audit_person as p where p.person_id = of_person;
  skipped := greatest(sealed - coalesce(before_look - 1, sealed), 0);
  return query
    select shown.look, e.recorded_at, e.account_id, e.account_name, e.role, e.action, e.subject_kind, e.subject_id, e.purpose,
      e.is_done
    from (
      select newest.event_id, sealed - skipped + 1 - row_number() over (order by newest.event_id desc) as look
      from (
        select p.event_id from access.audit_person as p where p.person_id = of_person
        order by p.event_id desc offset skipped limit most
      ) as newest
      union all
      select u.event_id, sealed + row_number() over (order by u.event_id)
      from access.audit_unsealed as u join access.audit_event as w on w.event_id = u.event_id
      where before_look is null and of_person = any(w.person_ids)
    ) as shown
    join access.audit_event as e on e.event_id = shown.event_id
    order by shown.look desc limit most;
end $$;

revoke all on function access.audit_event_near(timestamptz) from public;
revoke all on function access.audit_page(integer, text, text, timestamptz, timestamptz, bigint, integer) from public;
revoke all on function access.audit_of_person(text, bigint, integer) from public;
grant execute on function access.audit_page(integer, text, text, timestamptz, timestamptz, bigint, integer) to fuzhi_request;
grant execute on function access.audit_of_person(text, bigint, integer) to fuzhi_request;
