import { Button } from 'antd';
import { useAnswer } from '../app/api.ts';
import { type Answered as AnsweredOf, get } from '../app/client.ts';
import { useFilterOf } from '../app/filter.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { paths, type WarningQuery } from '../app/paths.ts';
import { bySound, printCount, printDate, printMoment } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import type { WarnedChild } from '../app/told.ts';
import { Answered } from '../reports/Answered.tsx';
import { ListEnd } from '../reports/ListEnd.tsx';
import { NothingYet } from '../reports/NothingYet.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Choice, NameChoice } from '../ui/Narrow.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { Factors } from './Factors.tsx';
import { Model } from './Model.tsx';
import { Outcomes } from './Outcomes.tsx';
import './warning.css';
import { useNameColumn } from '../ui/name-column.tsx';

const HEAD = get('/api/warning');
type Told = AnsweredOf<typeof HEAD>;

const KEYS = ['factor', 'township', 'stage', 'name', 'below'] as const;

/** What narrows the list, kept in the address. */
const useWarningFilter = () => useFilterOf<WarningQuery>(KEYS);

function Narrow({ told, total }: { readonly told: Told; readonly total: number }) {
  const { say, language } = useSpeech();
  const { filter, isUsed, change, clear } = useWarningFilter();
  return (
    <search className="filters">
      <Choice
        label={say('warning.which')}
        all={say('warning.onlyWarned')}
        value={filter.below}
        options={[{ value: '1', label: say('warning.below') }]}
        onChange={(below) => change({ below })}
      />
      <Choice
        label={say('warning.factor')}
        all={say('warning.allFactors')}
        value={filter.factor}
        options={told.model.factors.map(({ id, label }) => ({ value: id, label: label[language] }))}
        onChange={(factor) => change({ factor })}
      />
      <Choice
        label={say('warning.stage')}
        all={say('warning.allStages')}
        value={filter.stage}
        options={(['primary', 'junior'] as const).map((value) => ({
          value,
          label: say(`warning.stage.${value}`),
        }))}
        onChange={(stage) => change({ stage })}
      />
      {told.townships.length > 1 && (
        <Choice
          isPlace
          label={say('filter.township')}
          all={say('filter.allTownships')}
          value={filter.township}
          options={told.townships
            .toSorted(bySound)
            .map((value) => ({ value, label: value || say('overview.noPlace') }))}
          onChange={(township) => change({ township })}
        />
      )}
      <NameChoice value={filter.name} onChange={(name) => change({ name })} />
      {isUsed && (
        <Button type="link" onClick={clear}>
          {say('filter.clear')}
        </Button>
      )}
      <output className="total">{say('list.count', { count: printCount(total) })}</output>
    </search>
  );
}

function useColumns(): Column<WarnedChild>[] {
  const { say, language } = useSpeech();
  const nameColumn = useNameColumn(({ personId }) => paths.warnedChild(personId));
  return [
    nameColumn,
    {
      key: 'score',
      title: say('warning.score'),
      isNumber: true,
      render: ({ score, isWarned }) => (
        <strong className={isWarned ? 'warned-score bad' : 'warned-score'}>{score}</strong>
      ),
    },
    { key: 'why', title: say('warning.why'), render: ({ factors }) => <Factors factors={factors} /> },
    {
      key: 'school',
      title: say('warning.schoolClass'),
      render: ({ school, class: of }) => [school, of].filter(Boolean).join(' '),
    },
    {
      key: 'place',
      title: say('list.place'),
      render: ({ township, village }) => [township, village].filter(Boolean).join(' '),
    },
    {
      key: 'since',
      title: say('warning.sinceHead'),
      render: ({ warnedSince }) =>
        warnedSince === null ? '' : say('warning.since', { date: printDate(warnedSince, language) }),
    },
  ];
}

function List({ told }: { readonly told: Told }) {
  const { say } = useSpeech();
  const { version } = useRun();
  const { filter, isUsed: isNarrowed } = useWarningFilter();
  const columns = useColumns();
  const query = {
    ...filter,
    below: filter.below as '1' | undefined,
    stage: filter.stage as 'primary' | 'junior' | undefined,
  };
  const pages = usePages(get('/api/warning/children', { query: { ...query, limit: 50 } }), version);
  return (
    <Section title={say('warning.list')}>
      <Answered answer={pages.answer}>
        {({ total }) => (
          <>
            <Narrow told={told} total={total} />
            {total > 0 && (
              <DataTable
                label={say('warning.title')}
                columns={columns}
                rows={pages.items}
                keyOf={({ personId }) => personId}
              />
            )}
            {total === 0 && !isNarrowed ? (
              <p className="empty">{say('warning.empty')}</p>
            ) : (
              <ListEnd pages={pages} isNarrowed={isNarrowed} />
            )}
          </>
        )}
      </Answered>
    </Section>
  );
}

function Cards({ told }: { readonly told: Told }) {
  const { say } = useSpeech();
  return (
    <div className="cards">
      <div className="card still first">
        <span className="card-title">{say('warning.warned')}</span>
        <span className="card-count">
          {printCount(told.warned)} <small>{say('dropout.people', { count: told.warned })}</small>
        </span>
        <span className="note">
          {say('warning.atLeast', { points: `${told.model.warnAt}` })} ·{' '}
          {say('warning.judged', { count: printCount(told.judged) })}
        </span>
      </div>
    </div>
  );
}

/** Children at risk with the reasons, the model that says so, and what became of those of whom it warned before. */
export function WarningPage() {
  const { say, language } = useSpeech();
  const { version } = useRun();
  const answer = useAnswer(HEAD, version);
  return (
    <Answered answer={answer}>
      {(told) => (
        <Page title={say('warning.title')} note={say('warning.note')}>
          {told.on === null || told.judged === 0 ? (
            <NothingYet>{say('warning.none')}</NothingYet>
          ) : (
            <>
              <p className="note">
                {say('warning.judgedAt', {
                  on: printDate(told.on, language),
                  at: told.judgedAt === null ? '—' : printMoment(told.judgedAt),
                })}
              </p>
              <Cards told={told} />
              {told.isOpen ? <List told={told} /> : <p className="note">{say('warning.listKept')}</p>}
            </>
          )}
          <Outcomes runs={told.runs} />
          <Model model={told.model} isOpen={told.isOpen} />
        </Page>
      )}
    </Answered>
  );
}
