import { asked, type Viewer } from '../../access/index.ts';
import type { TermCode } from '../../kernel/index.ts';
import { citationText } from '../../library/index.ts';
import { lawInForce } from '../local/law.store.ts';
import { underRight } from '../payment/changes.store.ts';
import { dayIn } from '../payment/day.ts';
import { refuseFor } from '../payment/refusal.ts';
import type { AddRoute, Held } from '../payment/routes-kit.ts';
import { ruleSetHash } from '../programme/rule-set.ts';
import { MEAL_CONTRACTS } from './contracts.ts';
import {
  addUnits,
  type ClaimedMeals,
  keepClaims,
  listClaims,
  listSchoolsWithout,
  listUnits,
} from './meals.queries.ts';
import { awardOf, daysOf, MEALS, mealRate, termOfMonth } from './meals.ts';

const { home, units, claim } = MEAL_CONTRACTS;

/** Meals by accounting units: who feeds how many on how many days, and the money of it on the road of every payment. */
export function registerMealRoutes(route: AddRoute): void {
  route('GET', '/api/aid/meals', 'awards.read', home, (request, _reply, held, viewer) => {
    const month = asked(request, home).query.month ?? dayIn(held.now()).slice(0, 7);
    return underRight(held, viewer, 'awards.read', async (db) => {
      const term = termOfMonth(month);
      const { programme, rate, library } = await lawOfMeals(held, term);
      return {
        ...{ month, term, label: { zh: programme.label.zh, en: programme.label.en } },
        rate: rate
          ? {
              rateFen: rate.rateFen,
              plannedDays: rate.plannedDays,
              cite: citationText(library, rate.cite),
            }
          : null,
        rule: citationText(library, programme.channel.cite),
        units: await listUnits(db),
        claims: await listClaims(db, ...monthsOf(term)),
        without: await listSchoolsWithout(db),
        mayClaim: viewer.rights.includes('awards.propose'),
      };
    });
  });
  route('POST', '/api/aid/meals/units', 'awards.propose', units, (request, _reply, held, viewer) => {
    const { supplier } = asked(request, units).body;
    return underRight(held, viewer, 'awards.propose', async (db) => {
      const found = supplier
        ? [{ kind: 'supplier' as const, name: supplier, school: null, division: divisionOf(viewer) }]
        : (await listSchoolsWithout(db)).map((one) => ({ ...one, kind: 'canteen' as const }));
      const added = await addUnits(db, viewer, found, held.now());
      if (supplier && added === 0) throw refuseFor('meal-unit-stands');
      return { added };
    });
  });
  route('POST', '/api/aid/meals/claims', 'awards.propose', claim, (request, _reply, held, viewer) => {
    const { month, claims } = asked(request, claim).body;
    if (month > dayIn(held.now()).slice(0, 7)) throw refuseFor('meal-future');
    const tooMany = claims.find(({ days }) => days > daysOf(month));
    if (tooMany) throw refuseFor('meal-days', { days: tooMany.days, most: daysOf(month) });
    return underRight(held, viewer, 'awards.propose', async (db) => {
      const term = termOfMonth(month);
      const { programme, rate, hash } = await lawOfMeals(held, term);
      if (!rate) throw refuseFor('meal-rate-unknown');
      const known = new Map((await listUnits(db)).map((unit) => [unit.unitId, unit]));
      const made = claims.map(({ unitId, students, days }): ClaimedMeals => {
        const unit = known.get(unitId);
        if (!unit) throw refuseFor('meal-unit-unknown');
        const law = { programme, rateFen: rate.rateFen, hash, parts: held.rules.shares.parts };
        const award = awardOf(unit, { month, students, days }, law);
        return {
          ...{ unitId, month, students, days, rateFen: rate.rateFen },
          ...{ amountFen: award.amountFen, award },
        };
      });
      await keepClaims(db, viewer, made, held.now());
      return { claimed: made.length, amountFen: made.reduce((sum, one) => sum + one.amountFen, 0) };
    });
  });
}

/** The county for which the viewer proposes awards. */
const divisionOf = ({ held }: Viewer): string =>
  held.map(({ scope }) => scope).find((scope) => /^\d{6}$/.test(scope)) ?? '';

async function lawOfMeals({ pool }: Pick<Held, 'pool'>, term: TermCode) {
  const { rules, library } = await lawInForce(pool);
  const programme = rules.programmes.find(({ id }) => id === MEALS)!;
  return { programme, library, rate: mealRate(programme, term), hash: ruleSetHash(rules) };
}

/** The first and last month of a term. */
function monthsOf(term: TermCode): [string, string] {
  const year = Number(term.slice(0, 4));
  return term.endsWith('autumn') ? [`${year}-09`, `${year + 1}-02`] : [`${year}-03`, `${year}-08`];
}
