import { Link } from 'react-router';
import { type Answered, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';

/** What the start page asks for its cards of ledgers. */
export const CARE_ASKED = get('/api/ledgers');
type Told = Answered<typeof CARE_ASKED>;

/** Cards of the start page: what must be zero. Each number opens its list; zero is shown too. */
export function CareCards({ told }: { readonly told: Told | undefined }) {
  const { say, language } = useSpeech();
  return told?.items.flatMap((head) =>
    head.duties
      .filter(({ isInvariant }) => isInvariant && head.total > 0)
      .map(({ id, label, count }) => (
        <Link key={`${head.id} ${id}`} className="card" to={paths.careLedger(head.id, { duty: id })}>
          <span className="card-title">
            {head.label[language]}
            {say('mark.colon')}
            {label[language]}
          </span>
          <span className={`card-count ${count > 0 ? 'bad' : ''}`}>
            {printCount(count)} <small>{say('overview.people', { count: printCount(count) })}</small>
          </span>
          <span className="note">{say('care.cardTotal', { count: printCount(head.total) })}</span>
        </Link>
      )),
  );
}
