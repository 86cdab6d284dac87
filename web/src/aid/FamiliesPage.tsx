import './families.css';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { type Fault, send, useAnswer } from '../app/api.ts';
import { type BodyOf, change, get } from '../app/client.ts';
import { EaseMenu } from '../app/EaseMenu.tsx';
import { useSpeech } from '../app/language.tsx';
import { FamilyAids, type FamilyAnswer } from './FamilyAids.tsx';
import { PlaceChoice } from './PlaceChoice.tsx';

type Said = BodyOf<'post', '/api/families/aids'>;
const NOTHING: Said = { stage: '', situation: [] } as unknown as Said;

/** What a family chose and what the server answered; kept nowhere but on this page. */
function useFamily() {
  const { language } = useSpeech();
  const [said, setSaid] = useState<Said>(NOTHING);
  const [answer, setAnswer] = useState<FamilyAnswer>();
  const [fault, setFault] = useState<Fault>();
  const change_ = (part: Partial<Said>) => {
    setSaid((before) => ({ ...before, ...part }));
    setAnswer(undefined);
  };
  const show = () => {
    setFault(undefined);
    send(change('post', '/api/families/aids'), language, '', said).then(
      (found) => setAnswer(found as FamilyAnswer),
      (refusal: Fault) => setFault(refusal),
    );
  };
  return { said, change: change_, show, answer, fault };
}

type Choice = { readonly code: string; readonly label: { readonly zh: string; readonly en: string } };

function Select(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly none: string;
  readonly choices: readonly (readonly [code: string, word: string])[];
  readonly onChange: (code: string | undefined) => void;
}) {
  return (
    <label className="family-field">
      <span>{props.label}</span>
      <select value={props.value ?? ''} onChange={(event) => props.onChange(event.target.value || undefined)}>
        <option value="">{props.none}</option>
        {props.choices.map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

function Situations(props: {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}) {
  const { say, language } = useSpeech();
  const toggle = (code: string) =>
    props.onChange(
      props.chosen.includes(code) ? props.chosen.filter((one) => one !== code) : [...props.chosen, code],
    );
  return (
    <fieldset className="family-situations">
      <legend>{say('families.situation')}</legend>
      {props.choices.map(({ code, label }) => (
        <label key={code}>
          <input type="checkbox" checked={props.chosen.includes(code)} onChange={() => toggle(code)} />
          <span>{label[language]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Questions({ said, change: say_ }: Pick<ReturnType<typeof useFamily>, 'said' | 'change'>) {
  const { say, language } = useSpeech();
  const { data } = useAnswer(get('/api/families/choices'));
  const words = (choices: readonly Choice[] = []) =>
    choices.map(({ code, label }) => [code, label[language]] as const);
  return (
    <>
      <Select
        label={say('families.stage')}
        none={say('families.choose')}
        value={said.stage}
        choices={words(data?.stages)}
        onChange={(stage) => say_({ stage: (stage ?? '') as Said['stage'] })}
      />
      <Select
        label={say('families.grade')}
        none={say('families.gradeUnknown')}
        value={said.grade === undefined ? undefined : String(said.grade)}
        choices={[1, 2, 3, 4, 5, 6].map((year) => [String(year), String(year)])}
        onChange={(year) => say_({ grade: year === undefined ? undefined : Number(year) })}
      />
      <Select
        label={say('families.boards')}
        none={say('families.boardsUnknown')}
        value={said.boards === undefined ? undefined : String(said.boards)}
        choices={[
          ['true', say('families.boardsYes')],
          ['false', say('families.boardsNo')],
        ]}
        onChange={(boards) => say_({ boards: boards === undefined ? undefined : boards === 'true' })}
      />
      <Select
        label={say('families.hukou')}
        none={say('families.gradeUnknown')}
        value={said.hukou}
        choices={words(data?.hukou)}
        onChange={(hukou) => say_({ hukou: hukou as Said['hukou'] })}
      />
      <Situations
        choices={data?.situations ?? []}
        chosen={said.situation ?? []}
        onChange={(situation) => say_({ situation: situation as Said['situation'] })}
      />
      <PlaceChoice onChange={(county) => say_({ county })} />
    </>
  );
}

/** What was chosen, in the words of the form: it stands above the answer, on paper too. */
function chosenIn(form: HTMLFormElement | null): string {
  if (!form) return '';
  const selects = [...form.querySelectorAll('select')].filter((one) => one.value !== '');
  const ticked = [...form.querySelectorAll<HTMLInputElement>('input:checked')];
  return [
    ...selects.map((one) => {
      const word = one.selectedOptions[0]?.text ?? '';
      return /^\d$/.test(word)
        ? `${one.labels?.[0]?.querySelector('span')?.textContent ?? ''} ${word}`
        : word;
    }),
    ...ticked.map((one) => one.labels?.[0]?.textContent ?? ''),
  ].join(' · ');
}

/** For families: which aids a child of this stage and situation can have. No sign-in; prints as a leaflet. */
export function FamiliesPage() {
  const { say, language, change: speak } = useSpeech();
  const family = useFamily();
  const form = useRef<HTMLFormElement>(null);
  return (
    <main className="families" id="main">
      <header>
        <h1>{say('families.title')}</h1>
        <p className="no-print">{say('families.note')}</p>
      </header>
      <form
        ref={form}
        className="no-print"
        onSubmit={(event) => {
          event.preventDefault();
          family.show();
        }}
      >
        <Questions {...family} />
        <Button type="primary" htmlType="submit" size="large" block disabled={!family.said.stage}>
          {say('families.show')}
        </Button>
      </form>
      {family.fault && (
        <p role="alert" className="family-fault">
          {family.fault.message || say('page.offline')}
        </p>
      )}
      {family.answer && <FamilyAids answer={family.answer} chosen={chosenIn(form.current)} />}
      <footer className="no-print">
        <a href="/">{say('families.back')}</a>
        <EaseMenu />
        <Button type="link" size="small" onClick={() => speak(language === 'zh' ? 'en' : 'zh')}>
          {say('app.language')}
        </Button>
      </footer>
    </main>
  );
}
