import type { Text } from '../platform/index.ts';
import type { TraceRules } from './rules.ts';

/** A contact as the check of traces looks at it; moments in milliseconds. */
export type Trace = {
  readonly contactId: number;
  readonly personId: string;
  readonly accountId: number;
  readonly on: string;
  readonly metAt: number | null;
  readonly recordedAt: number;
  readonly point: { readonly latitude: number; readonly longitude: number; readonly accuracy: number } | null;
  readonly photos: readonly string[];
  readonly village: string;
};

/** What cannot be true, or hardly: why, with the arithmetic, and the contacts on which it rests. */
export type Finding = {
  readonly id: string;
  readonly kind: 'too-fast' | 'same-photo' | 'burst' | 'deadline' | 'far';
  readonly contacts: readonly number[];
  readonly reason: Text;
};

const RADIUS_M = 6_371_000;
const rad = (degrees: number): number => (degrees * Math.PI) / 180;
type Place = { readonly latitude: number; readonly longitude: number };

/** Metres between two places on the globe. */
export function metresBetween(a: Place, b: Place): number {
  const [dLat, dLon] = [rad(b.latitude - a.latitude), rad(b.longitude - a.longitude)];
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

const found = (kind: Finding['kind'], traces: readonly Trace[], reason: Text): Finding => {
  const contacts = traces.map(({ contactId }) => contactId).toSorted((a, b) => a - b);
  return { id: `${kind}:${contacts.join('-')}`, kind, contacts, reason };
};

function byAuthor(traces: readonly Trace[]): Trace[][] {
  const groups = new Map<number, Trace[]>();
  for (const trace of traces) groups.set(trace.accountId, [...(groups.get(trace.accountId) ?? []), trace]);
  return [...groups.values()];
}

const km = (metres: number): string => (metres / 1000).toFixed(1);
const MINUTE = 60_000;

/** Two places at one time: from one to the next faster than anybody goes, the devices' uncertainty taken off. */
function tooFast(traces: readonly Trace[], { fastest_kmh, same_place_m }: TraceRules): Finding[] {
  const placed = traces
    .filter((one) => one.point !== null && one.metAt !== null)
    .toSorted((a, b) => a.metAt! - b.metAt! || a.contactId - b.contactId);
  return placed.slice(1).flatMap((to, i) => {
    const from = placed[i]!;
    const whole = metresBetween(from.point!, to.point!);
    const metres = Math.max(0, whole - from.point!.accuracy - to.point!.accuracy);
    const minutes = (to.metAt! - from.metAt!) / MINUTE;
    if (metres <= same_place_m || metres / 1000 <= (fastest_kmh * minutes) / 60) return [];
    const speed = minutes === 0 ? '∞' : Math.round((metres / 1000 / minutes) * 60).toString();
    const spent = minutes.toFixed(minutes < 10 ? 1 : 0);
    return [
      found('too-fast', [from, to], {
        zh: `两次走访相距 ${km(whole)} 公里（扣除定位误差后 ${km(metres)} 公里），相隔 ${spent} 分钟，合每小时 ${speed} 公里，超过 ${fastest_kmh} 公里。`,
        en: `Two visits ${km(whole)} km apart (${km(metres)} km without the uncertainty of the devices) within ${spent} minutes: ${speed} km/h, above ${fastest_kmh}.`,
      }),
    ];
  });
}

/** One picture for several contacts: of different children, or on different days. */
function samePhoto(traces: readonly Trace[]): Finding[] {
  const uses = new Map<string, Trace[]>();
  for (const trace of traces)
    for (const photo of new Set(trace.photos)) uses.set(photo, [...(uses.get(photo) ?? []), trace]);
  const shared = [...uses.values()].filter(
    (all) => new Set(all.map(({ personId, on }) => `${personId} ${on}`)).size > 1,
  );
  // several pictures shared by the same contacts are one finding
  const byId = new Map(
    shared.map((all) => {
      const [children, days] = [
        new Set(all.map(({ personId }) => personId)).size,
        new Set(all.map(({ on }) => on)).size,
      ];
      const one = found('same-photo', all, {
        zh: `同一张照片（内容完全相同）用于 ${all.length} 次记录，涉及 ${children} 名学生、${days} 个日期。`,
        en: `One picture (the same bytes) stands with ${all.length} contacts, of ${children} children on ${days} days.`,
      });
      return [one.id, one] as const;
    }),
  );
  return [...byId.values()];
}

/** Many entries of one person within a short time: the longest run of them. */
function bursts(traces: readonly Trace[], { burst }: TraceRules): Finding[] {
  const at = ({ metAt, recordedAt }: Trace): number => metAt ?? recordedAt;
  const sorted = traces.toSorted((a, b) => at(a) - at(b) || a.contactId - b.contactId);
  const findings: Finding[] = [];
  for (let first = 0; first < sorted.length; ) {
    let last = first;
    while (last + 1 < sorted.length && at(sorted[last + 1]!) - at(sorted[first]!) <= burst.minutes * MINUTE)
      last++;
    const run = sorted.slice(first, last + 1);
    if (run.length < burst.count) {
      first++;
      continue;
    }
    const minutes = Math.max(1, Math.round((at(run.at(-1)!) - at(run[0]!)) / MINUTE));
    findings.push(
      found('burst', run, {
        zh: `一人在 ${minutes} 分钟内有 ${run.length} 次记录（${burst.minutes} 分钟内 ${burst.count} 次及以上即列出）。`,
        en: `${run.length} contacts of one person within ${minutes} minutes (listed from ${burst.count} within ${burst.minutes}).`,
      }),
    );
    first = last + 1;
  }
  return findings;
}

const ZONE_MS = 8 * 60 * MINUTE;
const DAY = 24 * 60 * MINUTE;

/** The last evening before a month closes, by the clock of Beijing: the days on which it is counted, or undefined. */
function eveningOf(recordedAt: number, { deadline }: TraceRules): string | undefined {
  const local = new Date(recordedAt + ZONE_MS);
  const after = new Date(local.getTime() + deadline.last_days * DAY);
  const isLast = after.getUTCMonth() !== local.getUTCMonth();
  return isLast && local.getUTCHours() >= deadline.from_hour ? local.toISOString().slice(0, 10) : undefined;
}

/** Entries for earlier days, written together on the last evening of a month. */
function atDeadline(traces: readonly Trace[], rules: TraceRules): Finding[] {
  const evenings = new Map<string, Trace[]>();
  for (const trace of traces) {
    const evening = eveningOf(trace.recordedAt, rules);
    if (evening !== undefined && trace.on < evening)
      evenings.set(evening, [...(evenings.get(evening) ?? []), trace]);
  }
  const { count, from_hour } = rules.deadline;
  return [...evenings].flatMap(([evening, all]) =>
    all.length < count
      ? []
      : [
          found('deadline', all, {
            zh: `月末 ${evening} ${from_hour} 时以后集中补记 ${all.length} 次，记录的日期最早为 ${all.map(({ on }) => on).toSorted()[0]}（${count} 次及以上即列出）。`,
            en: `${all.length} contacts of earlier days, the first of ${all.map(({ on }) => on).toSorted()[0]}, written after ${from_hour}:00 on the last evening, ${evening} (listed from ${count}).`,
          }),
        ],
  );
}

const middle = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
};

/** Far from where the other visits to the same village were made. */
function farAway(traces: readonly Trace[], { far_km, known_by }: TraceRules): Finding[] {
  const placed = traces.filter(({ point, village }) => point !== null && village !== '');
  const villages = new Map<string, Trace[]>();
  for (const trace of placed) villages.set(trace.village, [...(villages.get(trace.village) ?? []), trace]);
  return placed.flatMap((trace) => {
    const others = villages.get(trace.village)!.filter((one) => one !== trace);
    if (others.length < known_by) return [];
    const centre = {
      latitude: middle(others.map(({ point }) => point!.latitude)),
      longitude: middle(others.map(({ point }) => point!.longitude)),
    };
    const metres = Math.max(0, metresBetween(trace.point!, centre) - trace.point!.accuracy);
    if (metres <= far_km * 1000) return [];
    return [
      found('far', [trace], {
        zh: `定位距该村其他 ${others.length} 次走访的中心 ${km(metres)} 公里，超过 ${far_km} 公里。`,
        en: `The device was ${km(metres)} km from the middle of ${others.length} other visits to this village, above ${far_km} km.`,
      }),
    ];
  });
}

/**
 * What is put before a person to look at. Nothing follows from a finding by itself: a wrong clock, a shared telephone or a meeting of
 * parents explains many. The order in which contacts come changes nothing.
 */
export function findTraces(traces: readonly Trace[], rules: TraceRules): Finding[] {
  const each = byAuthor(traces);
  return [
    ...each.flatMap((own) => tooFast(own, rules)),
    ...samePhoto(traces),
    ...each.flatMap((own) => bursts(own, rules)),
    ...each.flatMap((own) => atDeadline(own, rules)),
    ...farAway(traces, rules),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
