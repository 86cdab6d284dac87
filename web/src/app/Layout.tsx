import { Button } from 'antd';
import { NavLink, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { AccountMenu } from '../access/AccountMenu.tsx';
import { useHolds } from '../access/session.tsx';
import { RunBar } from '../reports/RunBar.tsx';
import { useAnswer } from './api.ts';
import { get } from './client.ts';
import { EaseMenu } from './EaseMenu.tsx';
import { useSpeech } from './language.tsx';
import { paths } from './paths.ts';
import { printCount, printDate } from './print.ts';
import { useRun } from './run.tsx';
import { useSearchKey } from './search-key.ts';
import type { Right, SpokenSummary } from './told.ts';

const sum = (summary: SpokenSummary | undefined, list: string): number | undefined =>
  summary?.counts
    .filter((count) => !count.isWaiting && count.list === list)
    .reduce((total, { count }) => total + count, 0);

/** The frame around every page: name, menu with counts, language. */
export function Layout() {
  const { say, language, change } = useSpeech();
  const { version } = useRun();
  const holds = useHolds();
  const { data } = useAnswer(holds('state.read') ? get('/api/summary') : undefined, version);
  useSearchKey(holds('child.read'));
  const isMoving = useNavigation().state !== 'idle';
  const pages: readonly (readonly [right: Right, to: string, word: string, count?: number | undefined])[] = [
    ['state.read', paths.overview(), say('menu.overview')],
    ['child.read', paths.find(), say('menu.find')],
    ['lists.read', paths.list('out-of-school'), say('menu.outOfSchool'), sum(data, 'out-of-school')],
    ['aid.read', paths.list('unaided'), say('menu.unaided'), sum(data, 'unaided')],
    ['aid.read', paths.programmes(), say('menu.programmes')],
    ['lists.read', paths.dropout(), say('menu.dropout')],
    ['cases.visit', paths.visits(), say('menu.visits')],
    ['cases.plan', paths.arrivals(), say('menu.arrivals')],
    ['review.read', paths.review(), say('menu.review'), data?.pairs],
    ['unplaced.read', paths.unplaced(), say('menu.unplaced'), data?.unplaced],
    ['awards.read', paths.awards(), say('menu.awards')],
    ['payment.read', paths.payments(), say('menu.payments')],
    ['funds.read', paths.funds(), say('menu.funds')],
    ['intake.import', paths.imports(), say('menu.imports')],
    ['state.read', paths.runs(), say('menu.runs')],
    ['account.manage', paths.accounts(), say('menu.accounts')],
    ['role.grant', paths.grants(), say('menu.grants')],
    ['audit.read', paths.audit(), say('menu.audit')],
  ];
  const menu = pages.filter(([right]) => holds(right));
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
          {menu.map(([, to, word, count]) => (
            <NavLink key={to} to={to} end={to === paths.overview()} reloadDocument={to === paths.visits()}>
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
          <EaseMenu />
          <AccountMenu />
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
