import { Button } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../../app/api.ts';
import { get, type Shapes } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { printCount, printMoment, printTerm } from '../../app/print.ts';
import { Answered } from '../../reports/Answered.tsx';
import { ChildLink } from '../../reports/ChildLink.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import { yuan } from '../money.ts';

type OneTrial = Shapes['LocalTrial'];
type Kind = 'entitled' | 'gains' | 'loses' | 'left-out' | 'undetermined';
type Wanted = { readonly kind: Kind; readonly ground?: number; readonly title: string };

/** The children behind a number, page by page. */
function Children({ trial, wanted }: { readonly trial: OneTrial; readonly wanted: Wanted }) {
  const { say } = useSpeech();
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  const { kind, ground } = wanted;
  const answer = useAnswer(
    get('/api/aid/local/trials/{id}/children', {
      path: { id: trial.trialId },
      query: { kind, ground, cursor: cursors.at(-1) },
    }),
  );
  return (
    <Section title={wanted.title}>
      <Answered answer={answer}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <p className="empty">{say('local.nobody')}</p>
            ) : (
              <DataTable
                label={wanted.title}
                rows={items}
                keyOf={({ personId }) => personId}
                columns={[
                  {
                    key: 'name',
                    title: say('local.child'),
                    isTitle: true,
                    render: ({ personId, name }) => (
                      <ChildLink personId={personId}>{name ?? personId}</ChildLink>
                    ),
                  },
                  {
                    key: 'school',
                    title: say('local.school'),
                    render: ({ school }) => school?.split(':').at(-1) ?? '',
                  },
                  {
                    key: 'before',
                    title: say('local.before'),
                    isNumber: true,
                    render: ({ beforeFen }) => yuan(beforeFen),
                  },
                  {
                    key: 'after',
                    title: say('local.after'),
                    isNumber: true,
                    render: ({ afterFen }) => yuan(afterFen),
                  },
                ]}
              />
            )}
            <p className="actions">
              {cursors.length > 1 && (
                <Button size="small" onClick={() => setCursors(cursors.slice(0, -1))}>
                  {say('local.back')}
                </Button>
              )}
              {next && (
                <Button size="small" onClick={() => setCursors([...cursors, next])}>
                  {say('local.more')}
                </Button>
              )}
            </p>
          </>
        )}
      </Answered>
    </Section>
  );
}

function Figure(props: {
  readonly word: string;
  readonly figure: string;
  readonly isOpen?: boolean;
  readonly onOpen?: (() => void) | undefined;
}) {
  const inner = (
    <>
      <b>{props.figure}</b>
      <span>{props.word}</span>
    </>
  );
  return props.onOpen ? (
    <button type="button" className="trial-figure" aria-expanded={props.isOpen} onClick={props.onOpen}>
      {inner}
    </button>
  ) : (
    <div className="trial-figure">{inner}</div>
  );
}

/** What a trial found: its cost, who gains, loses, is left out or open; each number opens its children. */
export function Trial({ trial }: { readonly trial: OneTrial }) {
  const { say, language } = useSpeech();
  const [wanted, setWanted] = useState<Wanted>();
  const { counts } = trial;
  const figure = (kind: Kind, count: number) => {
    const title = say(`local.trial.${kind}`);
    return (
      <Figure
        word={title}
        figure={printCount(count)}
        isOpen={wanted?.kind === kind && wanted.ground === undefined}
        onOpen={count > 0 ? () => setWanted({ kind, title }) : undefined}
      />
    );
  };
  return (
    <Section
      title={say('local.trialTitle')}
      note={say('local.trialNote', {
        run: printTerm(trial.runTerm, language),
        term: printTerm(trial.trialTerm, language),
        name: trial.madeName,
        at: printMoment(trial.madeAt),
        children: printCount(counts.children),
      })}
    >
      <div className="trial-figures">
        <Figure word={say('local.trial.cost')} figure={yuan(counts.costFen)} />
        {figure('entitled', counts.entitled)}
        {figure('gains', counts.gains)}
        {figure('loses', counts.loses)}
        {figure('left-out', counts.leftOut)}
        {figure('undetermined', counts.undetermined)}
      </div>
      <p className="note">
        {say('local.trialSums', {
          before: yuan(counts.beforeFen),
          after: yuan(counts.afterFen),
          refused: printCount(counts.refused),
        })}
      </p>
      {counts.leftOutBy.length > 0 && (
        <ul className="trial-left">
          {counts.leftOutBy.map(({ groundNo, children }) => {
            const ground =
              trial.grounds.find((one) => one.groundNo === groundNo)?.text[language] ?? `${groundNo + 1}`;
            const title = say('local.onlyMiss', { ground });
            return (
              <li key={groundNo}>
                <button
                  type="button"
                  onClick={() => setWanted({ kind: 'left-out', ground: groundNo, title })}
                >
                  {title}: {printCount(children)}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {wanted && <Children key={`${wanted.kind} ${wanted.ground ?? ''}`} trial={trial} wanted={wanted} />}
    </Section>
  );
}
