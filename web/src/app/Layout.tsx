import { Button } from 'antd';
import { NavLink, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { AccountMenu } from '../access/AccountMenu.tsx';
import { useHolds } from '../access/session.tsx';
import { RunBar } from '../reports/RunBar.tsx';
import { useAnswer } from './api.ts';
import { get } from './client.ts';
import { EaseMenu } from './EaseMenu.tsx';
import { useSpeech } from './language.tsx';
import { Menu, SubMenu, useMenu } from './Menu.tsx';
import { paths } from './paths.ts';
import { printDate } from './print.ts';
import { useRun } from './run.tsx';
import { useSearchKey } from './search-key.ts';

/** The frame around every page: name, menu with counts, language. */
export function Layout() {
  const { say, language, change } = useSpeech();
  const { version } = useRun();
  const holds = useHolds();
  const { data } = useAnswer(holds('state.read') ? get('/api/summary') : undefined, version);
  useSearchKey(holds('child.read'));
  const isMoving = useNavigation().state !== 'idle';
  const groups = useMenu(data);
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
        <Menu groups={groups} />
        <div className="frame-end">
          {data && <span className="as-of">{say('app.asOf', { date: printDate(data.on, language) })}</span>}
          <Button size="small" type="text" onClick={() => change(language === 'zh' ? 'en' : 'zh')}>
            {say('app.language')}
          </Button>
          <EaseMenu />
          <AccountMenu />
        </div>
      </header>
      <SubMenu groups={groups} />
      <RunBar />
      <main id="main" tabIndex={-1} aria-label={say('app.main')} aria-busy={isMoving}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
