import { writeXlsx } from 'hucre/xlsx';
import { asked, type Queryable, recordEvent } from '../../access/index.ts';
import { languageOf } from '../../platform/index.ts';
import { ASKED, type Asked, type FactColumn } from '../facts.ts';
import { sha256Of } from '../payment/bank-file.ts';
import { underRight } from '../payment/changes.store.ts';
import { refuseFor } from '../payment/refusal.ts';
import type { AddRoute } from '../payment/routes-kit.ts';
import { readTextSheets } from '../payment/text-sheets.store.ts';
import { fileName, readBody } from '../payment/upload.ts';
import { keepAnswers } from './answers.queries.ts';
import { QUESTION_CONTRACTS } from './contracts.ts';
import { asksText, hintOf, isFact, readAnswer } from './question.ts';
import { countOpen, countWaiting, findWaiting, listWaiting, termOfRun } from './questions.queries.ts';
import { lastingFacts, lawOf, refuseOthers, refuseUnwritten, ruleOf, shownQuestion } from './route-kit.ts';
import { readSheet, type SheetRead, sheetRows } from './sheet.ts';

const { home, list, answer, sheet, take } = QUESTION_CONTRACTS;
const PAGE = 50;
const MOST_ROWS = 100_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is to be found out before aid can be decided: counts by office, who waits, answers and sheets. */
export function registerQuestionRoutes(route: AddRoute): void {
  route('GET', '/api/aid/questions', 'aid.read', home, (_request, _reply, held, viewer) =>
    underRight(held, viewer, 'aid.read', async (db) => {
      const term = await termOfRun(db);
      if (term === undefined) return { term: null, offices: [], children: 0 };
      const compiled = await lawOf(held, term);
      const labels = new Map(
        compiled.programmes.map(({ programme: { id, label } }) => [id, { zh: label.zh, en: label.en }]),
      );
      const counts = await countWaiting(db, lastingFacts());
      const questions = counts.map((one) => shownQuestion(compiled, viewer, labels, one));
      const offices = (Object.keys(ASKED) as Asked[]).flatMap((office) => {
        const own = questions.filter((one) => one.office === office);
        return own.length > 0 ? [{ office, label: ASKED[office], questions: own }] : [];
      });
      return { term, offices, children: await countOpen(db) };
    }),
  );
  route('GET', '/api/aid/questions/list', 'aid.read', list, (request, _reply, held, viewer) => {
    const { asks, cursor: after } = asked(request, list).query;
    const of = isFact(asks) ? ruleOf(asks).of : 'child';
    return underRight(held, viewer, 'aid.read', async (db) => {
      const page = await listWaiting(db, { asks, of, lasting: lastingFacts() }, { after, limit: PAGE });
      const persons = page.items.flatMap(({ subject }) => (subject.startsWith('P') ? [subject] : []));
      await recordEvent(db, { action: 'list', persons, detail: { list: 'questions', asks } });
      return page;
    });
  });
  registerAnswerRoute(route);
  registerSheetRoutes(route);
}

async function runTerm(db: Queryable): Promise<string> {
  const term = await termOfRun(db);
  if (term === undefined) throw refuseFor('subject-unknown', { count: 1 });
  return term;
}

function registerAnswerRoute(route: AddRoute): void {
  route(
    'POST',
    '/api/aid/questions/:fact/answers',
    'facts.answer',
    answer,
    (request, _reply, held, viewer) => {
      const { params, body } = asked(request, answer);
      const [{ fact }, language] = [params, languageOf(request)];
      refuseOthers(viewer, fact, language);
      refuseUnwritten(fact, language);
      const value = readAnswer(fact, body.answer);
      if (value === undefined)
        throw refuseFor('answer-ill', { answer: body.answer, hint: hintOf(fact)[language] });
      return underRight(held, viewer, 'facts.answer', async (db) => {
        const term = await runTerm(db);
        const subjects = [...new Set(body.subjects)];
        const places = await findWaiting(db, { asks: fact, of: ruleOf(fact).of }, subjects);
        const unknown = subjects.filter((one) => !places.has(one)).length;
        if (unknown > 0) throw refuseFor('subject-unknown', { count: unknown });
        const given = subjects.map((subject) => ({ subject, ...places.get(subject)!, value }));
        await keepAnswers(db, viewer, { fact, term }, given, undefined, held.now());
        return { answered: given.length };
      });
    },
  );
}

function registerSheetRoutes(route: AddRoute): void {
  route('POST', '/api/aid/questions/:fact/sheet', 'facts.answer', sheet, (request, reply, held, viewer) => {
    const { fact } = asked(request, sheet).params;
    refuseOthers(viewer, fact, languageOf(request));
    return underRight(held, viewer, 'facts.answer', async (db) => {
      const label = asksText(fact, await lawOf(held, await runTerm(db))).zh;
      const asking = { asks: fact, of: ruleOf(fact).of, lasting: lastingFacts() };
      const { items } = await listWaiting(db, asking, { after: 0, limit: MOST_ROWS });
      const open = items.filter((one) => one.answer === null);
      await recordEvent(db, {
        action: 'export',
        subject: { kind: 'list', id: fact },
        persons: open.flatMap(({ subject }) => (subject.startsWith('P') ? [subject] : [])),
        detail: { list: 'questions', rows: open.length },
      });
      const rows = sheetRows(fact, label, open);
      const columns = rows[0]!.map(() => ({ numFmt: '@', width: 18 }));
      const bytes = await writeXlsx({ sheets: [{ name: '待填', rows, columns }] });
      reply.header('content-disposition', `attachment; filename="questions-${fact}.xlsx"`);
      return reply.type(XLSX).send(Buffer.from(bytes));
    });
  });
  route(
    'PUT',
    '/api/aid/questions/:fact/sheet',
    'facts.answer',
    take,
    async (request, _reply, held, viewer) => {
      const { fact } = asked(request, take).params;
      const language = languageOf(request);
      refuseOthers(viewer, fact, language);
      const name = fileName(request.headers['x-fuzhi-file-name']);
      const bytes = await readBody(request.body);
      return underRight(held, viewer, 'facts.answer', async (db) => {
        const term = await runTerm(db);
        const label = asksText(fact, await lawOf(held, term)).zh;
        const read = await readWhole(fact, label, readTextSheets(bytes, language));
        const subjects = [...read.answers.keys()];
        const places = await findWaiting(db, { asks: fact, of: ruleOf(fact).of }, subjects);
        const strangers = [...read.answers].filter(([subject]) => !places.has(subject));
        refuseIll(
          read.faults
            .map(({ row, text }) => `${row}（${text}）`)
            .concat(strangers.map(([subject, { row }]) => `${row}（${subject.slice(0, 40)}）`)),
        );
        const given = [...read.answers].map(([subject, { value }]) => ({
          subject,
          ...places.get(subject)!,
          value,
        }));
        await keepAnswers(db, viewer, { fact, term }, given, { name, sha256: sha256Of(bytes) }, held.now());
        return { answered: given.length, blank: read.blank };
      });
    },
  );
}

type Whole = Exclude<SheetRead, { missing: string }>;

/** The first sheet of the file that has the columns. */
async function readWhole(
  fact: FactColumn,
  label: string,
  sheets: ReturnType<typeof readTextSheets>,
): Promise<Whole> {
  let missing: string | undefined;
  for await (const rows of sheets) {
    const read = readSheet(fact, label, rows);
    if ('missing' in read) missing ??= read.missing;
    else if (read.answers.size + read.faults.length > 0) return read;
    else throw refuseFor('sheet-blank');
  }
  throw refuseFor('sheet-unrecognised', { missing: missing ?? '编号' });
}

const SHOWN = 20;

/** Every row that is wrong is told at once, as far as a sentence holds them; numbers are never told back. */
function refuseIll(rows: readonly string[]): void {
  if (rows.length === 0) return;
  const told = rows.slice(0, SHOWN).map((row) => row.replaceAll(/\d{15,}/g, '…'));
  throw refuseFor('sheet-ill', {
    count: rows.length,
    rows: `${told.join('、')}${rows.length > SHOWN ? '…' : ''}`,
  });
}
