import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import type { TermCode } from '../../kernel/index.ts';
import { type Batch, layTable, openBatch } from '../../platform/index.ts';
import { compile } from '../compile.ts';
import { decodeFacts, type Facts } from '../facts.ts';
import { factsToFreeze, thawRules } from '../freeze.ts';
import type { RuleSet } from '../programme/rule-set.ts';
import type { EntitledDecision } from './award.ts';
import type { ArchivedLaw } from './law-archive.queries.ts';

/** Where a child belongs, as the results tell it. */
type Place = {
  readonly personId: string;
  readonly name: string | null;
  readonly division: string;
  readonly school: string | null;
};

/** What a run decided: entitled, to be paid by card, and not paid yet; with the facts that decided it. */
export type Entitled = {
  readonly personId: string;
  readonly programme: string;
  readonly term: TermCode;
  readonly amountFen: number;
  readonly facts: EntitledDecision['facts'];
  readonly ruleHash: string;
};

type Row = Record<string, unknown> & { readonly person_id: string };

/** The entitled of a run and the law that says so; nobody where the folder holds none. */
export type EntitledOfRun = { readonly entitled: readonly Entitled[]; readonly law: ArchivedLaw | undefined };

/** Reads the decisions of a run's folder. */
export async function readEntitled(folder: string, rules: RuleSet): Promise<EntitledOfRun> {
  const path = join(folder, 'entitlements.csv');
  const [law, facts, people] = ['aid.rule_set', 'aid.facts', 'linkage.person'].map((name) =>
    join(folder, 'store', `${name}.parquet`),
  ) as [string, string, string];
  if (![path, law, facts, people].every((file) => existsSync(file))) return { entitled: [], law: undefined };
  const listed = readListed(path, rules);
  const batch = await openBatch(':memory:', { threads: 1, memory: '512MB' });
  try {
    const [held] = await batch.rows<ArchivedLaw>(`select hash, rules from read_parquet('${quoted(law)}')`);
    if (!held) return { entitled: [], law: undefined };
    const known = await readFacts(batch, facts, people, listed);
    const archived = thawRules(held.rules, held.hash);
    return {
      law: held,
      entitled: listed.map((one) => ({
        ...one,
        ruleHash: held.hash,
        facts: factsToFreeze(compile(archived, one.term), one.programme, known.get(one.personId) ?? {}),
      })),
    };
  } finally {
    batch.close();
  }
}

const quoted = (path: string): string => path.replaceAll("'", "''");

type Listed = Pick<Entitled, 'personId' | 'programme' | 'term' | 'amountFen'>;

function readListed(path: string, rules: RuleSet): Listed[] {
  const byCard = new Set(
    rules.programmes
      .filter(({ channel, amount }) => channel.by === 'card' && amount.given_as === 'cash')
      .map(({ id }) => id),
  );
  const [heading = [], ...rows] = parseCsv(readFileSync(path, 'utf8').replace('\ufeff', '')) as string[][];
  const at = (row: readonly string[], column: string): string => row[heading.indexOf(column)] ?? '';
  return rows.flatMap((row): Listed[] => {
    const amountFen = Number(at(row, 'amount_fen'));
    const programme = at(row, 'programme');
    if (at(row, 'state') !== 'left-over' || !(amountFen > 0) || !byCard.has(programme)) return [];
    return [{ personId: at(row, 'person_id'), programme, term: at(row, 'term') as TermCode, amountFen }];
  });
}

/** The facts of those listed, as the run knew them. */
async function readFacts(
  batch: Batch,
  facts: string,
  people: string,
  listed: readonly Listed[],
): Promise<ReadonlyMap<string, Partial<Facts>>> {
  await layTable(
    batch,
    'frozen.listed',
    { person_id: 'varchar' },
    [...new Set(listed.map(({ personId }) => personId))].map((id) => [id]),
  );
  const rows = await batch.rows<Row>(
    `select p.person_id, f.* from read_parquet('${quoted(facts)}') as f
     join read_parquet('${quoted(people)}') as p on p.person_no = f.person_no
     join frozen.listed as l on l.person_id = p.person_id`,
  );
  return new Map(rows.map((row) => [row.person_id, decodeFacts(row)]));
}

/** Decisions of those whose place the asker sees, ready to be awarded. */
export function decisionsOf(
  entitled: readonly Entitled[],
  places: readonly Place[],
  rules: RuleSet,
): EntitledDecision[] {
  const labels = new Map(rules.programmes.map(({ id, label }) => [id, label]));
  const placeOf = new Map(places.map((place) => [place.personId, place]));
  return entitled.flatMap(({ personId, programme, ...one }): EntitledDecision[] => {
    const place = placeOf.get(personId);
    const label = labels.get(programme);
    if (!place?.name || !label || place.division.length < 6) return [];
    const { name, division, school } = place;
    const schoolName = school?.split(':').at(-1) ?? null;
    return [
      {
        ...{ ...one, personId, programme, programmeLabel: label, name, division },
        ...{ school: schoolName, grade: null, className: null },
      },
    ];
  });
}
