import { Link } from 'react-router';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';
import { useRun } from '../app/run.tsx';

/** Cards of the start page: what must be zero. Each number opens its list; zero is shown too. */
export function CareCards() {
  const { say, language } = useSpeech();
  const { version } = useRun();
  const { data } = useAnswer(get('/api/ledgers'), version);
  return data?.items.flatMap((head) =>
    head.duties
      .filter(({ isInvariant }) => isInvariant && head.total > 0)
      .map(({ id, label, count }) => (
        <Link key={`${head.id} ${id}`} className="card" to={paths.careLedger(head.id, { duty: id })}>
          <span className="card-title">
            {head.label[language]}
            {language === 'zh' ? '：' : ': '}
            {label[language]}
          </span>
          <span className={`card-count ${count > 0 ? 'bad' : ''}`}>
            {printCount(count)} <small>{say('overview.people')}</small>
          </span>
          <span className="note">{say('care.total', { count: printCount(head.total) })}</span>
        </Link>
      )),
  );
}
