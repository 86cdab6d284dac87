import { createHash } from 'node:crypto';
import type { Queryable } from '../../access/index.ts';
import { blindIndexes, type KeyRing, unseal } from '../../platform/index.ts';
import { sealPlace, searchedNumber } from '../child.ts';
import { maskNumber } from '../masking.ts';
import { MATCHES, type Match, type Question, type QuestionKind, type Way } from './question.ts';

/** A child that was found, as the page shows it. */
export type FoundChild = {
  readonly personId: string;
  readonly name: string | null;
  readonly idMasked: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly school: string | null;
  readonly guardian: string | null;
  readonly match: Match;
  readonly listings: readonly { readonly list: string; readonly kind: string; readonly isWaiting: boolean }[];
};

/** What a search gives: how the question was understood, the nearest first, and whether there are more. */
export type Found = {
  readonly kind: QuestionKind;
  readonly items: readonly FoundChild[];
  readonly hasMore: boolean;
};

const MOST = 20;
const RUN = '(select run_id from reports.run where is_current)';

/** Greater than everything that begins with the text: the columns compare by code point. */
const behind = (text: string): string => `${text}\u{10FFFF}`;

/** One way as a select; `put` gives the place of a value. Each stops soon, in the order of its index. */
function selectOf(way: Way, ring: KeyRing, narrow: string, put: (value: unknown) => string): string {
  const rank = MATCHES.indexOf(way.match);
  const where = (): string => {
    if ('sealed' in way) {
      const column = way.sealed === 'id' ? 'id_index' : 'student_no_index';
      return `${column} = any(${put(blindIndexes(ring, way.sealed, searchedNumber(way.sealed, way.value)))}::bytea[])`;
    }
    if (way.column === 'birth_date') return `birth_date = ${put(way.value)}::date`;
    if (!way.isBeginning) return `${way.column} = ${put(way.value)}`;
    return `${way.column} > ${put(way.value)} and ${way.column} < ${put(behind(way.value))}`;
  };
  const order =
    'column' in way && way.isBeginning ? `${way.column}, division, person_id` : 'division, person_id';
  return `(select person_id, ${rank} as rank from reports.child
    where ${where()} and run_id = ${RUN} ${narrow} order by ${order} limit ${MOST + 1})`;
}

type Row = Omit<FoundChild, 'idMasked' | 'match'> & {
  readonly id_sealed: Uint8Array | null;
  readonly rank: number;
};

/** Finds children of the current run among those whom the request may see. */
export async function findChildren(
  db: Queryable,
  { kind, ways, number }: Question,
  township: string | undefined,
  ring: KeyRing,
): Promise<Found> {
  if (ways.length === 0) return { kind, items: [], hasMore: false };
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const narrow = township === undefined ? '' : `and township = ${put(township)}`;
  const text = `select c.person_id as "personId", c.name, c.birth_date as "birthDate", c.sex, c.township, c.village,
       substr(c.school, 15) as school, c.guardian, c.id_sealed, f.rank, coalesce((
         select json_agg(json_build_object('list', e.list, 'kind', e.kind, 'isWaiting', e.is_waiting) order by e.list, e.kind)
         from reports.entry as e where e.run_id = c.run_id and e.person_id = c.person_id), '[]') as listings
     from (select person_id, min(rank) as rank from (${ways.map((way) => selectOf(way, ring, narrow, put)).join(' union all ')}) as w
       group by person_id order by 2 limit 200) as f
     join reports.child as c on c.person_id = f.person_id and c.run_id = ${RUN}
     order by f.rank, c.name, c.birth_date, c.division, c.person_id limit ${MOST + 1}`;
  // to plan it takes longer than to answer it: each connection does so once for each kind of question
  const name = `search-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  const { rows } = await db.query<Row>({ name, text, values });
  return {
    kind,
    items: rows.slice(0, MOST).map((row) => childOf(row, number, ring)),
    hasMore: rows.length > MOST,
  };
}

function childOf({ id_sealed, rank, ...row }: Row, asked: string | undefined, ring: KeyRing): FoundChild {
  const id = id_sealed && unseal(ring, id_sealed, sealPlace(row.personId, 'id'));
  const match = MATCHES[rank]!;
  const isOther = match === 'number' && asked !== undefined && id?.slice(0, 17) === asked.slice(0, 17);
  return {
    ...row,
    idMasked: id ? maskNumber(id) : null,
    match: isOther && id !== asked ? 'check-character' : match,
  };
}
