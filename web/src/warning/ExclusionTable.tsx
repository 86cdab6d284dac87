import { Link } from 'react-router';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { bySound, printCount, printDate } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import type { ExclusionDimension } from '../app/told.ts';
import { Answered } from '../reports/Answered.tsx';
import { NothingYet } from '../reports/NothingYet.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import './warning.css';

type Counts = Pick<
  ExclusionDimension['whole'],
  'numerator' | 'denominator' | 'unclear' | 'excused' | 'share'
>;

/** Whether the children of a number may be opened: who is warned of, only by those who may see warnings. */
const opens = ({ no }: ExclusionDimension, part: string, isOpen: boolean): boolean =>
  no < 4 || part !== 'numerator' || isOpen;

function Part(props: {
  readonly dimension: ExclusionDimension;
  readonly part: 'numerator' | 'denominator' | 'unclear';
  readonly count: number;
  readonly isOpen: boolean;
  readonly township?: string;
}) {
  const { dimension, part, count, isOpen, township } = props;
  if (count === 0 || !opens(dimension, part, isOpen)) return <>{printCount(count)}</>;
  const narrowed = township === undefined ? {} : { township };
  return <Link to={paths.exclusion(dimension.id, { part, ...narrowed })}>{printCount(count)}</Link>;
}

function Numbers(props: {
  readonly dimension: ExclusionDimension;
  readonly counts: Counts;
  readonly isOpen: boolean;
  readonly township?: string;
}) {
  const { counts, ...rest } = props;
  return (
    <>
      <Part {...rest} part="numerator" count={counts.numerator} /> ÷{' '}
      <Part {...rest} part="denominator" count={counts.denominator} />
    </>
  );
}

function Places({
  dimensions,
  isOpen,
}: {
  readonly dimensions: readonly ExclusionDimension[];
  readonly isOpen: boolean;
}) {
  const { say, language } = useSpeech();
  const townships = [...new Set(dimensions.flatMap(({ places }) => places.map(({ township }) => township)))];
  return (
    <details>
      <summary>{say('exclusion.byTownship')}</summary>
      <DataTable
        label={`${say('exclusion.title')} ${say('exclusion.byTownship')}`}
        rows={townships.toSorted(bySound)}
        keyOf={(township) => township}
        columns={[
          {
            key: 'township',
            title: say('dropout.township'),
            isTitle: true,
            render: (township) => township || say('overview.noPlace'),
          },
          ...dimensions.map((dimension) => ({
            key: dimension.id,
            title: `${dimension.no}. ${dimension.label[language]}`,
            isNumber: true,
            render: (township: string) => {
              const counts = dimension.places.find((place) => place.township === township);
              return counts ? (
                <Numbers dimension={dimension} counts={counts} isOpen={isOpen} township={township} />
              ) : (
                '—'
              );
            },
          })),
        ]}
      />
    </details>
  );
}

/** The five dimensions of exclusion as one table; each number opens its children. */
export function ExclusionTable() {
  const { say, language } = useSpeech();
  const { version } = useRun();
  const answer = useAnswer(get('/api/warning/exclusion'), version);
  return (
    <Answered answer={answer}>
      {({ on, isOpen, dimensions }) => (
        <Section title={say('exclusion.title')}>
          {on === null ? (
            <NothingYet>{say('exclusion.none')}</NothingYet>
          ) : (
            <>
              <p className="note">
                {say('exclusion.note', { on: printDate(on, language) })} {dimensions[0]?.source[language]}
              </p>
              <DataTable
                label={say('exclusion.title')}
                rows={dimensions}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'dimension',
                    title: say('exclusion.dimension'),
                    isTitle: true,
                    render: ({ no, label }) => `${no}. ${label[language]}`,
                  },
                  {
                    key: 'share',
                    title: say('exclusion.share'),
                    isNumber: true,
                    render: ({ whole }) => <strong>{whole.share}</strong>,
                  },
                  {
                    key: 'numbers',
                    title: say('exclusion.numbers'),
                    isNumber: true,
                    render: (dimension) =>
                      dimension.isTold ? (
                        <Numbers dimension={dimension} counts={dimension.whole} isOpen={isOpen} />
                      ) : (
                        '—'
                      ),
                  },
                  {
                    key: 'unclear',
                    title: say('exclusion.unclear'),
                    isNumber: true,
                    render: (dimension) => (
                      <Part
                        dimension={dimension}
                        part="unclear"
                        count={dimension.whole.unclear}
                        isOpen={isOpen}
                      />
                    ),
                  },
                  {
                    key: 'excused',
                    title: say('exclusion.excused'),
                    isNumber: true,
                    render: ({ whole }) => printCount(whole.excused),
                  },
                  {
                    key: 'formula',
                    title: say('exclusion.formula'),
                    className: 'exclusion-formula',
                    render: ({ formula, version: of, isTold }) =>
                      isTold
                        ? formula[language] +
                          say('mark.aside', { text: say('exclusion.version', { version: of }) })
                        : say('exclusion.notTold'),
                  },
                ]}
              />
              <Places dimensions={dimensions.filter(({ isTold }) => isTold)} isOpen={isOpen} />
            </>
          )}
        </Section>
      )}
    </Answered>
  );
}
