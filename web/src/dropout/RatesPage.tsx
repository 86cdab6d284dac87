import { Button, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useAnswer } from '../app/api.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { bySound, printCount, printDate, printTerm } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import { Answered } from '../reports/Answered.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { ExclusionTable } from '../warning/ExclusionTable.tsx';
import './dropout.css';

type Text = { readonly zh: string; readonly en: string };
type Count = { readonly numerator: number; readonly denominator: number; readonly share: string };
type Rate = {
  readonly id: string;
  readonly label: Text;
  readonly formula: Text;
  readonly version: string;
  readonly source: Text;
  readonly whole: Count;
  readonly places: readonly (Count & { readonly township: string })[];
};
type Told = {
  readonly on: string;
  readonly from?: string;
  readonly reference: string | null;
  readonly terms: readonly string[];
  readonly rates: readonly Rate[];
};

type Asked = { readonly term?: string; readonly poor?: string };

/** Numbers of a rate, each leading to its children. */
function Numbers({
  rate,
  count,
  asked,
  township,
}: {
  readonly rate: Rate;
  readonly count: Count;
  readonly asked: Asked;
  readonly township?: string;
}) {
  const to = (part: string) =>
    paths.rateChildren(rate.id, { ...asked, part, ...(township === undefined ? {} : { township }) });
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
}: {
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
        <DataTable
          label={`${rate.label[language]} ${say('dropout.byTownship')}`}
          rows={rate.places.toSorted((a, b) => bySound(a.township, b.township))}
          keyOf={({ township }) => township}
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
              render: (place) => (
                <Numbers rate={rate} count={place} asked={asked} township={place.township} />
              ),
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
  const [search, setSearch] = useSearchParams();
  const answer = useAnswer<Told>(`/api/dropout/rates?${search}`, version);
  const set = (key: string, value: string | null | undefined): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(key, value);
    else next.delete(key);
    setSearch(next, { replace: true });
  };
  const asked: Asked = Object.fromEntries(search);
  return (
    <Answered answer={answer}>
      {(told) => (
        <Page
          title={say('rates.title')}
          note={say('rates.note', { on: printDate(told.reference, language) })}
          aside={<Link to={paths.dropout()}>{say('dropout.toLedgers')}</Link>}
        >
          <search className="filters">
            <Select
              aria-label={say('rates.term')}
              placeholder={say('rates.allTerms')}
              allowClear
              className="filter-kind"
              value={search.get('term')}
              options={told.terms.map((term) => ({ value: term, label: printTerm(term, language) }))}
              onChange={(term) => set('term', term)}
            />
            <Select
              aria-label={say('rates.whom')}
              placeholder={say('rates.everybody')}
              allowClear
              className="filter-kind"
              value={search.get('poor')}
              options={[{ value: '1', label: say('cases.choice.poor') }]}
              onChange={(poor) => set('poor', poor)}
            />
            {search.size > 0 && (
              <Button type="link" onClick={() => setSearch(new URLSearchParams(), { replace: true })}>
                {say('filter.clear')}
              </Button>
            )}
          </search>
          {told.rates.map((rate) => (
            <RateSection key={rate.id} rate={rate} asked={asked} told={told} />
          ))}
          <ExclusionTable />
        </Page>
      )}
    </Answered>
  );
}
