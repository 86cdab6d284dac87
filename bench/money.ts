/**
 * The money: so many random operations on the ledger, many of them asking for more than is there, and returns of a bank with
 * one fault injected into each. Gate: the sum of all accounts is 0 after every part, no account stands below 0, and every
 * injected fault is found under its own name while no line that differs is settled.
 * npm run bench -- money [OPERATIONS]
 */
import { BANK_FAULTS, rowOf } from '../src/aid/payment/bank-fault.fixture.ts';
import { matchReturn, type SentLine } from '../src/aid/payment/bank-return.ts';
import { chanceOf, randomOperations } from '../src/aid/payment/ledger.fixture.ts';
import { readPaymentRules } from '../src/aid/payment/process.store.ts';

const PART = 100_000;

/** Lines of a batch, some of one account. */
function batch(chance: (below: number) => number): SentLine[] {
  return Array.from({ length: 3 + chance(38) }, (_, i) => {
    const account = chance(61);
    return {
      lineId: i + 1,
      holder: `户主${String.fromCharCode(0x4e00 + account)}`,
      account: `62170000000000${String(account).padStart(4, '0')}`,
      amountFen: [50_000, 62_500, 75_000][chance(3)]!,
      outcome: null,
    };
  });
}

/** Runs it. */
export async function run([wanted = '1000000']: readonly string[]): Promise<boolean> {
  const count = Number(wanted);
  let holds = true;
  const began = process.cpuUsage();
  let [posted, refused] = [0, 0];
  for (let done = 0, seed = 1; done < count; done += PART, seed++) {
    const told = randomOperations(Math.min(PART, count - done), seed);
    holds &&= told.sum === 0 && told.lowest >= 0;
    posted += told.posted;
    refused += told.refused;
  }
  const ledger = process.cpuUsage(began);
  console.log(
    `${(posted + refused).toLocaleString('en')} operations: ${posted.toLocaleString('en')} posted, ${refused.toLocaleString('en')} refused; ` +
      `sum ${holds ? '0, no account below 0' : 'NOT 0'}; ${((ledger.user + ledger.system) / 1e6).toFixed(1)} s of CPU`,
  );
  const rules = readPaymentRules().bank_return;
  const chance = chanceOf(7);
  const returns = Math.ceil(count / 100);
  const found = new Map<string, [injected: number, found: number]>();
  for (let i = 0; i < returns; i++) {
    const [, kind, inject] = BANK_FAULTS[chance(BANK_FAULTS.length)]!;
    const sent = batch(chance);
    const { outcomes, findings } = matchReturn(rules, sent, inject(sent.map(rowOf), chance(sent.length)));
    const isKept = kind === 'extra' || kind === 'repeated';
    const isFound =
      findings.length === 1 &&
      findings[0]!.kind === kind &&
      outcomes.length === sent.length - (isKept ? 0 : 1);
    const [injected, hits] = found.get(kind) ?? [0, 0];
    found.set(kind, [injected + 1, hits + (isFound ? 1 : 0)]);
  }
  for (const [kind, [injected, hits]] of [...found].sort()) {
    console.log(`${kind}: ${hits.toLocaleString('en')} of ${injected.toLocaleString('en')} found`);
    holds &&= injected === hits;
  }
  console.log(holds ? 'holds' : 'DOES NOT HOLD');
  return holds;
}
