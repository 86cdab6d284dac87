import '../aid/local/local.css';
import { Button } from 'antd';
import { useState } from 'react';
import { useSend } from '../access/session.tsx';
import { useAct } from '../aid/act.ts';
import { Labelled } from '../aid/local/fields.tsx';
import { Told } from '../aid/Told.tsx';
import { type BodyOf, change, type Shapes } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import { Section } from '../ui/Page.tsx';

type Form = BodyOf<'post', '/api/documents'>;
type Properties = {
  readonly division: { readonly code: string; readonly name: string };
  readonly documents: readonly Shapes['LibraryDocument'][];
  readonly onSaved: () => void;
};

const KINDS = ['notice', 'regulation', 'standard', 'practice', 'own'] as const;
const EMPTY = {
  ...{
    kind: 'notice',
    number: '',
    title: '',
    issuer: '',
    issued: '',
    effective: '',
    found: '',
    replaces: '',
  },
  clauses: [{ id: '', about: '' }],
};

/** Adds a local document: facts about it and what its clauses say, for another person to publish. */
export function DocumentForm({ division, documents, onSaved }: Properties) {
  const { say, language } = useSpeech();
  const send = useSend();
  const { act, fault, told, isBusy } = useAct(() => {});
  const [typed, setTyped] = useState(EMPTY);
  const put = (part: Partial<typeof EMPTY>) => setTyped({ ...typed, ...part });
  const line = (name: 'title' | 'issuer' | 'number' | 'found', isWide = false) => (
    <span className={isWide ? 'rule-wide' : ''}>
      <Labelled label={say(`documents.form.${name}`)}>
        {(id) => (
          <input id={id} value={typed[name]} onChange={({ target }) => put({ [name]: target.value })} />
        )}
      </Labelled>
    </span>
  );
  const day = (name: 'issued' | 'effective') => (
    <Labelled label={say(`documents.form.${name}`)}>
      {(id) => <DayInput id={id} value={typed[name]} onChange={(iso) => put({ [name]: iso })} />}
    </Labelled>
  );
  const isWhole =
    [typed.title, typed.issuer, typed.issued, typed.effective].every((text) => text.trim().length >= 2) &&
    typed.clauses.every(({ id, about }) => id.trim() !== '' && about.trim().length >= 2);
  const both = (zh: string) => ({ zh, en: '' });
  const save = async () => {
    const body = {
      ...{ division: division.code, kind: typed.kind, number: typed.number, found: typed.found },
      ...{
        title: both(typed.title),
        issuer: both(typed.issuer),
        issued: typed.issued,
        effective: typed.effective,
      },
      clauses: typed.clauses.map(({ id, about }) => ({ id, about: both(about) })),
      replaces: typed.replaces === '' ? [] : [typed.replaces],
    } as Form;
    if (await act(send(change('post', '/api/documents'), body))) onSaved();
  };
  return (
    <form className="rule-form" onSubmit={(event) => event.preventDefault()}>
      <Section title={say('documents.add')} note={say('documents.addNote', { place: division.name })}>
        <Told fault={fault} told={told} />
        <div className="rule-line">
          {line('title', true)}
          {line('number')}
          <Labelled label={say('documents.form.kind')}>
            {(id) => (
              <select id={id} value={typed.kind} onChange={({ target }) => put({ kind: target.value })}>
                {KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {say(`documents.kind.${kind}`)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        </div>
        <div className="rule-line">
          {line('issuer', true)}
          {day('issued')}
          {day('effective')}
        </div>
        <div className="rule-line">
          {line('found', true)}
          <Labelled label={say('documents.replaces')}>
            {(id) => (
              <select
                id={id}
                value={typed.replaces}
                onChange={({ target }) => put({ replaces: target.value })}
              >
                <option value="">{say('documents.replacesNone')}</option>
                {documents.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title[language]}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        </div>
        {typed.clauses.map((clause, no) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: clauses have no name while they are typed
          <div key={no} className="rule-line">
            <Labelled label={say('documents.form.clause', { no: no + 1 })}>
              {(id) => (
                <input
                  id={id}
                  value={clause.id}
                  placeholder={say('documents.form.clauseHint')}
                  onChange={({ target }) =>
                    put({
                      clauses: typed.clauses.map((one, at) =>
                        at === no ? { ...one, id: target.value } : one,
                      ),
                    })
                  }
                />
              )}
            </Labelled>
            <span className="rule-wide">
              <Labelled label={say('documents.form.about', { no: no + 1 })}>
                {(id) => (
                  <input
                    id={id}
                    value={clause.about}
                    onChange={({ target }) =>
                      put({
                        clauses: typed.clauses.map((one, at) =>
                          at === no ? { ...one, about: target.value } : one,
                        ),
                      })
                    }
                  />
                )}
              </Labelled>
            </span>
            {typed.clauses.length > 1 && (
              <Button
                size="small"
                onClick={() => put({ clauses: typed.clauses.filter((_, at) => at !== no) })}
              >
                {say('local.remove')}
              </Button>
            )}
          </div>
        ))}
        <p className="actions">
          <Button size="small" onClick={() => put({ clauses: [...typed.clauses, { id: '', about: '' }] })}>
            {say('documents.form.addClause')}
          </Button>
        </p>
        <p className="actions">
          <Button type="primary" disabled={!isWhole || isBusy} onClick={() => void save()}>
            {say('documents.save')}
          </Button>
          {!isWhole && <span className="note">{say('documents.saveWants')}</span>}
        </p>
      </Section>
    </form>
  );
}
