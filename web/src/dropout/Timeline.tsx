import { useSpeech } from '../app/language.tsx';
import { printDate } from '../app/print.ts';
import type { ShownCase } from './asked.ts';
import { documentAddress, paperAddress } from './papers.ts';

/** What was done, the newest first; what was sent back stays to be seen. */
export function Timeline({ shown }: { readonly shown: ShownCase }) {
  const { say, language } = useSpeech();
  return (
    <ol className="acts" reversed>
      {shown.acts.map((act) => (
        <li key={act.no} className={act.isStanding ? '' : 'aside'}>
          <header>
            <strong>{act.label[language]}</strong>{' '}
            <span className="note">
              {printDate(act.on, language)} {act.by ?? say('case.byRun')}
              {act.role && ` · ${act.role[language]}`}
            </span>{' '}
            <span className="note">{say('case.ledTo', { step: act.step[language] })}</span>
            {!act.isStanding && <span className="kind-mark waits">{say('case.setAside')}</span>}
          </header>
          {act.told.length > 0 && (
            <dl>
              {act.told.map(({ label, value }) => (
                <div key={label.zh}>
                  <dt>{label[language]}</dt>
                  <dd>{value[language]}</dd>
                </div>
              ))}
            </dl>
          )}
          {act.kind === 'issue' && (
            <a href={documentAddress(shown.personId, act.no)} download>
              {say('case.download')}
            </a>
          )}
          {act.files.map((no) => (
            <a key={no} href={paperAddress(shown.personId, no)} download>
              {say('case.paperNo', { no })}
            </a>
          ))}
        </li>
      ))}
    </ol>
  );
}
