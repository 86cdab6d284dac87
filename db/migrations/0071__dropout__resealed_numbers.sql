-- Telephone numbers that came from the doors lie sealed in rows that are never changed. When keys are changed they are
-- sealed anew: how the number lies there changes, and nothing else may.
create function dropout.check_resealed() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'value' is distinct from to_jsonb(old) - 'value' then
    raise exception 'dropout.append-only' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
-- Of a submission, the values of its changes of contact: as many as before, of the same fields.
create function dropout.check_resealed_submission() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'content' is distinct from to_jsonb(old) - 'content'
    or new.content - 'edits' is distinct from old.content - 'edits'
    or (select jsonb_agg(e - 'value') from jsonb_array_elements(new.content -> 'edits') as e)
      is distinct from (select jsonb_agg(e - 'value') from jsonb_array_elements(old.content -> 'edits') as e)
  then
    raise exception 'dropout.append-only' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

drop trigger contact_edit_keeps on dropout.contact_edit;
drop trigger contact_clash_keeps on dropout.contact_clash;
drop trigger submission_keeps on dropout.submission;
create trigger contact_edit_keeps before delete or truncate on dropout.contact_edit
  for each statement execute procedure dropout.refuse_change();
create trigger contact_clash_keeps before delete or truncate on dropout.contact_clash
  for each statement execute procedure dropout.refuse_change();
create trigger submission_keeps before delete or truncate on dropout.submission
  for each statement execute procedure dropout.refuse_change();
create trigger contact_edit_is_resealed before update on dropout.contact_edit
  for each row execute procedure dropout.check_resealed();
create trigger contact_clash_is_resealed before update on dropout.contact_clash
  for each row execute procedure dropout.check_resealed();
create trigger submission_is_resealed before update on dropout.submission
  for each row execute procedure dropout.check_resealed_submission();
