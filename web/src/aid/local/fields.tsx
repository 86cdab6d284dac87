import { type ReactNode, useId } from 'react';
import { useSpeech } from '../../app/language.tsx';
import { printTerm } from '../../app/print.ts';
import { at, type Choice, type Draft, type FormWords, type Put } from './draft.ts';

/** What every part of the form writes into. */
export type FormParts = { readonly draft: Draft; readonly put: Put; readonly words: FormWords };
type Path = readonly (string | number)[];
type Placed = FormParts & { readonly path: Path };

/** A label over one control. */
export function Labelled({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="rule-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

/** A line of text. */
export function TextField({
  draft,
  put,
  path,
  label,
  hint,
}: Placed & { readonly label: string; readonly hint?: string }) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          value={String(at(draft, path) ?? '')}
          placeholder={hint}
          onChange={({ target }) => put(path, target.value)}
        />
      )}
    </Labelled>
  );
}

/** A number; left empty it is taken away. */
export function NumberField({ draft, put, path, label }: Placed & { readonly label: string }) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          className="short"
          type="number"
          min={0}
          step="any"
          value={String(at(draft, path) ?? '')}
          onChange={({ target }) => put(path, target.value === '' ? undefined : Number(target.value))}
        />
      )}
    </Labelled>
  );
}

/** One of several words. */
export function ChoiceField({
  draft,
  put,
  path,
  label,
  choices,
  none,
}: Placed & {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly none?: string;
}) {
  const { language } = useSpeech();
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          value={String(at(draft, path) ?? '')}
          onChange={({ target }) => put(path, target.value === '' ? undefined : target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {choices.map(({ code, label: word }) => (
            <option key={code} value={code}>
              {word[language]}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** Yes, no, or not said. */
export function YesNoField({
  draft,
  put,
  path,
  label,
  none,
}: Placed & { readonly label: string; readonly none?: string }) {
  const { say } = useSpeech();
  const value = at(draft, path);
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          value={typeof value === 'boolean' ? String(value) : ''}
          onChange={({ target }) => put(path, target.value === '' ? undefined : target.value === 'true')}
        >
          <option value="">{none ?? say('local.choose')}</option>
          <option value="true">{say('local.yes')}</option>
          <option value="false">{say('local.no')}</option>
        </select>
      )}
    </Labelled>
  );
}

/** Several of several words. */
export function ManyField({
  draft,
  put,
  path,
  label,
  choices,
}: Placed & { readonly label: string; readonly choices: readonly Choice[] }) {
  const { language } = useSpeech();
  const chosen = (at(draft, path) ?? []) as readonly string[];
  const toggle = (code: string) =>
    put(path, chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <fieldset className="rule-many">
      <legend>{label}</legend>
      {choices.map(({ code, label: word }) => (
        <label key={code}>
          <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
          {word[language]}
        </label>
      ))}
    </fieldset>
  );
}

/** Terms that can be chosen: ten years back, four ahead. */
export function termsAround(term: string): string[] {
  const year = Number(term.slice(0, 4));
  return Array.from({ length: 15 }, (_, n) => year - 10 + n).flatMap((one) => [
    `${one}-spring`,
    `${one}-autumn`,
  ]);
}

/** A term, or none. */
export function TermField({
  draft,
  put,
  path,
  label,
  words,
  none,
}: Placed & { readonly label: string; readonly none?: string }) {
  const { language } = useSpeech();
  const choices = termsAround(words.term).map((code) => ({
    code,
    label: { zh: printTerm(code, 'zh'), en: printTerm(code, 'en') },
  }));
  const value = at(draft, path);
  const isOther = typeof value === 'string' && !choices.some(({ code }) => code === value);
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          value={String(value ?? '')}
          onChange={({ target }) => put(path, target.value === '' ? undefined : target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {isOther && <option value={value}>{printTerm(value, language)}</option>}
          {choices.map(({ code, label: word }) => (
            <option key={code} value={code}>
              {word[language]}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

type OneCite = 'unsourced' | { readonly document: string; readonly clause?: string };

/** Where it stands written: a document of the library and its clause, or 来源待核. */
export function CiteField({ draft, put, path, words }: Placed) {
  const { say, language } = useSpeech();
  const value = at(draft, path) as OneCite | readonly OneCite[] | undefined;
  const first = Array.isArray(value) ? (value[0] as OneCite) : (value as OneCite | undefined);
  const chosen = first === 'unsourced' || first === undefined ? undefined : first;
  const document = words.documents.find(({ id }) => id === chosen?.document);
  return (
    <div className="rule-cite">
      <Labelled label={say('local.cite')}>
        {(id) => (
          <select
            id={id}
            value={chosen?.document ?? ''}
            onChange={({ target }) => {
              const next = words.documents.find((one) => one.id === target.value);
              put(path, next ? { document: next.id, clause: next.clauses[0]?.code } : 'unsourced');
            }}
          >
            <option value="">{say('programmes.unsourced')}</option>
            {chosen && !document && <option value={chosen.document}>{chosen.document}</option>}
            {words.documents.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label[language]}
                {one.isSourced ? '' : say('mark.aside', { text: say('programmes.unsourced') })}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {document && (
        <Labelled label={say('local.clause')}>
          {(id) => (
            <select
              id={id}
              value={chosen?.clause ?? ''}
              onChange={({ target }) =>
                put(path, { document: document.id, ...(target.value ? { clause: target.value } : {}) })
              }
            >
              <option value="">{say('local.wholeDocument')}</option>
              {document.clauses.map((clause) => (
                <option key={clause.code} value={clause.code}>
                  {clause.label[language]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
    </div>
  );
}
