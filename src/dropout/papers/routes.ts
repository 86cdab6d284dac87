import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  asked,
  type Queryable,
  recordEvent,
  type Sources,
  type Viewer,
  viewerOf,
} from '../../access/index.ts';
import { ABSENCE_TEMPLATE } from '../attendance/absence-paper.queries.ts';
import { filePaper, findCase, listFiled, lockCase, readFiled } from '../cases.queries.ts';
import { mediaTypeOf } from '../paper-check.ts';
import { type AddRoute, contentOf, Refusal } from '../route-kit.ts';
import { readDropoutRules } from '../rules.store.ts';
import { PAPER_CONTRACTS, WORD } from './contracts.ts';
import { PAPER_LISTS, PAPER_MUST, PAPER_WORDS } from './paper-values.ts';
import { findOwnTemplate, findPaper, layTemplate, listTemplates } from './papers.queries.ts';
import { type OtherTemplate, shippedTemplate, wordsOf } from './template.store.ts';
import { templateFault } from './template-check.ts';

/** Routes of papers: those on a case's file, those made for it, and the templates. */
export function registerPaperRoutes(
  route: AddRoute,
  { now }: Sources,
  others: readonly OtherTemplate[],
): void {
  route('PUT', '/cases/:personId/files', 'cases.visit', PAPER_CONTRACTS.take, (db, request) =>
    takePaper(db, request, now()),
  );
  route(
    'GET',
    '/cases/:personId/documents/:actNo',
    'cases.read',
    PAPER_CONTRACTS.made,
    async (db, request, reply) => {
      const { personId, actNo } = asked(request, PAPER_CONTRACTS.made).params;
      const found = await findCase(db, personId);
      const made = found && (await findPaper(db, found.caseId, actNo));
      if (!made) throw new Refusal('no-such-paper');
      await recordEvent(db, {
        action: 'open-paper',
        subject: { kind: 'person', id: personId },
        persons: [personId],
      });
      sendWord(reply, made.label);
      return made.content;
    },
  );
  registerTemplates(route, { now }, others);
  route('GET', '/cases/:personId/files/:fileNo', 'cases.read', PAPER_CONTRACTS.filed, (db, request, reply) =>
    sendPaper(db, request, reply),
  );
}

/** Templates that an office may replace: those of papers, and those of other modules. */
function registerTemplates(
  route: AddRoute,
  { now }: Pick<Sources, 'now'>,
  others: readonly OtherTemplate[],
): void {
  const own = readDropoutRules().papers.papers.map(({ id, label }) => ({
    ...{ kind: id, label, shipped: () => shippedTemplate(id) },
    words: async () => ({ words: PAPER_WORDS, lists: PAPER_LISTS, must: PAPER_MUST }),
  }));
  const templates = [
    ...own,
    ...[ABSENCE_TEMPLATE, ...others].map((one) => ({
      ...one,
      words: async () => ({ ...(await wordsOf(one.shipped())), must: one.must }),
    })),
  ];
  const templateOf = (kind: string) => {
    const found = templates.find((one) => one.kind === kind);
    if (!found) throw new Refusal('no-such-paper');
    return found;
  };
  route('GET', '/templates', 'cases.paper', PAPER_CONTRACTS.templates, async (db, request) => {
    const laid = await listTemplates(db, countyOf(viewerOf(request)));
    const items = templates.map(async ({ kind, label, words: known }) => ({
      ...{ kind, label, words: [...(await known()).words], must: [...(await known()).must] },
      ...{ own: laid.find((one) => one.kind === kind) ?? null },
    }));
    return { canLay: viewerOf(request).rights.includes('cases.close'), items: await Promise.all(items) };
  });
  route('GET', '/templates/:kind', 'cases.paper', PAPER_CONTRACTS.template, async (db, request, reply) => {
    const { kind, label, shipped } = templateOf(asked(request, PAPER_CONTRACTS.template).params.kind);
    sendWord(reply, label.zh);
    return (await findOwnTemplate(db, kind, countyOf(viewerOf(request)))) ?? shipped();
  });
  route('PUT', '/templates/:kind', 'cases.close', PAPER_CONTRACTS.lay, async (db, request) => {
    const { kind, words } = templateOf(asked(request, PAPER_CONTRACTS.lay).params.kind);
    const viewer = viewerOf(request);
    const content = await contentOf(request, MEGA);
    if (!content) throw new Refusal('paper-too-large', { limit: '1 MB' });
    const fault = await templateFault(content, await words());
    if (fault) throw new Refusal(fault.code, fault.detail);
    const { accountId, fullName: name } = viewer;
    await layTemplate(db, { division: countyOf(viewer), kind, content, at: now(), accountId, name });
    return { kind };
  });
}

/** The place whose templates a viewer uses: that of its first division. */
const countyOf = ({ held }: Viewer): string =>
  held.map(({ scope }) => scope).find((scope) => /^\d/.test(scope)) ?? '';

function sendWord(reply: FastifyReply, name: string): void {
  reply.header('content-type', WORD);
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}.docx`);
}

const MEGA = 1 << 20;

async function takePaper(db: Queryable, request: FastifyRequest, at: Date): Promise<{ readonly no: number }> {
  const { limits, replies } = readDropoutRules();
  const { largest_bytes, most_per_case } = limits.papers_kept;
  const { query, params } = asked(request, PAPER_CONTRACTS.take);
  const { kind, name } = query;
  if (!replies.proofs.some(({ id }) => id === kind)) throw new Refusal('bad-entry', { field: 'kind' });
  const { personId } = params;
  const found = await findCase(db, personId);
  if (!found) throw new Refusal('no-such-case', { personId });
  const content = await contentOf(request, largest_bytes);
  if (!content) throw new Refusal('paper-too-large', { limit: `${Math.round(largest_bytes / MEGA)} MB` });
  const mediaType = mediaTypeOf(content);
  if (!mediaType) throw new Refusal('paper-ill');
  await lockCase(db, found.caseId);
  if ((await listFiled(db, found.caseId)).length >= most_per_case)
    throw new Refusal('too-many-papers', { limit: most_per_case });
  const { accountId, fullName } = viewerOf(request);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const author = { accountId, name: fullName };
  const no = await filePaper(db, {
    caseId: found.caseId,
    kind,
    name: name || kind,
    mediaType,
    sha256,
    content,
    at,
    author,
  });
  await recordEvent(db, {
    action: 'file-paper',
    subject: { kind: 'person', id: personId },
    persons: [personId],
    detail: { kind, count: content.length },
  });
  return { no };
}

async function sendPaper(db: Queryable, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { personId, fileNo } = asked(request, PAPER_CONTRACTS.filed).params;
  const found = await findCase(db, personId);
  const paper = found && (await readFiled(db, found.caseId, fileNo));
  if (!paper) throw new Refusal('no-such-paper');
  await recordEvent(db, {
    action: 'open-paper',
    subject: { kind: 'person', id: personId },
    persons: [personId],
  });
  const ending =
    { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' }[paper.mediaType] ?? 'bin';
  reply.header('content-type', paper.mediaType);
  reply.header('content-disposition', `attachment; filename="${personId}-${String(fileNo)}.${ending}"`);
  return paper.content;
}
