import './local.css';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useSend } from '../../access/session.tsx';
import { useAnswer } from '../../app/api.ts';
import { change, get } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { Answered } from '../../reports/Answered.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { useAct } from '../act.ts';
import { Told } from '../Told.tsx';
import { Cases } from './Cases.tsx';
import { Conditions } from './Conditions.tsx';
import { at, type Draft, emptyDraft, FORM, type FormWords, listAt, type Put, withAt } from './draft.ts';
import { Faults } from './Faults.tsx';
import { CiteField, type FormParts, TermField, TextField } from './fields.tsx';
import { Rates } from './Rates.tsx';
import { Relations } from './Relations.tsx';

/** What it is called, in Chinese and, if wanted, in English; since when, and by which document. */
function Head(parts: FormParts) {
  const { say } = useSpeech();
  const line = (name: 'label' | 'plain' | 'ask', hint?: string) => (
    <div className="rule-line">
      <span className="rule-wide">
        <TextField
          {...parts}
          path={['programme', name, 'zh']}
          label={say(`local.${name}`)}
          {...(hint ? { hint } : {})}
        />
      </span>
      <span className="rule-wide">
        <TextField
          {...parts}
          path={['programme', name, 'en']}
          label={say('local.english', { what: say(`local.${name}`) })}
        />
      </span>
    </div>
  );
  return (
    <>
      {line('label', say('local.labelHint'))}
      {line('plain', say('local.plainHint'))}
      {line('ask')}
      <div className="rule-line">
        <TermField {...parts} path={['programme', 'valid', 'from']} label={say('local.from')} />
        <TermField
          {...parts}
          path={['programme', 'valid', 'until']}
          label={say('local.until')}
          none={say('local.open')}
        />
        <CiteField {...parts} path={['programme', 'valid', 'cite']} />
      </div>
    </>
  );
}

type FormProps = {
  readonly words: FormWords;
  readonly begin: Draft;
  readonly division: { readonly code: string; readonly name: string };
  readonly programme?: string | undefined;
};

/** Begins of spans follow the programme's: a later one is set by hand. */
function moveBegin(draft: Draft, before: unknown, now: unknown): Draft {
  const swap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(swap);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === 'from' && inner === before ? now : swap(inner),
      ]),
    );
  };
  const moved = swap(draft) as Draft;
  return at(draft, ['cases', 'base', 'term']) === before
    ? withAt(moved, ['cases', 'base', 'term'], now)
    : moved;
}

function LocalForm({ words, begin, division, programme }: FormProps) {
  const { say } = useSpeech();
  const send = useSend();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(begin);
  const [faults, setFaults] = useState<Parameters<typeof Faults>[0]['faults']>();
  const { act, fault, told, isBusy } = useAct(() => {});
  const put: Put = (path, value) => {
    setFaults(undefined);
    setDraft((before) =>
      path.join('.') === 'programme.valid.from'
        ? moveBegin(before, at(before, path), value)
        : withAt(before, path, value),
    );
  };
  const body = { division: division.code, programme, draft };
  const check = async () =>
    setFaults((await act(send(change('post', '/api/aid/local/check'), body)))?.faults);
  const suggest = async () => {
    const found = await act(send(change('post', '/api/aid/local/suggest'), body));
    if (!found) return;
    const own = listAt(draft, ['cases', 'cases']);
    setDraft((before) =>
      withAt(
        withAt(before, ['cases', 'base', 'facts'], found.base),
        ['cases', 'cases'],
        [...own, ...found.cases],
      ),
    );
  };
  const save = async () => {
    const saved = await act(send(change('post', '/api/aid/local'), body));
    if (saved) navigate(paths.local(saved.versionId));
  };
  const parts = { draft, put, words };
  return (
    <form className="rule-form" onSubmit={(event) => event.preventDefault()}>
      <Section title={say('local.head')} note={say('local.headNote', { place: division.name })}>
        <Head {...parts} />
      </Section>
      <Section title={say('local.conditions')} note={say('local.conditionsNote')}>
        <Conditions {...parts} />
      </Section>
      <Section title={say('local.rates')} note={say('local.ratesNote')}>
        <Rates {...parts} />
      </Section>
      <Section title={say('local.relations')}>
        <Relations {...parts} />
      </Section>
      <Section title={say('local.cases')} note={say('local.casesNote')}>
        <Cases {...parts} suggest={() => void suggest()} />
      </Section>
      <div className="rule-end">
        <Told fault={fault} told={told} />
        <Faults faults={faults} />
        <p className="actions">
          <Button disabled={isBusy} onClick={() => void check()}>
            {say('local.check')}
          </Button>
          <Button type="primary" disabled={isBusy} onClick={() => void save()}>
            {say('local.save')}
          </Button>
          <span className="note">{say('local.saveNote')}</span>
        </p>
      </div>
    </form>
  );
}

/** A new local programme: empty, or after an existing one that the county takes over. */
export function LocalNewPage() {
  const { say } = useSpeech();
  const [query] = useSearchParams();
  const model = query.get('model');
  const words = useAnswer(FORM);
  const begin = useAnswer(
    model ? get('/api/aid/local/models/{programme}', { path: { programme: model } }) : undefined,
  );
  return (
    <Answered answer={words}>
      {(form) => {
        const division = form.divisions.at(-1);
        if (!division) return <p className="empty">{say('local.mayNot')}</p>;
        if (model && begin.data === undefined) return <Answered answer={begin}>{() => null}</Answered>;
        return (
          <Page title={say('local.new')} note={say('local.newNote')}>
            <LocalForm
              words={form}
              division={division}
              begin={(begin.data?.draft as Draft | undefined) ?? emptyDraft(form.term, division)}
            />
          </Page>
        );
      }}
    </Answered>
  );
}

/** The next version of a local programme. */
export function LocalEditPage() {
  const { say, language } = useSpeech();
  const { versionId } = useParams();
  const words = useAnswer(FORM);
  const version = useAnswer(get('/api/aid/local/{id}', { path: { id: Number(versionId) } }));
  return (
    <Answered answer={words}>
      {(form) => (
        <Answered answer={version}>
          {({ item, draft }) => (
            <Page
              title={say('local.edit', { name: item.label[language] })}
              note={say('local.editNote', { no: item.versionNo + 1 })}
            >
              <LocalForm
                words={form}
                division={item.division}
                programme={item.programme}
                begin={draft as unknown as Draft}
              />
            </Page>
          )}
        </Answered>
      )}
    </Answered>
  );
}
