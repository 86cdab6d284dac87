import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useSend } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { type Answered as AnsweredBy, change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { printDate } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { useAct } from './act.ts';
import { Field } from './Field.tsx';
import { Mark } from './Mark.tsx';
import { Told } from './Told.tsx';

const CALENDAR = get('/api/aid/calendar');
type Year = AnsweredBy<typeof CALENDAR>['years'][number];

function YearForm(props: { readonly first: number; readonly acting: ReturnType<typeof useAct> }) {
  const { say } = useSpeech();
  const send = useSend();
  const [year, setYear] = useState(props.first);
  const [document, setDocument] = useState('');
  const [off, setOff] = useState('');
  const [worked, setWorked] = useState('');
  const keep = () =>
    props.acting.act(send(change('post', '/api/aid/calendar'), { year, document, off, worked }), () =>
      say('calendar.kept', { year }),
    );
  return (
    <Section title={say('calendar.enter')} note={say('calendar.enterNote')}>
      <div className="act-fields">
        <Field label={say('calendar.year')}>
          {(id) => (
            <InputNumber
              id={id}
              min={2020}
              max={2100}
              value={year}
              onChange={(one) => setYear(one ?? year)}
            />
          )}
        </Field>
        <Field label={say('calendar.document')}>
          {(id) => (
            <Input
              id={id}
              value={document}
              maxLength={120}
              onChange={({ target }) => setDocument(target.value)}
            />
          )}
        </Field>
        <Field label={say('calendar.off')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={4}
              value={off}
              placeholder="2027-01-01 ~ 2027-01-03"
              onChange={({ target }) => setOff(target.value)}
            />
          )}
        </Field>
        <Field label={say('calendar.worked')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={2}
              value={worked}
              placeholder="2027-02-20"
              onChange={({ target }) => setWorked(target.value)}
            />
          )}
        </Field>
        <Button
          type="primary"
          disabled={document.trim().length < 4 || off.trim() === '' || props.acting.isBusy}
          onClick={() => void keep()}
        >
          {say('calendar.keep')}
        </Button>
      </div>
    </Section>
  );
}

/** The holidays by which notices are counted, and the form for a year that is not known yet. */
export function CalendarPage() {
  const { say, language } = useSpeech();
  const [version, setVersion] = useState(0);
  const answer = useAnswer(CALENDAR, version);
  const acting = useAct(() => setVersion((count) => count + 1));
  const date = (day: string): string => printDate(day, language);
  const days = (all: readonly string[]): string =>
    all.length === 0 ? '—' : all.map(date).join(say('mark.list'));
  const columns: Column<Year>[] = [
    { key: 'year', title: say('calendar.year'), isTitle: true, render: ({ year }) => year },
    { key: 'document', title: say('calendar.document'), render: ({ document }) => document },
    { key: 'off', title: say('calendar.off'), render: ({ off }) => days(off) },
    { key: 'worked', title: say('calendar.worked'), render: ({ worked }) => days(worked) },
    { key: 'by', title: say('calendar.by'), render: ({ madeName }) => madeName },
  ];
  return (
    <Answered answer={answer}>
      {({ knownUntil, years, mayEnter, next }) => (
        <Page title={say('calendar.title')} note={say('calendar.note', { until: date(knownUntil) })}>
          <Told fault={acting.fault} told={acting.told} />
          <p>
            <Mark tone={next.isKnown ? 'good' : 'bad'}>
              {say(next.isKnown ? 'calendar.isKnown' : 'calendar.isUnknown')}
            </Mark>{' '}
            {say(next.isKnown ? 'calendar.next' : 'calendar.nextUnknown', {
              from: date(next.from),
              to: date(next.to),
              days: next.workingDays,
            })}
          </p>
          {years.length === 0 ? (
            <p className="empty">{say('calendar.none')}</p>
          ) : (
            <DataTable
              label={say('calendar.title')}
              columns={columns}
              rows={years}
              keyOf={({ year }) => year}
            />
          )}
          {mayEnter && <YearForm first={Number(knownUntil.slice(0, 4)) + 1} acting={acting} />}
        </Page>
      )}
    </Answered>
  );
}
