import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Language } from '../../src/platform/index.ts';
import { type Holder, listenFault, type Place, startFault } from './start-faults.ts';

/** How long a place is waited for at which nobody answers any more: its last user has just ended. */
const PATIENCE_MS = 5000;

/** The address that a browser of this machine asks. */
export function placeOf(host: string, port: number): Place {
  const near = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return { host, port, url: `http://${near.includes(':') ? `[${near}]` : near}:${port}` };
}

/** Asks who is there: our own service tells its state to everybody. */
export async function findHolder({ url }: Place): Promise<Holder> {
  try {
    const answer = await fetch(`${url}/api/run`, { signal: AbortSignal.timeout(2000), redirect: 'error' });
    const told = (await answer.json()) as { state?: unknown; stages?: unknown };
    return typeof told?.state === 'string' && Array.isArray(told.stages) ? 'fuzhi' : 'somebody';
  } catch (error) {
    const { cause } = error as { cause?: { code?: unknown } };
    return cause?.code === 'ECONNREFUSED' || cause?.code === 'ECONNRESET' ? 'nobody' : 'somebody';
  }
}

/** Listens, or throws the reason in words; gives the address. */
export async function listenAt(app: FastifyInstance, place: Place, language: Language): Promise<string> {
  const { host, port } = place;
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await app.listen({ host, port });
    } catch (error) {
      const isTaken = (error as { code?: string }).code === 'EADDRINUSE';
      const fault = listenFault(error, isTaken ? await findHolder(place) : 'nobody', place, language);
      if (fault !== undefined) throw fault;
      if (Date.now() > deadline) throw startFault('portTaken', language, { port });
      await pause(200);
    }
  }
}
