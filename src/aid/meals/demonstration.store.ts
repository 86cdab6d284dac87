import { inRequest } from '../../access/index.ts';
import type { AidDemonstration, At, Hands } from '../demonstration-setting.store.ts';
import { lawInForce } from '../local/law.store.ts';
import { checkAccounts, enterAccounts } from '../payment/account.queries.ts';
import { approveAwards } from '../payment/award.queries.ts';
import { readPaymentRules } from '../payment/process.store.ts';
import { ruleSetHash } from '../programme/rule-set.ts';
import { addUnits, keepClaims, listSchoolsWithout, listUnits } from './meals.queries.ts';
import { awardOf, MEALS, mealRate, termOfMonth } from './meals.ts';

/** Canteens as accounting units and a supplier; the meals of a month claimed, some of them approved, two with accounts. */
export async function layMeals(
  { pool, keys, sources, county }: AidDemonstration,
  hands: Hands,
  at: At,
): Promise<void> {
  const [clerk, checker] = [hands['aid-clerk']!, hands['county-clerk']!];
  const { rules } = await lawInForce(pool);
  const month = at(-40).toISOString().slice(0, 7);
  const programme = rules.programmes.find(({ id }) => id === MEALS);
  const rate = programme && mealRate(programme, termOfMonth(month));
  if (!programme || !rate) return;
  const law = {
    ...{ programme, rateFen: rate.rateFen, hash: ruleSetHash(rules) },
    parts: readPaymentRules().shares.parts,
  };
  const ids = await inRequest(pool, clerk, 'awards.propose', async (db) => {
    const schools = (await listSchoolsWithout(db)).map((one) => ({ ...one, kind: 'canteen' as const }));
    const supplier = {
      kind: 'supplier' as const,
      name: '（演示）县供餐服务中心',
      school: null,
      division: county,
    };
    await addUnits(db, clerk, [...schools.slice(0, 12), supplier], at(-30));
    const units = (await listUnits(db)).filter(({ kind }) => kind === 'canteen').slice(0, 8);
    const claims = units.map((unit, n) => {
      // one canteen says it fed more than are entitled there
      const eaten = { month, students: unit.entitled + (n === 2 ? 5 : 0), days: 21 };
      const award = awardOf(unit, eaten, law);
      return { ...eaten, unitId: unit.unitId, rateFen: law.rateFen, amountFen: award.amountFen, award };
    });
    await keepClaims(db, clerk, claims, at(-20));
    return units.slice(0, 3).map(({ unitId }) => unitId);
  });
  if (ids.length === 0) return;
  await inRequest(pool, hands['poverty-office']!, 'awards.approve', (db) =>
    approveAwards(db, hands['poverty-office']!, { programme: MEALS, term: termOfMonth(month) }, at(-18)),
  );
  const accounts = ids.map((id, n) => ({
    ...{
      division: county,
      personId: `U${id}`,
      holder: '学校食堂',
      bank: '农村商业银行',
      origin: 'demonstration',
    },
    number: `6217995600${String(n).padStart(9, '0')}`,
  }));
  const entered = await inRequest(pool, clerk, 'payment.make', (db) =>
    enterAccounts(db, keys.ring(), clerk, accounts, { now: at(-17), chance: sources.chance }),
  );
  await inRequest(pool, checker, 'payment.review', (db) =>
    checkAccounts(db, checker, entered, true, at(-16)),
  );
}
