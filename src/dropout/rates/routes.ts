import { asked, recordEvent, type Sources } from '../../access/index.ts';
import { officeDay } from '../../kernel/index.ts';
import { citationText, readLibrary } from '../../library/index.ts';
import { divisionsAt, readLines } from '../boundaries.queries.ts';
import { periodsUntil, readPeriod } from '../period.ts';
import { type AddRoute, placeDetail, Refusal } from '../route-kit.ts';
import { RATE_CONTRACTS, type RateAsked } from './contracts.ts';
import { printShare, readRates } from './rate.ts';
import { countRate, findReferenceDate, pageMembers } from './rates.queries.ts';

/** The cut-off day and the first day of what is asked: a term ends at its last day, or today. */
function spanOf({ on, term }: RateAsked, today: string) {
  const period = term === undefined || term === '' ? undefined : readPeriod('term', term);
  if (term && !period) throw new Refusal('bad-entry', { field: 'term' });
  const end = on ?? period?.to ?? today;
  return { on: end > today ? today : end, ...(period ? { from: period.from } : {}) };
}

/** Routes of rates: each with numerator, denominator, cut-off day and formula; each number opens its list. */
export function registerRateRoutes(route: AddRoute, { now }: Sources): void {
  const library = readLibrary();
  route('GET', '/rates', 'lists.read', RATE_CONTRACTS.rates, async (db, request) => {
    const query = asked(request, RATE_CONTRACTS.rates).query;
    const today = officeDay(now());
    const span = spanOf(query, today);
    const question = { ...span, township: query.township, isRegisteredPoor: query.poor };
    const lineOf = query.boundaries === undefined ? undefined : await readLines(db, query.boundaries);
    const rates = [];
    for (const { id, label, formula, version, population, cite } of readRates()) {
      const { places, unsure } = await countRate(db, population, question, lineOf);
      const sum = (of: 'numerator' | 'denominator') => places.reduce((total, place) => total + place[of], 0);
      const whole = { numerator: sum('numerator'), denominator: sum('denominator') };
      const told = <T extends { numerator: number; denominator: number }>(count: T) => ({
        ...count,
        share: printShare(count.numerator, count.denominator),
      });
      const source = citationText(library, cite);
      rates.push({
        ...{ id, label, formula, version, source, unsure },
        ...{ whole: told(whole), places: places.map(told) },
      });
    }
    const terms = periodsUntil('term', today, 6).map(({ code }) => code);
    return { ...span, reference: (await findReferenceDate(db)) ?? null, terms, rates };
  });
  route('GET', '/rates/:rateId/children', 'lists.read', RATE_CONTRACTS.children, async (db, request) => {
    const { params, query } = asked(request, RATE_CONTRACTS.children);
    const rate = readRates().find(({ id }) => id === params.rateId);
    if (!rate) throw new Refusal('bad-entry', { field: 'rate' });
    const { township, place, poor, part, cursor, limit } = query;
    const whom = { township, divisions: await divisionsAt(db, place), isRegisteredPoor: poor };
    const question = { ...spanOf(query, officeDay(now())), ...whom };
    const page = await pageMembers(db, rate.population, question, { part, after: cursor, limit });
    await recordEvent(db, {
      action: 'list',
      subject: { kind: 'list', id: `dropout-${rate.id}` },
      persons: page.items.map(({ personId }) => personId),
      detail: placeDetail(place ?? township),
    });
    return page;
  });
}
