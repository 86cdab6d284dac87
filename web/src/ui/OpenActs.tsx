import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSpeech } from '../app/language.tsx';

type Text = { readonly zh: string; readonly en: string };

/** Something that could be done: open with its form, or shut with every reason. */
export type OpenAct = {
  readonly kind: string;
  readonly label: Text;
  readonly isOpen: boolean;
  readonly grounds: readonly Text[];
};

type Properties<A extends OpenAct> = {
  readonly acts: readonly A[];
  /** What is said where nothing is open. */
  readonly nothingOpen?: string;
  readonly doneTold: (label: string) => string;
  readonly shutTold: (count: number) => string;
  /** The form of the act that was chosen. */
  readonly form: (act: A, close: () => void, done: () => void) => ReactNode;
};

/** What can be done now, with its form; what cannot, with every reason. */
export function OpenActs<A extends OpenAct>({ acts, nothingOpen, doneTold, shutTold, form }: Properties<A>) {
  const { language } = useSpeech();
  const [chosen, setChosen] = useState<string>();
  const [done, setDone] = useState<A>();
  const open = acts.filter(({ isOpen }) => isOpen);
  const shut = acts.filter(({ isOpen }) => !isOpen);
  const act = open.find(({ kind }) => kind === chosen);
  const close = (): void => setChosen(undefined);
  return (
    <>
      {done && <Alert type="success" showIcon role="status" title={doneTold(done.label[language])} />}
      {open.length === 0 && nothingOpen !== undefined && <p className="note">{nothingOpen}</p>}
      <p className="actions">
        {open.map(({ kind, label }) => (
          <Button
            key={kind}
            type={kind === chosen ? 'primary' : 'default'}
            aria-expanded={kind === chosen}
            onClick={() => setChosen(kind === chosen ? undefined : kind)}
          >
            {label[language]}
          </Button>
        ))}
      </p>
      {act &&
        form(act, close, () => {
          close();
          setDone(act);
        })}
      {shut.length > 0 && (
        <details className="shut">
          <summary>{shutTold(shut.length)}</summary>
          <dl>
            {shut.map(({ kind, label, grounds }) => (
              <div key={kind}>
                <dt>{label[language]}</dt>
                {grounds.map((ground) => (
                  <dd key={ground.zh}>{ground[language]}</dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
