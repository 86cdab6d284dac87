import { Button } from 'antd';
import { NavLink, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import type { SpokenSummary } from '../../../src/reports/index.ts';
import { RunBar } from '../reports/RunBar.tsx';
import { useAnswer } from './api.ts';
import { useSpeech } from './language.tsx';
import { paths } from './paths.ts';
import { printCount, printDate } from './print.ts';
import { useRun } from './run.tsx';

const sum = (summary: SpokenSummary | undefined, list: string): number | undefined =>
  summary?.counts
    .filter((count) => !count.isWaiting && count.list === list)
    .reduce((total, { count }) => total + count, 0);

/** The frame around every page: name, menu with counts, language. */
export function Layout() {
  const { say, language, change } = useSpeech();
  const { version } = useRun();
  const { data } = useAnswer<SpokenSummary>('/api/summary', version);
  const isMoving = useNavigation().state !== 'idle';
  const menu: readonly (readonly [to: string, word: string, count?: number | undefined])[] = [
    [paths.overview(), say('menu.overview')],
    [paths.list('out-of-school'), say('menu.outOfSchool'), sum(data, 'out-of-school')],
    [paths.list('unaided'), say('menu.unaided'), sum(data, 'unaided')],
    [paths.review(), say('menu.review'), data?.pairs],
    [paths.unplaced(), say('menu.unplaced'), data?.unplaced],
  ];
  return (
    <>
      <a className="skip" href="#main">
        {say('app.skip')}
      </a>
      <header className="frame">
        <NavLink className="brand" to={paths.overview()}>
          <img src="/mark.svg" alt="" width="24" height="24" />
          <span>{say('app.name')}</span>
        </NavLink>
        <nav aria-label={say('app.menu')}>
          {menu.map(([to, word, count]) => (
            <NavLink key={to} to={to} end={to === paths.overview()}>
              {word}
              {count !== undefined && <span className="count">{printCount(count)}</span>}
            </NavLink>
          ))}
        </nav>
        <div className="frame-end">
          {data && <span className="as-of">{say('app.asOf', { date: printDate(data.on, language) })}</span>}
          <Button size="small" type="text" onClick={() => change(language === 'zh' ? 'en' : 'zh')}>
            {say('app.language')}
          </Button>
        </div>
      </header>
      <RunBar />
      <main id="main" tabIndex={-1} aria-label={say('app.main')} aria-busy={isMoving}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
