import type { TermCode } from '../../kernel/index.ts';
import { type Batch, layTable } from '../../platform/index.ts';
import { encodeFact } from '../facts.ts';
import type { StandingAnswer } from './answers.queries.ts';
import { readQuestionRules } from './question.store.ts';
import { isFact } from './question.ts';

/** Lays the answers that hold in the term; a school's under its name, as the lists write it. */
export async function layAnswers(
  batch: Batch,
  answers: readonly StandingAnswer[],
  term: TermCode,
): Promise<void> {
  const lasting = new Set(
    readQuestionRules()
      .facts.filter(({ lasts }) => lasts)
      .map(({ fact }) => fact),
  );
  const standing = new Map<string, StandingAnswer>();
  // the term's own answer before one of another term, a later term's before an earlier one's
  for (const one of [...answers].sort((a, b) => rankOf(a, term) - rankOf(b, term)))
    if (isFact(one.fact) && (one.term === term || lasting.has(one.fact)))
      standing.set(`${one.subject} ${one.fact}`, one);
  await layTable(
    batch,
    'aid.given_answer',
    { subject: 'varchar', is_of_school: 'boolean', fact: 'varchar', value: 'integer' },
    [...standing.values()].map(({ subject, fact, value }) => {
      const isOfSchool = subject.startsWith('school:');
      return [
        isOfSchool ? subject.split(':').slice(2).join(':') : subject,
        isOfSchool,
        fact,
        Number(encodeFact(fact, value)),
      ];
    }),
  );
}

const rankOf = ({ term }: StandingAnswer, own: TermCode): number =>
  term === own ? Number.MAX_SAFE_INTEGER : Number(term.slice(0, 4)) * 2 + (term.endsWith('autumn') ? 1 : 0);
