import type pg from 'pg';

/**
 * What was assigned stays assigned when the child's number changes: the last act over a former number holds of the present one, where
 * that has none of its own; and no more once the merge is taken back. As the owner, within the caller's transaction.
 */
export async function carryAssignments(client: Pick<pg.ClientBase, 'query'>): Promise<void> {
  await client.query(
    `delete from reports.assigned_now as n where n.list <> 'review' and not exists (select 1 from reports.assigned as a
       where a.assignment_id = n.assignment_id and a.list = n.list and a.subject_id = n.subject_id)`,
  );
  await client.query(
    `insert into reports.assigned_now (list, subject_id, assignment_id, division, school, to_account, to_scope, to_name, due_on, note,
       made_at, made_name, is_standing)
     select distinct on (n.list, f.person_id) n.list, f.person_id, n.assignment_id, n.division, n.school, n.to_account, n.to_scope,
       n.to_name, n.due_on, n.note, n.made_at, n.made_name, n.is_standing
     from registry.former_number as f join reports.assigned_now as n on n.subject_id = f.former_id and n.list <> 'review'
     order by n.list, f.person_id, n.assignment_id desc
     on conflict (list, subject_id) do nothing`,
  );
}
