import { type Queryable, recordEvent, type Viewer } from '../../access/index.ts';
import type { FactColumn, Facts, FactValue } from '../facts.ts';
import { readQuestionRules } from './question.store.ts';

/** An answer for a child (its person id) or a school (its scope). */
export type GivenAnswer = {
  readonly subject: string;
  readonly division: string;
  readonly school: string | null;
  readonly value: FactValue;
};

/** Where answers come from: the screen, or a sheet that an office sent back. */
export type AnswerSource = { readonly name: string; readonly sha256: string } | undefined;

/** Keeps answers to one question. They are not changed: a later one takes the place of an earlier. */
export async function keepAnswers(
  db: Queryable,
  viewer: Pick<Viewer, 'accountId' | 'fullName'>,
  { fact, term }: { readonly fact: FactColumn; readonly term: string },
  answers: readonly GivenAnswer[],
  source: AnswerSource,
  now: Date,
): Promise<void> {
  await db.query(
    `insert into aid.answer (division, school, subject, fact, value, term, source, file_name, sha256, made_at, made_by, made_name)
     select u.division, u.school, u.subject, $1, u.value, $2, $3, $4, $5, $6, $7, $8
     from unnest($9::text[], $10::text[], $11::text[], $12::jsonb[]) as u(division, school, subject, value)`,
    [
      ...[fact, term, source ? 'file' : 'screen', source?.name ?? null, source?.sha256 ?? null],
      ...[now, viewer.accountId, viewer.fullName],
      answers.map(({ division }) => division),
      answers.map(({ school }) => school),
      answers.map(({ subject }) => subject),
      answers.map(({ value }) => JSON.stringify(value)),
    ],
  );
  await recordEvent(db, {
    action: 'fact-answer',
    subject: { kind: 'list', id: fact },
    persons: answers.flatMap(({ subject }) => (subject.startsWith('P') ? [subject] : [])),
    detail: { fact, answers: answers.length, ...(source ? { file: source.name } : {}) },
  });
}

/** An answer as a run is given it. */
export type StandingAnswer = {
  readonly subject: string;
  readonly fact: FactColumn;
  readonly value: FactValue;
  readonly term: string;
};

/** The newest answer of each subject, fact and term, for a run. */
export async function listAnswers(db: Queryable): Promise<StandingAnswer[]> {
  const { rows } = await db.query<StandingAnswer>(
    `select distinct on (subject, fact, term) subject, fact, value, term from aid.answer
     order by subject, fact, term, answer_id desc`,
  );
  return rows;
}

/** What was answered of a child, or of its school, and holds in the term: facts that fill in what no list states. */
export async function findAnswers(db: Queryable, personId: string, term: string): Promise<Partial<Facts>> {
  const lasting = readQuestionRules().facts.filter(({ lasts }) => lasts);
  const { rows } = await db.query<{ fact: FactColumn; value: FactValue }>(
    `select distinct on (a.fact) a.fact, a.value from aid.answer as a
     where (a.term = $2 or a.fact = any ($3)) and a.subject in (
       select $1 union all select c.school from aid.run_undetermined as c
       where c.person_id = $1 and c.run_id = (select run_id from aid.run where is_current))
     order by a.fact, a.term <> $2, a.answer_id desc`,
    [personId, term, lasting.map(({ fact }) => fact)],
  );
  return Object.fromEntries(rows.map(({ fact, value }) => [fact, value]));
}

/** Changes whenever something was answered. */
export async function answersMark(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ mark: string }>(
    `select coalesce(max(answer_id), 0)::text as mark from aid.answer`,
  );
  return rows[0]!.mark;
}
