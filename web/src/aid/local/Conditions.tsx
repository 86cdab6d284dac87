import { Button } from 'antd';
import { useSpeech } from '../../app/language.tsx';
import { at, listAt, type RuleField } from './draft.ts';
import {
  ChoiceField,
  CiteField,
  type FormParts,
  ManyField,
  NumberField,
  TermField,
  TextField,
  YesNoField,
} from './fields.tsx';

type Path = readonly (string | number)[];
type Any = { readonly test?: string; readonly any?: readonly { readonly test?: string }[] };
const TESTS: Path = ['programme', 'tests'];

/** Places by their codes: the own division stands there already. */
function PlacesField({
  draft,
  put,
  path,
  words,
  label,
}: FormParts & { readonly path: Path; readonly label: string }) {
  const { say } = useSpeech();
  const places = listAt(draft, path) as readonly { readonly code?: string; readonly zh?: string }[];
  return (
    <fieldset className="rule-many">
      <legend>{label}</legend>
      {places.map((place, no) => (
        <span key={place.code ?? no} className="rule-place">
          {place.zh} {place.code}
          <Button
            size="small"
            type="text"
            aria-label={say('local.remove')}
            onClick={() => put([...path, no], undefined)}
          >
            ×
          </Button>
        </span>
      ))}
      {words.places
        .filter(({ code }) => !places.some((place) => place.code === code))
        .map(({ code, name }) => (
          <Button
            key={code}
            size="small"
            onClick={() => put([...path, places.length], { code, zh: name, en: name })}
          >
            + {name}
          </Button>
        ))}
    </fieldset>
  );
}

function ArgField({ field, path, ...parts }: FormParts & { readonly field: RuleField; readonly path: Path }) {
  const { say, language } = useSpeech();
  const given = { ...parts, path: [...path, field.name], label: field.label[language] };
  if (field.type === 'many') return <ManyField {...given} choices={field.choices} />;
  if (field.type === 'one')
    return <ChoiceField {...given} choices={field.choices} none={say('local.choose')} />;
  if (field.type === 'number') return <NumberField {...given} />;
  if (field.type === 'places') return <PlacesField {...given} />;
  return <YesNoField {...given} />;
}

/** One condition: its kind, what it asks, since when, and by which clause. */
function ConditionFields({ path, ...parts }: FormParts & { readonly path: Path }) {
  const { say, language } = useSpeech();
  const { draft, put, words } = parts;
  const condition = at(draft, path) as {
    readonly test?: string;
    readonly from?: string;
    readonly cite?: unknown;
  };
  const kind = words.kinds.find(({ code }) => code === condition.test);
  // two uses of one kind are one condition with a history, unless they are named apart
  const tests = (listAt(draft, TESTS) as readonly Any[]).flatMap((one) => one.any ?? [one]);
  const isTwice = tests.filter(({ test }) => test === condition.test).length > 1;
  const choose = (test: string) =>
    put(path, { test, from: condition.from, cite: condition.cite ?? 'unsourced' });
  return (
    <>
      <div className="rule-line">
        <div className="rule-field">
          <select
            aria-label={say('local.kind')}
            value={condition.test ?? ''}
            onChange={({ target }) => choose(target.value)}
          >
            {words.kinds.map(({ code, label }) => (
              <option key={code} value={code}>
                {label[language]}
              </option>
            ))}
          </select>
        </div>
        {kind?.fields.map((field) => (
          <ArgField key={field.name} {...parts} field={field} path={path} />
        ))}
      </div>
      <div className="rule-line">
        <TermField {...parts} path={[...path, 'from']} label={say('local.from')} />
        <TermField {...parts} path={[...path, 'until']} label={say('local.until')} none={say('local.open')} />
        <CiteField {...parts} path={[...path, 'cite']} />
        {isTwice && (
          <span className="rule-wide">
            <TextField {...parts} path={[...path, 'as']} label={say('local.as')} hint={say('local.asHint')} />
          </span>
        )}
      </div>
    </>
  );
}

/** All conditions: every one must hold; of alternatives one is enough. */
export function Conditions(parts: FormParts) {
  const { say } = useSpeech();
  const { draft, put } = parts;
  const tests = listAt(draft, TESTS) as readonly { readonly any?: readonly object[] }[];
  const fresh = () => ({
    test: 'any-hardship',
    of: [],
    from: at(draft, ['programme', 'valid', 'from']),
    cite: 'unsourced',
  });
  return (
    <ol className="rule-items">
      {tests.map((test, no) => {
        const path = [...TESTS, no];
        const any = test.any ?? [test];
        const paths = test.any ? any.map((_, inner) => [...path, 'any', inner]) : [path];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name but their place
          <li key={no}>
            <div className="rule-item-head">
              <b>{say('local.condition', { no: no + 1 })}</b>
              <Button size="small" onClick={() => put(path, { any: [...any, fresh()] })}>
                {say('local.or')}
              </Button>
              <Button size="small" onClick={() => put(path, undefined)}>
                {say('local.removeCondition', { no: no + 1 })}
              </Button>
            </div>
            {paths.map((one, inner) => (
              <div key={one.join('.')} className={inner > 0 ? 'rule-or' : ''}>
                {inner > 0 && <span className="soft">{say('local.orElse')}</span>}
                <ConditionFields {...parts} path={one} />
                {inner > 0 && (
                  <Button
                    size="small"
                    onClick={() =>
                      put(path, any.length > 2 ? { any: any.filter((_, n) => n !== inner) } : any[0])
                    }
                  >
                    {say('local.remove')}
                  </Button>
                )}
              </div>
            ))}
          </li>
        );
      })}
      <li className="rule-add">
        <Button onClick={() => put([...TESTS, tests.length], fresh())}>{say('local.addCondition')}</Button>
      </li>
    </ol>
  );
}
