import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { countKept, type Headers, openDoors, submissionOf } from './county.ts';

/** Telephones at work: each asks over a connection and from an address of its own, as the limit of requests counts by address. */
const TELEPHONES = 100;
/** Persons for each case: a visit finds a child out only once, so that every submission needs a case of its own. */
const EVERY = 10;

type Answer = { readonly status: number; readonly body: string };
type Telephone = { readonly agent: Agent; readonly localAddress: string };
type Line = { readonly port: number; readonly headers: Headers };

function ask({ port, headers }: Line, telephone: Telephone, path: string, body?: object): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const method = text === undefined ? 'GET' : 'POST';
  const type = text === undefined ? {} : { 'content-type': 'application/json' };
  return new Promise((resolve) => {
    const fail = (fault: Error): void => resolve({ status: 0, body: fault.message });
    const sent = request(
      { ...telephone, host: '127.0.0.1', port, path, method, headers: { ...headers, ...type } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
        );
        answer.on('error', fail);
      },
    );
    sent.on('error', fail);
    sent.end(text);
  });
}

/** Sends one visit and reads it back; answers what went wrong, if anything did. */
async function sendAndRead(line: Line, telephone: Telephone, personId: string): Promise<string | undefined> {
  const submission = submissionOf(personId);
  const path = '/api/dropout/visits/submissions';
  const sent = await ask(line, telephone, path, { submission, sentAt: new Date().toISOString() });
  if (sent.status !== 201) return `sent: ${sent.status} ${sent.body.slice(0, 200)}`;
  // whether the clock of the telephone is off is said once and not kept
  const { isClockOff: _, ...answered } = JSON.parse(sent.body) as Record<string, unknown>;
  if (answered.state !== 'accepted') return `sent: ${sent.body.slice(0, 200)}`;
  const read = await ask(line, telephone, `${path}/${submission.id}`);
  if (read.status !== 200) return `read: ${read.status} ${read.body.slice(0, 200)}`;
  const isSame = isDeepStrictEqual(JSON.parse(read.body), answered);
  return isSame ? undefined : `read otherwise: ${read.body.slice(0, 200)}`;
}

const at = (taken: readonly number[], share: number): string =>
  (taken[Math.floor(taken.length * share)] ?? 0).toFixed(1);

/**
 * So many submissions in every second, whatever the service has still to answer, each read back when it is answered.
 * Gate: every one was accepted, reads back as it was answered and stands in the database once; none was sent late.
 */
export async function runSteady([
  minutes = '10',
  perSecond = '100',
  persons = '1000000',
]: string[]): Promise<boolean> {
  const wanted = Number(minutes) * 60 * Number(perSecond);
  const doors = await openDoors(Math.max(Number(persons), wanted * EVERY), EVERY);
  try {
    await doors.app.listen({ host: '127.0.0.1', port: 0 });
    const line = { port: (doors.app.server.address() as AddressInfo).port, headers: doors.headers };
    const telephones = Array.from({ length: TELEPHONES }, (_, i) => ({
      agent: new Agent({ keepAlive: true }),
      localAddress: `127.1.0.${i + 1}`,
    }));
    const { rows } = await doors.pool.query<{ id: string }>(
      'select person_id as id from dropout."case" order by 1 limit $1',
      [wanted],
    );
    console.log(`${persons} persons, ${doors.cases} cases; ${perSecond} a second for ${minutes} min`);
    const taken: number[] = [];
    const faults: string[] = [];
    const open = new Set<Promise<void>>();
    const began = performance.now();
    let latest = 0;
    for (const [i, { id }] of rows.entries()) {
      const due = began + (i * 1000) / Number(perSecond);
      if (due > performance.now()) await sleep(due - performance.now());
      const sentAt = performance.now();
      latest = Math.max(latest, sentAt - due);
      const one = sendAndRead(line, telephones[i % TELEPHONES]!, id).then((fault) => {
        taken.push(performance.now() - sentAt);
        if (fault !== undefined) faults.push(fault);
        open.delete(one);
      });
      open.add(one);
    }
    await Promise.all(open);
    const seconds = (performance.now() - began) / 1000;
    const kept = await countKept(doors.pool);
    taken.sort((a, b) => a - b);
    console.log(
      `${wanted} sent and read back in ${seconds.toFixed(0)} s, ${(wanted / seconds).toFixed(1)}/s; latest start ${latest.toFixed(0)} ms behind`,
    );
    console.log(
      `sending and reading back: median ${at(taken, 0.5)} ms, p95 ${at(taken, 0.95)}, p99 ${at(taken, 0.99)}`,
    );
    console.log(`${faults.length} faults${faults.length > 0 ? `: ${faults.slice(0, 3).join(' | ')}` : ''}`);
    console.log(`kept: ${kept.n} submissions, ${kept.acts} acts, ${kept.edits} changes of contact`);
    for (const { agent } of telephones) agent.destroy();
    return faults.length === 0 && [kept.n, kept.acts, kept.edits].every((count) => count === wanted);
  } finally {
    await doors.close();
  }
}
