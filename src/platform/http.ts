import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Language, say, type Text } from './language.ts';

/** The language of an answer: `?lang=`, then what the browser asks for, then Chinese. */
export function languageOf(request: FastifyRequest): Language {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  if (lang === 'en' || lang === 'zh') return lang;
  const asked = request.headers['accept-language']?.trim().toLowerCase() ?? '';
  return asked.startsWith('en') ? 'en' : 'zh';
}

/** Answers with a fault: its code, and its text in the language of the request. */
export type FaultAnswer<Code extends string> = (
  request: FastifyRequest,
  reply: FastifyReply,
  code: Code,
  detail?: Readonly<Record<string, string | number>>,
  status?: number,
) => FastifyReply;

/** A refusal that ends the request's transaction: nothing was changed. Each module has a class of its own, by its table of faults. */
export class RequestRefusal<Code extends string> extends Error {
  constructor(
    readonly code: Code,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/** Digits that may be a citizen ID, a card or a telephone: a fault repeats what somebody typed, but never these. */
const bare = (value: string | number): string | number =>
  typeof value === 'string' ? value.replace(/\d{11,}[Xx]?/g, '•••') : value;

/** The answer to the faults of one module's table. */
export const faultAnswer =
  <Code extends string>(
    errors: Readonly<Record<Code, Text>>,
    statuses: Readonly<Record<Code, number>>,
  ): FaultAnswer<Code> =>
  (request, reply, code, detail = {}, status = statuses[code]) =>
    reply.code(status).send({
      code,
      message: say(
        errors[code],
        languageOf(request),
        Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, bare(value)])),
      ),
    });
