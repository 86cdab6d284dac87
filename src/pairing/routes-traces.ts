import { asked, holds, type Queryable, recordEvent, viewerOf } from '../access/index.ts';
import { officeDay } from '../kernel/index.ts';
import { PairingRefusal } from './pairing.errors.ts';
import type { PairingKit } from './route-kit.ts';
import { readPairingRules } from './rules.store.ts';
import { TRACE_CONTRACTS } from './trace-contracts.ts';
import { keepDecision, listDecisions, listTraces } from './traces.queries.ts';
import { findTraces } from './traces.ts';

const MONTHS = 6;

/** The month of a day and those before it, the last first. */
function monthsUntil(today: string): string[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: MONTHS }, (_, i) =>
    new Date(Date.UTC(year, month - 1 - i, 1)).toISOString().slice(0, 7),
  );
}

async function look(db: Queryable, month: string) {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const end = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  const { traces, shown } = await listTraces(db, `${month}-01`, end);
  return { looked: traces.length, shown, findings: findTraces(traces, readPairingRules().traces) };
}

/** Routes of the check of traces (痕迹管理): findings with their arithmetic, and what a person says of them. */
export function registerTraceRoutes({ route, now }: PairingKit): void {
  const C = TRACE_CONTRACTS;
  route('GET', '/traces', 'pairing.check', C.list, async (db, request) => {
    const months = monthsUntil(officeDay(now()));
    const month = asked(request, C.list).query.month ?? months[0]!;
    const { looked, shown, findings } = await look(db, month);
    const said = await listDecisions(
      db,
      findings.map(({ id }) => id),
    );
    const items = findings.map(({ id, kind, reason, contacts }) => ({
      ...{ id, kind, reason, said: said.get(id) ?? [] },
      contacts: contacts.map((contactId) => shown.get(contactId)!),
    }));
    await recordEvent(db, {
      ...{ action: 'list', subject: { kind: 'list', id: 'pairing-traces' }, detail: { month } },
      persons: [...new Set(items.flatMap(({ contacts }) => contacts.map(({ personId }) => personId)))],
    });
    const { decisions, ways } = readPairingRules();
    return {
      ...{ month, months, looked, items, canDecide: holds(viewerOf(request), 'pairing.check') },
      decisions: decisions.map(({ id, label }) => ({ id, label })),
      ways: ways.map(({ id, label }) => ({ id, label })),
    };
  });
  route('POST', '/traces', 'pairing.check', C.decide, async (db, request) => {
    const { finding, month, decision, reason } = asked(request, C.decide).body;
    const { findings, shown } = await look(db, month);
    const found = findings.find(({ id }) => id === finding);
    if (!found) throw new PairingRefusal('no-such-finding');
    const { accountId, fullName: name } = viewerOf(request);
    await keepDecision(db, {
      finding,
      contactId: found.contacts[0]!,
      decision,
      reason,
      at: now(),
      accountId,
      name,
    });
    await recordEvent(db, {
      ...{ action: 'check-trace', subject: { kind: 'list', id: 'pairing-traces' } },
      persons: [...new Set(found.contacts.map((id) => shown.get(id)!.personId))],
      detail: { decision, kind: found.kind },
    });
    return { decision };
  });
}
