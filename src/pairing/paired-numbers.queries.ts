import type pg from 'pg';
import { officeDay } from '../kernel/index.ts';

/** Why nobody asked for it: the duty went along with the child’s number. */
const [MERGED, PARTED] = ['人员合并', '人员分开'];

/**
 * Children stand under their present number: what was done under the former ones is seen with them, and whoever answered for a former
 * number answers for the child. Where a merge is taken back the duty goes back too.
 */
export async function followPairedNumbers(client: pg.PoolClient, at: Date): Promise<void> {
  await client.query(
    `update pairing.child as c set former_ids = f.ids
     from (select c.person_id, array(select f.former_id from registry.former_number as f where f.person_id = c.person_id
         order by 1) as ids
       from pairing.child as c
       where c.former_ids <> '{}' or c.person_id in (select person_id from registry.former_number)) as f
     where f.person_id = c.person_id and c.former_ids <> f.ids`,
  );
  // what was done under the old number is seen where the child is now
  await client.query(
    `update pairing.child as o set division = c.division, school = c.school, is_wanted = false
     from registry.former_number as f join pairing.child as c on c.person_id = f.person_id
     where o.person_id = f.former_id`,
  );
  await giveBack(client, at);
  await takeAlong(client, at);
}

/** The one number goes on with the person that either had; where both had one, the newer number's stays. */
async function takeAlong(client: pg.PoolClient, at: Date): Promise<void> {
  const by = [MERGED, officeDay(at), at];
  await client.query(
    `insert into pairing.duty_act (level, subject, helper_id, division, school, reason, on_day, done_at)
     select distinct on (f.person_id) 'child', f.person_id, d.helper_id, c.division, c.school, $1, $2::date, $3::timestamptz
     from registry.former_number as f
     join pairing.duty_now as d on d.level = 'child' and d.subject = f.former_id
     join pairing.child as c on c.person_id = f.person_id
     where not exists (select 1 from pairing.duty_now as n where n.level = 'child' and n.subject = f.person_id)
     order by f.person_id, d.act_id desc`,
    by,
  );
  await client.query(
    `insert into pairing.duty_act (level, subject, helper_id, from_helper_id, division, school, reason, on_day, done_at)
     select 'child', d.subject, null, d.helper_id, d.division, d.school, $1, $2::date, $3::timestamptz
     from registry.former_number as f join pairing.duty_now as d on d.level = 'child' and d.subject = f.former_id`,
    by,
  );
}

/** Duties that a merge took from a number that stands for a child again, and what was given for it to the other number. */
const TAKEN = `select l.subject, l.from_helper_id as helper_id, l.done_at, l.division, l.school
  from (select distinct on (a.subject) a.* from pairing.duty_act as a
    where a.level = 'child' and a.subject in (select subject from pairing.duty_act where reason = $1)
    order by a.subject, a.act_id desc) as l
  where l.reason = $1 and l.helper_id is null
    and not exists (select 1 from registry.former_number as f where f.former_id = l.subject)
    and not exists (select 1 from pairing.helper_left as h where h.helper_id = l.from_helper_id)`;

async function giveBack(client: pg.PoolClient, at: Date): Promise<void> {
  const by = [MERGED, PARTED, officeDay(at), at];
  await client.query(
    `insert into pairing.duty_act (level, subject, helper_id, from_helper_id, division, school, reason, on_day, done_at)
     select 'child', n.subject, null, n.helper_id, n.division, n.school, $2, $3::date, $4::timestamptz
     from (${TAKEN}) as t
     join pairing.duty_act as g on g.level = 'child' and g.done_at = t.done_at and g.reason = $1 and g.helper_id = t.helper_id
     join pairing.duty_now as n on n.level = 'child' and n.act_id = g.act_id`,
    by,
  );
  await client.query(
    `insert into pairing.duty_act (level, subject, helper_id, division, school, reason, on_day, done_at)
     select 'child', t.subject, t.helper_id, t.division, t.school, $2, $3::date, $4::timestamptz from (${TAKEN}) as t`,
    by,
  );
}
