import { Button } from 'antd';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printDate } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { NOTICES } from './payment.ts';

/** Addresses that anybody may open without signing in. */
export const isPublicPath = (path: string): boolean => /^\/notices(\/|$)/.test(path);

function List() {
  const { say, language } = useSpeech();
  const answer = useAnswer(NOTICES);
  return (
    <Answered answer={answer}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="empty">{say('notice.publicNone')}</p>
        ) : (
          <ul className="notice-list">
            {items.map(({ noticeId, title, beginsOn, endsOn }) => (
              <li key={noticeId}>
                <a href={paths.notice(noticeId)}>{title[language]}</a>{' '}
                <span className="soft">
                  {printDate(beginsOn, language)}–{printDate(endsOn, language)}
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}

function Sheet({ noticeId }: { readonly noticeId: string }) {
  const { say, language } = useSpeech();
  const answer = useAnswer(get('/api/notices/{id}', { path: { id: Number(noticeId) } }));
  if (answer.fault?.code === 'no-such-notice') return <p className="empty">{say('notice.publicNone')}</p>;
  return (
    <Answered answer={answer}>
      {({ title, headings, lines, beginsOn, endsOn, contact, sha256 }) => (
        <article className="notice-sheet">
          <h1>{title[language]}</h1>
          <p>
            {say('notice.runs', { from: printDate(beginsOn, language), to: printDate(endsOn, language) })}
            <br />
            {say('notice.contact', { contact })}
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('pay.no')}</th>
                {headings.map((heading) => (
                  <th scope="col" key={heading}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ lineNo, cells }) => (
                <tr key={lineNo}>
                  <td>{lineNo}</td>
                  {cells.map((cell, at) => (
                    <td key={headings[at]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="note">{say('notice.masked')}</p>
          <p className="soft hash">{say('notice.hash', { sha256 })}</p>
          <p className="no-print">
            <Button onClick={() => print()}>{say('notice.print')}</Button>
          </p>
        </article>
      )}
    </Answered>
  );
}

/** Notices as anybody may read them: those that run now, and nothing of anything else. */
export function PublicNotices() {
  const { say, language, change } = useSpeech();
  const noticeId = location.pathname.split('/')[2];
  return (
    <>
      <header className="frame no-print">
        <a className="brand" href={paths.notices()}>
          <img src="/mark.svg" alt="" width="24" height="24" />
          <span>
            {say('app.name')} · {say('notice.publicTitle')}
          </span>
        </a>
        <div className="frame-end">
          <Button size="small" type="text" onClick={() => change(language === 'zh' ? 'en' : 'zh')}>
            {say('app.language')}
          </Button>
          <a href={paths.overview()}>{say('notice.toSignIn')}</a>
        </div>
      </header>
      <main id="main" aria-label={say('app.main')}>
        {noticeId ? <Sheet noticeId={noticeId} /> : <List />}
      </main>
    </>
  );
}
