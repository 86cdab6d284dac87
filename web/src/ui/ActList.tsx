import type { ReactNode } from 'react';
import { useSpeech } from '../app/language.tsx';
import { printDate } from '../app/print.ts';

type Text = { readonly zh: string; readonly en: string };

/** Something that was done, as the server tells it in words. A value of null is kept from the reader. */
export type DoneAct = {
  readonly no: number;
  readonly label: Text;
  readonly on: string;
  readonly by: string | null;
  readonly role: Text | null;
  readonly told: readonly { readonly label: Text; readonly value: Text | null }[];
  readonly isStanding: boolean;
};

type Properties<A extends DoneAct> = {
  readonly acts: readonly A[];
  /** Who did what nobody did by hand. */
  readonly byRun: string;
  readonly aside: string;
  readonly kept?: string;
  readonly ledTo?: (act: A) => string;
  /** Papers of an act. */
  readonly papers: (act: A) => ReactNode;
};

/** What was done, the newest first; what was set aside stays to be seen. */
export function ActList<A extends DoneAct>({ acts, byRun, aside, kept, ledTo, papers }: Properties<A>) {
  const { language } = useSpeech();
  return (
    <ol className="acts" reversed>
      {acts.map((act) => (
        <li key={act.no} className={act.isStanding ? '' : 'aside'}>
          <header>
            <strong>{act.label[language]}</strong>{' '}
            <span className="note">
              {printDate(act.on, language)} {act.by ?? byRun}
              {act.role && ` · ${act.role[language]}`}
            </span>{' '}
            {ledTo && <span className="note">{ledTo(act)}</span>}
            {!act.isStanding && <span className="kind-mark waits">{aside}</span>}
          </header>
          {act.told.length > 0 && (
            <dl>
              {act.told.map(({ label, value }) => (
                <div key={label.zh}>
                  <dt>{label[language]}</dt>
                  <dd>{value === null ? <span className="soft">{kept}</span> : value[language]}</dd>
                </div>
              ))}
            </dl>
          )}
          {papers(act)}
        </li>
      ))}
    </ol>
  );
}
