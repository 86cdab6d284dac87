import { Link } from 'react-router';
import { useSpeech } from './language.tsx';
import { paths } from './paths.ts';

/** Our own fault on the page: says so and offers the way back. */
export function Broken() {
  const { say } = useSpeech();
  return (
    <main className="broken">
      <p>{say('page.broken')}</p>
      <a href={paths.overview()}>{say('page.toOverview')}</a>
    </main>
  );
}

/** An address that no page has. */
export function NotFound() {
  const { say } = useSpeech();
  return (
    <div className="broken">
      <p>{say('page.notFound')}</p>
      <Link to={paths.overview()}>{say('page.toOverview')}</Link>
    </div>
  );
}
