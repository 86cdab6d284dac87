import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { get, type Shapes } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { bySound, printCount } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { NothingYet } from '../reports/NothingYet.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { NameDialog } from './NameDialog.tsx';
import './pairing.css';

type Level = 'township' | 'school' | 'class';

function Links({ level, school }: { readonly level: Level; readonly school?: string | undefined }) {
  const { say } = useSpeech();
  const holds = useHolds();
  const answer = useAnswer(get('/api/pairing/chain', { query: { level, ...(school ? { school } : {}) } }));
  const [named, setNamed] = useState<Shapes['ChainLink']>();
  const [told, setTold] = useState('');
  return (
    <Answered answer={answer}>
      {({ items }) => (
        <>
          {told !== '' && <Alert type="success" showIcon role="status" title={told} />}
          {items.length === 0 ? (
            <NothingYet>{say('pairing.chainNone')}</NothingYet>
          ) : (
            <DataTable
              label={say('pairing.chain')}
              rows={items.toSorted((a, b) => bySound(a.place, b.place))}
              keyOf={({ subject }) => subject}
              columns={[
                {
                  key: 'place',
                  title: say('pairing.chainPlace'),
                  isTitle: true,
                  render: ({ place }) => place,
                },
                {
                  key: 'holder',
                  title: say('pairing.holder'),
                  render: ({ holder }) =>
                    holder ? (
                      holder.name + say('mark.aside', { text: holder.post })
                    ) : (
                      <span className="bad">{say('pairing.nobody')}</span>
                    ),
                },
                {
                  key: 'wanted',
                  title: say('pairing.chainWanted'),
                  isNumber: true,
                  render: ({ wanted }) => printCount(wanted),
                },
                {
                  key: 'without',
                  title: say('pairing.chainWithout'),
                  isNumber: true,
                  render: ({ without }) => printCount(without),
                },
                ...(holds('pairing.pair')
                  ? [
                      {
                        key: 'name',
                        title: say('pairing.chainName'),
                        render: (link: Shapes['ChainLink']) => (
                          <Button
                            size="small"
                            aria-label={say('pairing.chainNameTitle', { place: link.place })}
                            onClick={() => setNamed(link)}
                          >
                            {say('pairing.chainName')}
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )}
          {named && (
            <NameDialog
              title={say('pairing.chainNameTitle', { place: named.place })}
              level={level}
              subjects={[named.subject]}
              onClose={() => setNamed(undefined)}
              onDone={(words) => {
                setNamed(undefined);
                setTold(words);
                answer.again();
              }}
            />
          )}
        </>
      )}
    </Answered>
  );
}

/** The chain of four as a page: townships, schools, and the classes of a chosen school. */
export function ChainPage() {
  const { say, language } = useSpeech();
  const words = useAnswer(get('/api/pairing/summary')).data?.words.levels ?? [];
  const schools = useAnswer(get('/api/pairing/chain', { query: { level: 'school' } }));
  const [school, setSchool] = useState<string>();
  const title = (level: Level): string => words.find(({ id }) => id === level)?.label[language] ?? '';
  const options = (schools.data?.items ?? [])
    .toSorted((a, b) => bySound(a.place, b.place))
    .map(({ subject, place }) => ({ value: subject, label: place }));
  return (
    <Page
      title={say('pairing.chain')}
      note={say('pairing.chainNote')}
      aside={<Link to={paths.pairing()}>{say('pairing.toList')}</Link>}
    >
      <Section title={title('township')}>
        <Links level="township" />
      </Section>
      <Section title={title('class')}>
        <Select
          aria-label={say('pairing.chainSchool')}
          placeholder={say('pairing.chainSchool')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          className="filter-place"
          options={options}
          value={school}
          onChange={setSchool}
        />
        {school && <Links key={school} level="class" school={school} />}
      </Section>
      <Section title={title('school')}>
        <Links level="school" />
      </Section>
    </Page>
  );
}
