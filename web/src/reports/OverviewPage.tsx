import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useHolds, useMe } from '../access/session.tsx';
import { QUESTIONS_ASKED, QuestionsCard } from '../aid/questions/QuestionsCard.tsx';
import { type Answer, useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount, printTerm } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import type { Desk, Right, SpokenSummary } from '../app/told.ts';
import { CASES_ASKED, DropoutCard, VisitsCard } from '../dropout/DropoutCard.tsx';
import { CARE_ASKED, CareCards } from '../ledgers/CareCard.tsx';
import { PAIRING_ASKED, PairingCard } from '../pairing/PairingCard.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { Answered } from './Answered.tsx';
import { DeskChanges } from './DeskChanges.tsx';
import { DeskWork } from './DeskWork.tsx';
import { OwnChildren } from './OwnChildren.tsx';
import { PlaceSection } from './PlaceSection.tsx';
import { SourceTable } from './SourceTable.tsx';

// pictures come after the numbers
const TrendChart = lazy(() => import('./TrendChart.tsx'));

type CardProperties = {
  readonly to: string;
  readonly title: string;
  readonly count: number;
  readonly unit: string;
  readonly note: string;
  readonly tone?: 'first' | 'second';
};

const Card = ({ to, title, count, unit, note, tone }: CardProperties) => (
  <Link className={`card ${tone ?? ''}`} to={to}>
    <span className="card-title">{title}</span>
    <span className="card-count">
      {printCount(count)} <small>{unit}</small>
    </span>
    <span className="note">{note}</span>
  </Link>
);

/** The answers of the cards beside the summary's own, asked at the same time. */
function useBeside() {
  const holds = useHolds();
  const { version } = useRun();
  const cases = useAnswer(holds('lists.read') ? CASES_ASKED : undefined, version);
  const pairing = useAnswer(holds('pairing.read') ? PAIRING_ASKED : undefined, version);
  const care = useAnswer(holds('ledgers.read') ? CARE_ASKED : undefined, version);
  const questions = useAnswer(holds('aid.read') ? QUESTIONS_ASKED : undefined, version);
  const isHere = (right: Right, { data, fault }: Answer<unknown>) =>
    !holds(right) || data !== undefined || fault !== undefined;
  const isComplete =
    isHere('lists.read', cases) &&
    isHere('pairing.read', pairing) &&
    isHere('ledgers.read', care) &&
    isHere('aid.read', questions);
  return { cases, pairing, care, questions, isComplete };
}

type CardsProperties = { readonly data: SpokenSummary; readonly beside: ReturnType<typeof useBeside> };

function Cards({ data, beside }: CardsProperties) {
  const { say } = useSpeech();
  const holds = useHolds();
  const totalOf = (list: string) => data.lists.find((total) => total.list === list);
  const listCard = (list: string, title: string, tone: 'first' | 'second') => {
    const { persons = 0, waiting = 0 } = totalOf(list) ?? {};
    const note = waiting === 0 ? '' : say('overview.waitingNote', { count: printCount(waiting) });
    const unit = say('overview.people', { count: printCount(persons) });
    return <Card to={paths.list(list)} count={persons} {...{ title, unit, note, tone }} />;
  };
  return (
    <div className="cards">
      {holds('lists.read') && listCard('out-of-school', say('menu.outOfSchool'), 'first')}
      {holds('aid.read') && listCard('unaided', say('menu.unaided'), 'second')}
      {holds('lists.read') && <DropoutCard told={beside.cases.data} />}
      {holds('cases.visit') && <VisitsCard told={beside.cases.data} />}
      {holds('pairing.read') && <PairingCard told={beside.pairing.data} />}
      {holds('aid.read') && <QuestionsCard told={beside.questions.data} />}
      {holds('ledgers.read') && <CareCards told={beside.care.data} />}
      {holds('review.read') && (
        <Card
          to={paths.review()}
          title={say('menu.review')}
          count={data.pairs}
          unit={say('overview.pairs', { count: printCount(data.pairs) })}
          note={data.blocking === 0 ? '' : say('overview.blocking', { count: printCount(data.blocking) })}
        />
      )}
      {holds('unplaced.read') && (
        <Card
          to={paths.unplaced()}
          title={say('menu.unplaced')}
          count={data.unplaced}
          unit={say('overview.rows', { count: printCount(data.unplaced) })}
          note={say('overview.unplacedNote')}
        />
      )}
      {data.summary && (
        <div className="card still">
          <span className="card-title">{say('overview.persons')}</span>
          <span className="card-count">
            {printCount(data.summary.persons)}{' '}
            <small>{say('overview.people', { count: printCount(data.summary.persons) })}</small>
          </span>
          <span className="note">
            {say('overview.personsNote', { rows: printCount(data.summary.totals.landed) })}
          </span>
        </div>
      )}
    </div>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  const { say } = useSpeech();
  if (warnings.length === 0) return null;
  return (
    <section className="warnings" aria-label={say('overview.warnings')}>
      <h2>{say('overview.warnings')}</h2>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </section>
  );
}

/** Files of the run and what is to be mended in them, for whoever takes files in. */
function FilesLine({ files }: Pick<Desk, 'files'>) {
  const { say } = useSpeech();
  const holds = useHolds();
  if (!files) return null;
  const words = say('desk.files', {
    sheets: printCount(files.sheets),
    read: printCount(files.read),
    refused: printCount(files.refused),
    faulty: printCount(files.faulty),
  });
  return (
    <p className="files-line">
      {words} {holds('intake.import') && <Link to={paths.imports()}>{say('desk.toImports')}</Link>}
    </p>
  );
}

/** The parts of the start page that the desk's answer tells. */
function DeskParts({ desk, data }: { readonly desk: Desk; readonly data: SpokenSummary }) {
  const { say } = useSpeech();
  const { roles } = useMe();
  const holds = useHolds();
  const isSchool = roles.every(({ scope }) => scope.startsWith('school:'));
  return (
    <>
      <div className="two-columns">
        <Section title={say('desk.work')} note={say('overview.byPlaceNote')}>
          <DeskWork summary={data} desk={desk} />
        </Section>
        <Section title={say('desk.changes')} note={<Link to={paths.runs()}>{say('menu.runs')}</Link>}>
          <DeskChanges changes={desk.changes} />
          <Suspense fallback={null}>
            <TrendChart trend={desk.trend} />
          </Suspense>
        </Section>
      </div>
      <FilesLine files={desk.files} />
      {isSchool && holds('lists.read') && <OwnChildren list="out-of-school" />}
      {isSchool && holds('aid.read') && <OwnChildren list="unaided" />}
      <PlaceSection desk={desk} />
    </>
  );
}

/** What is open, what is overdue, what the last run changed, where, and on what it rests; every number leads to its list. */
export function OverviewPage() {
  const { say, language } = useSpeech();
  const { version } = useRun();
  const summary = useAnswer(get('/api/summary'), version);
  const desk = useAnswer(get('/api/desk'), version);
  const holds = useHolds();
  const beside = useBeside();
  const sources = useAnswer(holds('sources.read') ? get('/api/sources') : undefined, version);
  // all cards stand at once: one that came later would push what is below away from a finger
  const summaryAt = beside.isComplete ? summary : { ...summary, data: undefined };
  return (
    <Answered answer={summaryAt}>
      {(data) => (
        <Page
          title={say('overview.title')}
          aside={say('overview.term', { term: printTerm(data.term, language) })}
        >
          <Cards data={data} beside={beside} />
          <Warnings warnings={data.warnings} />
          <Answered answer={desk}>{(told) => <DeskParts desk={told} data={data} />}</Answered>
          {holds('sources.read') && (
            <Section title={say('overview.sources')} note={say('overview.sourcesNote')}>
              <Answered answer={sources}>{({ items }) => <SourceTable sources={items} />}</Answered>
            </Section>
          )}
        </Page>
      )}
    </Answered>
  );
}
