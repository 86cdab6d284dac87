import { Button } from 'antd';
import { useSpeech } from '../../app/language.tsx';
import { at, listAt, type RuleField } from './draft.ts';
import { ChoiceField, type FormParts, NumberField, TermField, TextField, YesNoField } from './fields.tsx';

type Path = readonly (string | number)[];
const BASE: Path = ['cases', 'base', 'facts'];
const CASES: Path = ['cases', 'cases'];

const EXPECT = [
  { code: 'entitled', label: { zh: '应享受', en: 'entitled' } },
  { code: 'refused', label: { zh: '不符合', en: 'refused' } },
  { code: 'undetermined', label: { zh: '待查明', en: 'to be found out' } },
];

function FactField({ fact, path, ...parts }: FormParts & { readonly fact: RuleField; readonly path: Path }) {
  const { say, language } = useSpeech();
  const given = { ...parts, path: [...path, fact.name], label: fact.label[language] };
  const none = say('local.notKnown');
  if (fact.type === 'yes-no') return <YesNoField {...given} none={none} />;
  if (fact.type === 'number') return <NumberField {...given} />;
  return <ChoiceField {...given} choices={fact.choices} none={none} />;
}

/** Facts of a child: those named, and one more at a time. */
function Facts({ path, ...parts }: FormParts & { readonly path: Path }) {
  const { say, language } = useSpeech();
  const { draft, put, words } = parts;
  const given = (at(draft, path) ?? {}) as Record<string, unknown>;
  const named = words.facts.filter(({ name }) => name in given);
  const rest = words.facts.filter(({ name }) => !(name in given));
  // a fact that is taken back stays as one that is not known
  const keep = (place: Path, value: unknown) => put(place, value ?? null);
  return (
    <div className="rule-line">
      {named.map((fact) => (
        <span key={fact.name} className="rule-fact">
          <FactField {...parts} put={keep} fact={fact} path={path} />
          <Button
            size="small"
            type="text"
            aria-label={`${say('local.remove')} ${fact.label[language]}`}
            onClick={() => put([...path, fact.name], undefined)}
          >
            ×
          </Button>
        </span>
      ))}
      <div className="rule-field">
        <select
          aria-label={say('local.addFact')}
          value=""
          onChange={({ target }) => {
            const fact = rest.find(({ name }) => name === target.value);
            if (fact) put([...path, fact.name], fact.type === 'yes-no' ? true : (fact.choices[0]?.code ?? 0));
          }}
        >
          <option value="">{say('local.addFact')}</option>
          {rest.map(({ name, label }) => (
            <option key={name} value={name}>
              {label[language]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** Worked cases: children of whom the officer says what should come out; the checks compute it anew. */
export function Cases({ suggest, ...parts }: FormParts & { readonly suggest: () => void }) {
  const { say } = useSpeech();
  const { draft, put } = parts;
  const cases = listAt(draft, CASES);
  return (
    <>
      <p className="actions">
        <Button onClick={suggest}>{say('local.suggest')}</Button>
        <span className="note">{say('local.suggestNote')}</span>
      </p>
      <div className="rule-base">
        <b>{say('local.base')}</b>
        <div className="rule-line">
          <TermField {...parts} path={['cases', 'base', 'term']} label={say('local.term')} />
        </div>
        <Facts {...parts} path={BASE} />
      </div>
      <ol className="rule-items">
        {cases.map((_, no) => {
          const path = [...CASES, no];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: cases may bear the same name while they are typed
            <li key={no}>
              <div className="rule-line">
                <span className="rule-wide">
                  <TextField
                    {...parts}
                    path={[...path, 'name']}
                    label={say('local.caseName', { no: no + 1 })}
                  />
                </span>
                <ChoiceField
                  {...parts}
                  path={[...path, 'expect']}
                  label={say('local.expect')}
                  choices={EXPECT}
                  none={say('local.sayIt')}
                />
                <NumberField {...parts} path={[...path, 'yuan']} label={say('local.caseYuan')} />
                <Button size="small" onClick={() => put(path, undefined)}>
                  {say('local.removeCase', { no: no + 1 })}
                </Button>
              </div>
              <Facts {...parts} path={[...path, 'change']} />
            </li>
          );
        })}
        <li className="rule-add">
          <Button onClick={() => put([...CASES, cases.length], { name: '', change: {} })}>
            {say('local.addCase')}
          </Button>
        </li>
      </ol>
    </>
  );
}
