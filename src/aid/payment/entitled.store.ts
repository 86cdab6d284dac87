import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { z } from 'zod';
import type { TermCode } from '../../kernel/index.ts';
import type { RuleSet } from '../programme/rule-set.ts';
import type { EntitledDecision } from './award.ts';

/** Where a child belongs, as the results tell it. */
type Place = {
  readonly personId: string;
  readonly name: string | null;
  readonly division: string;
  readonly school: string | null;
};

const Summary = z.object({
  judged: z.object({ aid: z.object({ entitlements: z.object({ rule_set: z.string() }) }) }),
});

/** What a run decided: entitled, to be paid by card, and not paid yet. */
export type Entitled = {
  readonly personId: string;
  readonly programme: string;
  readonly term: TermCode;
  readonly amountFen: number;
  readonly facts: EntitledDecision['facts'];
  readonly ruleHash: string;
};

/** Reads the decisions of a run's folder; none where it holds none. */
export function readEntitled(folder: string, rules: RuleSet): Entitled[] {
  const path = join(folder, 'entitlements.csv');
  const summary = join(folder, 'summary.json');
  if (!existsSync(path) || !existsSync(summary)) return [];
  const told = Summary.safeParse(JSON.parse(readFileSync(summary, 'utf8')));
  if (!told.success) return [];
  const byCard = new Set(
    rules.programmes
      .filter(({ channel, amount }) => channel.by === 'card' && amount.given_as === 'cash')
      .map(({ id }) => id),
  );
  const [heading = [], ...rows] = parseCsv(readFileSync(path, 'utf8').replace('\ufeff', '')) as string[][];
  const at = (row: readonly string[], column: string): string => row[heading.indexOf(column)] ?? '';
  return rows.flatMap((row): Entitled[] => {
    const amountFen = Number(at(row, 'amount_fen'));
    if (at(row, 'state') !== 'left-over' || !(amountFen > 0) || !byCard.has(at(row, 'programme'))) return [];
    return [
      {
        personId: at(row, 'person_id'),
        programme: at(row, 'programme'),
        term: at(row, 'term') as TermCode,
        amountFen,
        facts: { cause: at(row, 'cause'), grounds: at(row, 'grounds') },
        ruleHash: told.data.judged.aid.entitlements.rule_set,
      },
    ];
  });
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
