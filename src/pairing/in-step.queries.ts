import type pg from 'pg';
import { type CopyValue, copyRows } from '../platform/index.ts';
import { followPairedNumbers } from './paired-numbers.queries.ts';
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
 * more keeps its person and its handbook and is counted no more; a merged child takes both along, and gives them back where it was none.
 */
export async function followWanted(
  client: pg.PoolClient,
  county: string,
  children: readonly WantedChild[],
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
  await followPairedNumbers(client, at);
}
