import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import { type Language, say } from '../platform/index.ts';
import { PAGE_ERRORS, PAGE_STATUS, type PageError } from './page.errors.ts';
import {
  findStory,
  findSummary,
  type ListFilter,
  listSources,
  pageEntries,
  pagePairs,
  pageUnplaced,
} from './results.queries.ts';
import { readLevelTexts } from './screen-levels.store.ts';
import { sayWarnings } from './screen-warnings.ts';
import { screenWords } from './screen-words.ts';

/** The language of an answer: `?lang=`, then what the browser asks for, then Chinese. */
export function languageOf(request: FastifyRequest): Language {
  const { lang } = request.query as { lang?: unknown };
  if (lang === 'en' || lang === 'zh') return lang;
  const asked = request.headers['accept-language']?.trim().toLowerCase() ?? '';
  return asked.startsWith('en') ? 'en' : 'zh';
}

/** Answers with a fault: its code, and its text in the language of the request. */
export function answerFault(
  request: FastifyRequest,
  reply: FastifyReply,
  code: PageError,
  detail: Readonly<Record<string, string | number>> = {},
  status: number = PAGE_STATUS[code],
): FastifyReply {
  const message = say(PAGE_ERRORS[code], languageOf(request), detail);
  return reply.code(status).send({ code, message });
}

/** One parameter given once, short; an empty one counts as absent. */
const word = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !text.includes('\u0000'))
    .transform((text) => text.trim());

const optionalWord = (longest: number) =>
  word(longest)
    .transform((text) => (text === '' ? undefined : text))
    .optional();

const Filter = z.object({
  // a township may be empty on purpose: the children whose township no register tells
  township: word(60).optional(),
  kind: optionalWord(40),
  name: optionalWord(40),
  cursor: z.coerce.number().int().min(0).max(2_000_000_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  lang: z.enum(['zh', 'en']).optional(),
});

const PersonId = z.string().regex(/^P[0-9A-Za-z-]{1,30}$/);

type Pages = (pool: pg.Pool, filter: ListFilter) => Promise<object>;

function readFilter(request: FastifyRequest): ListFilter | { fault: string } {
  const read = Filter.safeParse(request.query);
  if (!read.success) return { fault: String(read.error.issues[0]?.path[0] ?? '?') };
  const { township, kind, name, cursor, limit } = read.data;
  return { township, kind, name, after: cursor, limit };
}

/**
 * Reads over the results of the current run. Nothing here writes. `database` may still be opening: a question then
 * waits for it.
 */
export function registerReportsRoutes(app: FastifyInstance, database: Promise<pg.Pool>): void {
  const serveList = (path: string, pages: Pages) =>
    app.get(path, async (request, reply) => {
      const filter = readFilter(request);
      if ('fault' in filter) return answerFault(request, reply, 'bad-question', { parameter: filter.fault });
      return pages(await database, filter);
    });

  serveList('/api/out-of-school', (pool, f) =>
    pageEntries(pool, { list: 'out-of-school', isWaiting: false }, f),
  );
  serveList('/api/unaided', (pool, f) => pageEntries(pool, { list: 'unaided', isWaiting: false }, f));
  serveList('/api/waiting', (pool, f) => pageEntries(pool, { isWaiting: true }, f));
  serveList('/api/review', pagePairs);
  serveList('/api/unplaced', pageUnplaced);

  const model = readLevelTexts();
  app.get('/api/words', async (request) => screenWords(languageOf(request), model));
  app.get('/api/sources', async () => ({ items: await listSources(await database) }));
  app.get('/api/summary', async (request, reply) => {
    const found = await findSummary(await database);
    if (!found) return answerFault(request, reply, 'no-results');
    return { ...found, warnings: sayWarnings(found.summary.warnings, languageOf(request)) };
  });
  app.get('/api/persons/:personId', async (request, reply) => {
    const read = PersonId.safeParse((request.params as { personId: unknown }).personId);
    const story = read.success ? await findStory(await database, read.data) : undefined;
    if (story) return story;
    // what was asked for is not repeated unless it is a person's number: it might be an ID number typed by hand
    return answerFault(request, reply, 'no-such-person', { personId: read.success ? read.data : '…' });
  });
}
