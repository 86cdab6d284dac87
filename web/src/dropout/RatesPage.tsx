import { Button, Select } from 'antd';
import { Link } from 'react-router';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useNarrowing } from '../app/filter.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { bySound, printCount, printDate, printTerm } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import { BoundaryNote, BoundarySwitch, useBoundaries } from '../registry/BoundarySwitch.tsx';
import { Answered } from '../reports/Answered.tsx';
import { NothingYet } from '../reports/NothingYet.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { ExclusionTable } from '../warning/ExclusionTable.tsx';
import { askedBy, type Rate, type RatesAsked, type RatesTold as Told } from './asked.ts';
import './dropout.css';

type Count = Rate['whole'];
type Asked = { readonly term?: string; readonly poor?: string };
type Place = Rate['places'][number];

/** Numbers of a rate, each leading to its children. */
function Numbers({
  rate,
  count,
  asked,
  at,
}: {
  readonly rate: Rate;
  readonly count: Count;
  readonly asked: Asked;
  readonly at?: Place;
}) {
  const to = (part: string) =>
    paths.rateChildren(rate.id, {
      ...{ ...asked, part },
      ...(at?.place === undefined ? {} : { place: at.place }),
      ...(at && at.place === undefined ? { township: at.township } : {}),
    });
  return (
    <>
      <Link to={to('numerator')}>{printCount(count.numerator)}</Link> ÷{' '}
      <Link to={to('denominator')}>{printCount(count.denominator)}</Link>
    </>
  );
}

function RateSection({
  rate,
  asked,
  told,
  day,
}: {
  readonly day: string | undefined;
  readonly rate: Rate;
  readonly asked: Asked;
  readonly told: Told;
}) {
  const { say, language } = useSpeech();
  const rest = rate.whole.denominator - rate.whole.numerator;
  return (
    <Section title={rate.label[language]}>
      <p className="rate">
        <strong className="rate-share">{rate.whole.share}</strong>{' '}
        <Numbers rate={rate} count={rate.whole} asked={asked} />
        {' · '}
        <Link to={paths.rateChildren(rate.id, { ...asked, part: 'rest' })}>
          {say('rates.rest', { count: printCount(rest) })}
        </Link>
      </p>
      <p className="note">
        {say('rates.formula', { formula: rate.formula[language], version: rate.version })}{' '}
        {say('rates.cutOff', { on: printDate(told.on, language) })} {rate.source[language]}
      </p>
      <details>
        <summary>{say('dropout.byTownship')}</summary>
        {day !== undefined && <BoundaryNote day={day} total={rate.whole.denominator} unsure={rate.unsure} />}
        <DataTable
          label={`${rate.label[language]} ${say('dropout.byTownship')}`}
          rows={rate.places.toSorted((a, b) => bySound(a.township, b.township))}
          keyOf={({ township, place }) => place ?? township}
          columns={[
            {
              key: 'township',
              title: say('dropout.township'),
              isTitle: true,
              render: ({ township }) => township || say('overview.noPlace'),
            },
            { key: 'share', title: rate.label[language], isNumber: true, render: ({ share }) => share },
            {
              key: 'numbers',
              title: say('rates.numbers'),
              isNumber: true,
              render: (place) => <Numbers rate={rate} count={place} asked={asked} at={place} />,
            },
          ]}
        />
      </details>
    </Section>
  );
}

/** Rates with what they are made of; each number opens its list. */
export function RatesPage() {
  const { say, language } = useSpeech();
  const { version } = useRun();
  const { search, change, clear } = useNarrowing();
  const answer = useAnswer(get('/api/dropout/rates', { query: askedBy<RatesAsked>(search) }), version);
  const boundaries = useBoundaries();
  const { boundaries: day, ...asked }: Asked & { boundaries?: string } = Object.fromEntries(search);
  return (
    <Answered answer={answer}>
      {(told) => (
        <Page
          title={say('rates.title')}
          {...(told.reference === null
            ? {}
            : { note: say('rates.note', { on: printDate(told.reference, language) }) })}
          aside={<Link to={paths.dropout()}>{say('dropout.toLedgers')}</Link>}
        >
          {told.reference === null ? (
            <NothingYet>{say('rates.none')}</NothingYet>
          ) : (
            <>
              <search className="filters">
                <Select
                  aria-label={say('rates.term')}
                  placeholder={say('rates.allTerms')}
                  allowClear
                  className="filter-kind"
                  value={search.get('term')}
                  options={told.terms.map((term) => ({ value: term, label: printTerm(term, language) }))}
                  onChange={(term) => change({ term })}
                />
                <Select
                  aria-label={say('rates.whom')}
                  placeholder={say('rates.everybody')}
                  allowClear
                  className="filter-kind"
                  value={search.get('poor')}
                  options={[{ value: '1', label: say('cases.choice.poor') }]}
                  onChange={(poor) => change({ poor })}
                />
                {search.size > 0 && (
                  <Button type="link" onClick={clear}>
                    {say('filter.clear')}
                  </Button>
                )}
              </search>
              <BoundarySwitch {...boundaries} />
              {told.rates.map((rate) => (
                <RateSection key={rate.id} rate={rate} asked={asked} told={told} day={day} />
              ))}
              <ExclusionTable />
            </>
          )}
        </Page>
      )}
    </Answered>
  );
}
