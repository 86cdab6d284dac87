import type { Queryable, Viewer } from '../access/index.ts';
import { officeDay } from '../kernel/index.ts';
import { listUnpaired } from './children.queries.ts';
import {
  countContacts,
  type DutyBy,
  findSubjects,
  listDutiesOf,
  type NewDuty,
  recordDuties,
} from './duties.queries.ts';
import { findHelper, type Helper, listFree, lockDuties, recordLeft } from './helpers.queries.ts';
import { PairingRefusal } from './pairing.errors.ts';
import { readPairingRules } from './rules.store.ts';
import { type Level, mostOf } from './rules.ts';
import { type Spread, spreadChildren } from './spread.ts';

/** Who acts, when, and why. */
export type Acting = {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly reason: string;
  readonly language: 'zh' | 'en';
};

const byOf = ({ viewer, now, reason }: Acting): DutyBy => ({
  ...{ reason, on: officeDay(now), at: now },
  ...{ accountId: viewer.accountId, name: viewer.fullName },
});

/** The helper, fit for a level; refuses who left or whose post does not carry it. */
async function fitHelper(
  db: Queryable,
  helperId: number,
  levels: readonly Level[],
  language: 'zh' | 'en',
): Promise<Helper> {
  const helper = await findHelper(db, helperId);
  if (!helper) throw new PairingRefusal('no-such-helper');
  const { name } = helper;
  if (helper.leftOn !== null) throw new PairingRefusal('helper-has-left', { name });
  const rules = readPairingRules();
  const kind = rules.kinds.find(({ id }) => id === helper.kind);
  const unfit = levels.find((level) => !kind?.levels.includes(level));
  if (unfit !== undefined)
    throw new PairingRefusal('kind-unfit', {
      name,
      kind: kind?.label[language] ?? helper.kind,
      level: rules.levels.find(({ id }) => id === unfit)!.label[language],
    });
  return helper;
}

function refuseOverload(helper: Helper, more: number): void {
  const most = mostOf(readPairingRules(), helper.kind, helper.division);
  if (more > 0 && helper.children + more > most)
    throw new PairingRefusal('load-exceeded', { name: helper.name, most, has: helper.children, more });
}

/** What an act over several subjects did, or would do. */
export type Paired = { readonly paired: number; readonly moved: number; readonly same: number };

/**
 * Names who answers for the subjects, or (none) that nobody does any more. All or nothing: one subject out of sight, a post that does
 * not fit, or a limit of load that would be passed, and nothing is changed. Under the lock two at one moment never pass it.
 */
export async function nameHolder(
  db: Queryable,
  asked: { readonly level: Level; readonly subjects: readonly string[]; readonly helperId: number | null },
  acting: Acting,
): Promise<Paired> {
  const { level, helperId } = asked;
  const wanted = [...new Set(asked.subjects)];
  await lockDuties(db);
  const helper = helperId === null ? undefined : await fitHelper(db, helperId, [level], acting.language);
  const found = await findSubjects(db, level, wanted);
  const unseen = wanted.length - found.length;
  if (unseen > 0) throw new PairingRefusal('subjects-unseen', { asked: wanted.length, unseen });
  const changed = found.filter((one) => one.helperId !== helperId);
  if (helper && level === 'child') refuseOverload(helper, changed.length);
  const duties = changed.map(
    ({ helperId: from, ...one }): NewDuty => ({ ...one, level, to: helperId, from }),
  );
  await recordDuties(db, duties, byOf(acting));
  const moved = changed.filter((one) => one.helperId !== null).length;
  return { paired: changed.length - moved, moved, same: found.length - changed.length };
}

/** What a hand-over takes along. */
export type HandedOver = { readonly children: number; readonly others: number; readonly contacts: number };

/** Hands all that somebody answers for to another, with its history; `hasLeft`: and records that the first one left. */
export async function handOver(
  db: Queryable,
  asked: { readonly from: number; readonly to: number | null; readonly hasLeft: boolean },
  acting: Acting,
): Promise<HandedOver> {
  await lockDuties(db);
  const from = await findHelper(db, asked.from);
  if (!from) throw new PairingRefusal('no-such-helper');
  if (from.leftOn !== null) throw new PairingRefusal('helper-has-left', { name: from.name });
  const seen = await listDutiesOf(db, asked.from);
  const count = from.children + from.others;
  if (asked.to === null && count > 0)
    throw new PairingRefusal('still-responsible', { name: from.name, count });
  if (seen.length < count)
    throw new PairingRefusal('subjects-unseen', { asked: count, unseen: count - seen.length });
  const children = seen.filter(({ level }) => level === 'child');
  if (asked.to !== null && seen.length > 0) {
    const to = await fitHelper(db, asked.to, [...new Set(seen.map(({ level }) => level))], acting.language);
    refuseOverload(to, children.length);
    const duties = seen.map(({ helperId, ...one }): NewDuty => ({ ...one, to: to.helperId, from: helperId }));
    await recordDuties(db, duties, byOf(acting));
  }
  const { on, at, accountId, reason } = byOf(acting);
  if (asked.hasLeft) await recordLeft(db, { helperId: asked.from, on, reason, at, by: accountId });
  const contacts = await countContacts(
    db,
    children.map(({ subject }) => subject),
  );
  return { children: children.length, others: seen.length - children.length, contacts };
}

/** Spreads the children without anybody over the staff near them; a trial changes nothing. */
export async function spreadUnpaired(
  db: Queryable,
  asked: { readonly township?: string | undefined; readonly isTrial: boolean },
  acting: Acting,
): Promise<Spread> {
  const rules = readPairingRules();
  if (!asked.isTrial) await lockDuties(db);
  const staff = (await listFree(db)).filter(({ kind }) =>
    rules.kinds.some(({ id, levels }) => id === kind && levels.includes('child')),
  );
  const free = staff.map((one) => ({
    ...one,
    load: one.children,
    most: mostOf(rules, one.kind, one.division),
  }));
  const spread = spreadChildren(await listUnpaired(db, asked.township), free);
  if (asked.isTrial || spread.pairs.length === 0) return spread;
  const found = await findSubjects(
    db,
    'child',
    spread.pairs.map(({ personId }) => personId),
  );
  const helperOf = new Map(spread.pairs.map(({ personId, helperId }) => [personId, helperId]));
  const duties = found.map(
    ({ helperId: from, ...one }): NewDuty => ({
      ...one,
      level: 'child',
      to: helperOf.get(one.subject)!,
      from,
    }),
  );
  await recordDuties(db, duties, byOf(acting));
  return spread;
}
