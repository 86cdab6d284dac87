import type pg from 'pg';
import { officeDay } from '../kernel/index.ts';
import { type CopyValue, copyRows } from '../platform/index.ts';
import type { Group } from './rules.ts';

/** A child of a run who must have a responsible person. */
export type WantedChild = {
  readonly personId: string;
  readonly division: string;
  readonly school: string | null;
  readonly class: string | null;
  readonly name: string | null;
  readonly sex: string | null;
  readonly birthDate: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly guardian: string | null;
  readonly household: string | null;
  readonly groups: readonly Group[];
};

const COLUMNS = [
  'person_id',
  'county',
  'division',
  'school',
  'class',
  'name',
  'sex',
  'birth_date',
  'township',
  'village',
];
const HELD = [...COLUMNS, 'guardian', 'household', 'groups', 'is_wanted'];
const listText = (groups: readonly string[]): string => `{${groups.join(',')}}`;

function* rowsOf(county: string, children: readonly WantedChild[]): Generator<CopyValue[]> {
  for (const c of children)
    yield [
      ...[
        c.personId,
        county,
        c.division,
        c.school,
        c.class,
        c.name,
        c.sex,
        c.birthDate,
        c.township,
        c.village,
      ],
      ...[c.guardian, c.household === null ? null : `${county}:${c.household}`, listText(c.groups), true],
    ];
}

/**
 * Brings the children who must be paired in step with a run, inside the caller's transaction and as the owner. Whoever is wanted no
 * more keeps its person and its handbook and is counted no more; a merged child takes both along.
 */
export async function followWanted(
  client: pg.PoolClient,
  county: string,
  children: readonly WantedChild[],
  aliases: readonly { readonly oldId: string; readonly newId: string }[],
  at: Date,
): Promise<void> {
  await client.query('create temp table wanted_child (like pairing.child including defaults) on commit drop');
  await copyRows(client, 'wanted_child', HELD, rowsOf(county, children));
  await client.query('update pairing.child set is_wanted = false where is_wanted and county = $1', [county]);
  const sets = HELD.slice(1).map((column) => `${column} = excluded.${column}`);
  await client.query(
    `insert into pairing.child (${HELD.join(', ')}) select ${HELD.join(', ')} from wanted_child
     on conflict (person_id) do update set ${sets.join(', ')}`,
  );
  await client.query('drop table wanted_child');
  await followMerged(client, aliases, at);
}

async function followMerged(
  client: pg.PoolClient,
  aliases: readonly { readonly oldId: string; readonly newId: string }[],
  at: Date,
): Promise<void> {
  if (aliases.length === 0) return;
  const ids = [aliases.map(({ oldId }) => oldId), aliases.map(({ newId }) => newId)];
  await client.query(
    `update pairing.child as c set former_ids = array(select distinct unnest(c.former_ids || o.former_ids || o.person_id))
     from unnest($1::text[], $2::text[]) as a (old_id, new_id) join pairing.child as o on o.person_id = a.old_id
     where c.person_id = a.new_id and not (a.old_id = any (c.former_ids))`,
    ids,
  );
  // what was done under the old number is seen where the child is now
  await client.query(
    `update pairing.child as o set division = c.division, school = c.school, is_wanted = false
     from unnest($1::text[], $2::text[]) as a (old_id, new_id) join pairing.child as c on c.person_id = a.new_id
     where o.person_id = a.old_id`,
    ids,
  );
  // the one number goes on with the person that either had; where both had one, the newer number's stays
  await client.query(
    `insert into pairing.duty_act (level, subject, helper_id, division, school, reason, on_day, done_at)
     select 'child', a.new_id, d.helper_id, c.division, c.school, $3, $4, $5
     from unnest($1::text[], $2::text[]) as a (old_id, new_id)
     join pairing.duty_now as d on d.level = 'child' and d.subject = a.old_id
     join pairing.child as c on c.person_id = a.new_id
     where not exists (select 1 from pairing.duty_now as n where n.level = 'child' and n.subject = a.new_id)`,
    [...ids, '人员合并', officeDay(at), at],
  );
  await client.query(
    `insert into pairing.duty_act (level, subject, helper_id, from_helper_id, division, school, reason, on_day, done_at)
     select 'child', d.subject, null, d.helper_id, d.division, d.school, $2, $3, $4
     from pairing.duty_now as d where d.level = 'child' and d.subject = any ($1)`,
    [ids[0], '人员合并', officeDay(at), at],
  );
}
