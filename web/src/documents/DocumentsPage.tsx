import '../aid/aid-law.css';
import './documents.css';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useSend } from '../access/session.tsx';
import { useAct } from '../aid/act.ts';
import { Mark, type Tone } from '../aid/Mark.tsx';
import { Told } from '../aid/Told.tsx';
import { useAnswer } from '../app/api.ts';
import { change, get, type Shapes } from '../app/client.ts';
import { type Language, useSpeech } from '../app/language.tsx';
import { printCount, printDate } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { DocumentForm } from './DocumentForm.tsx';

type Document = Shapes['LibraryDocument'];
type Touch = Shapes['DocumentTouch'];
type Act = Document['acts'][number]['act'];

const TONES: Readonly<Record<Document['state'], Tone>> = {
  'in-force': 'good',
  ended: 'bad',
  unknown: 'wait',
  draft: 'plain',
  withdrawn: 'bad',
};

/** The mark by which rules cite a clause: an article by its number; our own English marks say nothing in Chinese. */
const printClause = (id: string, language: Language): string => {
  if (language === 'en') return id;
  const article = /^art\. (\d+)$/.exec(id)?.[1];
  if (article !== undefined) return `第${article}条`;
  return /[a-z]/.test(id) ? '' : id;
};

/** Rules that a document touches, one line a rule, with the places in it. */
function Touches({ items }: { readonly items: readonly Touch[] }) {
  const { say, language } = useSpeech();
  if (items.length === 0) return <p className="note">{say('documents.touchesNone')}</p>;
  const byRule = new Map<string, Touch[]>();
  for (const one of items) byRule.set(one.label.zh, [...(byRule.get(one.label.zh) ?? []), one]);
  return (
    <ul className="document-touches">
      {[...byRule.values()].map((places) => (
        <li key={places[0]!.label.zh}>
          <b>{places[0]!.label[language]}</b>{' '}
          {places[0]!.isLocal && <Mark tone="plain">{say('menu.locals')}</Mark>}{' '}
          <span className="soft">{say('documents.places', { count: places.length })}</span>
        </li>
      ))}
    </ul>
  );
}

function OpenTouches({ id }: { readonly id: string }) {
  const answer = useAnswer(get('/api/documents/{id}/touches', { path: { id } }));
  return <Answered answer={answer}>{({ items }) => <Touches items={items} />}</Answered>;
}

/** What may be done with a document; a repeal asks for day and reason. */
function Acts({
  document,
  done,
}: {
  readonly document: Document;
  readonly done: ReturnType<typeof useActs>;
}) {
  const { say, language } = useSpeech();
  const [typed, setTyped] = useState({ onDay: '', words: '' });
  const [isRepealing, setRepealing] = useState(false);
  if (document.acts.length === 0) return null;
  return (
    <div className="act-fields">
      {document.acts.map(({ act, isAllowed, why }) => (
        <Button
          key={act}
          size="small"
          type={act === 'publish' ? 'primary' : 'default'}
          disabled={!isAllowed || done.isBusy}
          title={why?.[language]}
          onClick={() => (act === 'repeal' ? setRepealing(true) : void done.take(document.id, act))}
        >
          {say(`documents.act.${act}`)}
        </Button>
      ))}
      {document.acts.map(
        ({ act, why }) =>
          why && (
            <span key={act} className="note">
              {why[language]}
            </span>
          ),
      )}
      {isRepealing && (
        <>
          <span className="document-day">
            <label htmlFor={`repeal-${document.id}`}>{say('documents.repealDay')}</label>
            <DayInput
              id={`repeal-${document.id}`}
              value={typed.onDay}
              onChange={(onDay) => setTyped({ ...typed, onDay })}
            />
          </span>
          <Input
            aria-label={say('documents.repealWords')}
            placeholder={say('documents.repealWords')}
            value={typed.words}
            onChange={({ target }) => setTyped({ ...typed, words: target.value })}
          />
          <Button
            danger
            disabled={done.isBusy || typed.onDay === '' || typed.words.trim().length < 2}
            onClick={() => void done.take(document.id, 'repeal', typed)}
          >
            {say('documents.repealNow')}
          </Button>
        </>
      )}
    </div>
  );
}

/** Changes of documents; the rules that the last one touched stand on the page until the next. */
function useActs(again: () => void) {
  const { say } = useSpeech();
  const send = useSend();
  const { act, ...shown } = useAct(again);
  const [touched, setTouched] = useState<readonly Touch[]>();
  const take = async (id: string, name: Act, typed?: { readonly onDay: string; readonly words: string }) => {
    setTouched(undefined);
    const body = { act: name, ...(typed ?? {}) };
    const done = await act(send(change('post', '/api/documents/{id}/acts', { path: { id } }), body), () =>
      say(`documents.done.${name}`),
    );
    if (done && name !== 'withdraw') setTouched(done.touches);
  };
  return { ...shown, take, touched };
}

function Detail({
  document,
  done,
}: {
  readonly document: Document;
  readonly done: ReturnType<typeof useActs>;
}) {
  const { say, language } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="programme-detail">
      <p>
        {say('documents.found')}: {document.found}
        {document.division && ` · ${document.division}`}
        {document.replaces.length > 0 &&
          ` · ${say('documents.replaces')}${say('mark.colon')}${document.replaces.join(say('mark.list'))}`}
      </p>
      <h3>{say('documents.clauses')}</h3>
      <ul>
        {document.clauses.map(({ id, about, cited }) => (
          <li key={id}>
            {about[language]} <span className="soft">{printClause(id, language)}</span>{' '}
            <span className="soft">{say('documents.cited', { count: cited })}</span>
          </li>
        ))}
      </ul>
      <h3>
        {say('documents.touches', { count: document.touches })}{' '}
        {document.touches > 0 && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {say('documents.show')}
          </Button>
        )}
      </h3>
      {isOpen && <OpenTouches id={document.id} />}
      {document.history.map(({ act, onDay, words, madeAt, madeName }) => (
        <p key={`${act} ${madeAt}`} className="note">
          {say(`documents.act.${act as Act}`)} {onDay && printDate(onDay, language)} · {madeName} ·{' '}
          {printDate(madeAt, language)} {words}
        </p>
      ))}
      <Acts document={document} done={done} />
    </div>
  );
}

/** The library: documents with number, issuer, dates and validity, and the rules that rest on each. */
export function DocumentsPage() {
  const { say, language } = useSpeech();
  const [wanted, setWanted] = useState('');
  const [isAdding, setAdding] = useState(false);
  const answer = useAnswer(get('/api/documents'));
  const done = useActs(answer.again);
  return (
    <Answered answer={answer}>
      {({ items, mayDraft }) => {
        const found = items.filter(({ title, number, issuer, id }) =>
          `${title.zh} ${title.en} ${number ?? ''} ${issuer.zh} ${issuer.en} ${id}`
            .toLowerCase()
            .includes(wanted),
        );
        return (
          <Page
            title={say('documents.title')}
            note={say('documents.note', { count: printCount(items.length) })}
          >
            <Told fault={done.fault} told={done.told} />
            {done.touched && (
              <Section title={say('documents.touched', { count: done.touched.length })}>
                <Touches items={done.touched} />
              </Section>
            )}
            <div className="act-fields">
              <Input.Search
                allowClear
                className="programme-find"
                aria-label={say('documents.find')}
                placeholder={say('documents.find')}
                onChange={(event) => setWanted(event.target.value.trim().toLowerCase())}
              />
              {mayDraft.length > 0 && (
                <Button type="primary" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
                  {say('documents.add')}
                </Button>
              )}
            </div>
            {isAdding && mayDraft.length > 0 && (
              <DocumentForm
                division={mayDraft.at(-1)!}
                documents={items.filter(({ state }) => state === 'in-force')}
                onSaved={() => {
                  setAdding(false);
                  answer.again();
                }}
              />
            )}
            {found.length === 0 ? (
              <p className="empty">{say('documents.none')}</p>
            ) : (
              <ul className="programmes">
                {found.map((one) => (
                  <li key={one.id}>
                    <details>
                      <summary>
                        <span className="programme-name">
                          {one.title[language]} {one.number && <span className="soft">{one.number}</span>}
                        </span>
                        <span className="programme-marks">
                          <Mark tone={TONES[one.state]}>{say(`documents.state.${one.state}`)}</Mark>
                          {!one.isSourced && <span className="unsourced">{say('programmes.unsourced')}</span>}
                          {one.isLocal && <Mark tone="plain">{say('documents.local')}</Mark>}
                        </span>
                        <span className="soft">
                          {one.issuer[language]}
                          {(one.effective ?? one.issued) &&
                            ` · ${say('documents.since', { date: printDate(one.effective ?? one.issued, language) })}`}
                          {one.ended &&
                            ` · ${say('documents.until', { date: printDate(one.ended, language) })}`}
                        </span>
                      </summary>
                      <Detail document={one} done={done} />
                    </details>
                  </li>
                ))}
              </ul>
            )}
          </Page>
        );
      }}
    </Answered>
  );
}
