import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { checkCharacter, invariant } from '../kernel/index.ts';
import { type Contract, FaultTold } from './contract.ts';

/** Set for the tests: an answer that is not as its contract says is then our own fault, loudly. */
const isAsked = (): boolean => process.env.FUZHI_CHECK_ANSWERS === '1';

/** Whether a text holds a citizen ID number with a right check character. */
const holdsCitizen = (text: string): boolean =>
  [...text.matchAll(/(?=(\d{17})([\dXx]))/g)].some(
    ([, digits, last]) => checkCharacter(digits!) === last!.toUpperCase(),
  );

function check(declared: Contract, status: number, payload: unknown, where: string): void {
  const shape = status >= 400 ? (declared.fault ?? FaultTold) : declared.answers[status];
  invariant(shape, `${where} answers ${status}, of which its contract tells nothing`);
  if (!(shape instanceof z.ZodType)) return;
  const read = shape.safeParse(JSON.parse(JSON.stringify(payload)));
  invariant(
    read.success,
    `${where} answers ${status} otherwise than its contract says: ${read.error?.message}`,
  );
  if (status < 400) return;
  invariant(
    !holdsCitizen(JSON.stringify(payload)),
    `${where} answers ${status} with a citizen's number in it`,
  );
  if (status >= 500) return;
  const { code } = payload as { code: string };
  invariant(
    COMMON_FAULTS.includes(code) || (declared.faults ?? []).includes(code),
    `${where} answers the fault ${code}, of which its contract tells nothing`,
  );
}

/** Faults that any route may answer, whatever its contract. */
export const COMMON_FAULTS: readonly string[] = [
  ...['sign-in-needed', 'session-ended', 'request-forged', 'right-missing', 'password-change-needed'],
  ...['second-factor-needed', 'too-many-requests', 'bad-question', 'form-ill', 'no-such-address'],
  ...['body-unreadable', 'body-too-large', 'media-type-unknown', 'database-away', 'internal-error'],
];

/** Holds every JSON answer of the server against its contract, where the tests ask for it. */
export function checkAnswers(app: FastifyInstance): void {
  if (!isAsked()) return;
  app.addHook('preSerialization', async (request, reply, payload: unknown) => {
    const { contract, scope } = request.routeOptions.config;
    if (contract && scope !== undefined)
      check(contract, reply.statusCode, payload, `${request.method} ${request.routeOptions.url}`);
    return payload;
  });
}
