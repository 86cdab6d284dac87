import { Alert } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../../app/api.ts';
import { type Answered as AnsweredOf, get } from '../../app/client.ts';
import { useNarrowing } from '../../app/filter.ts';
import { useSpeech } from '../../app/language.tsx';
import { printCount, printDate } from '../../app/print.ts';
import { Answered } from '../../reports/Answered.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { AwayList } from './AwayList.tsx';
import { ClassRoll } from './ClassRoll.tsx';
import './attendance.css';
import { DayInput } from '../../ui/DayInput.tsx';

const questionOf = (on: string | undefined) => get('/api/dropout/attendance', { query: { on } });
type Told = AnsweredOf<ReturnType<typeof questionOf>>;
type OneClass = Told['classes'][number];

function Classes({
  classes,
  open,
}: {
  readonly classes: readonly OneClass[];
  readonly open: (one: OneClass) => void;
}) {
  const { say } = useSpeech();
  const schools = new Set(classes.map(({ school }) => school));
  const state = ({ absent }: OneClass): string =>
    absent === null
      ? say('roll.notCalled')
      : absent === 0
        ? say('roll.calledAll')
        : say('roll.called', { count: printCount(absent) });
  if (classes.length === 0) return <p className="empty">{say('roll.noClasses')}</p>;
  return (
    <ul className="roll-classes">
      {classes.map((one) => (
        <li key={`${one.school} ${one.class}`}>
          <button type="button" onClick={() => open(one)}>
            <strong>{schools.size > 1 ? `${one.schoolName} ${one.class}` : one.class}</strong>
            <small>{say('roll.pupils', { count: printCount(one.pupils) })}</small>
            <small className={one.absent === null ? 'waits' : ''}>
              {state(one)}
              {one.calledBy && ` · ${say('roll.calledBy', { name: one.calledBy })}`}
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The roll of the classes of a school: made for a telephone held in one hand. */
export function RollPage() {
  const { say, language } = useSpeech();
  const { search, change: narrow } = useNarrowing();
  const change = (part: Parameters<typeof narrow>[0]): void => narrow(part, { isReplaced: false });
  const [done, setDone] = useState<string>();
  const on = search.get('on') ?? undefined;
  const answer = useAnswer(questionOf(on));
  const [school, of] = [search.get('school'), search.get('class')];
  return (
    <Answered answer={answer}>
      {(told) =>
        school && of ? (
          <ClassRoll
            key={`${school} ${of} ${told.on}`}
            {...{ school, on: told.on, reasons: told.reasons }}
            of={of}
            close={(isDone) => {
              setDone(isDone ? say('roll.done', { class: of, on: printDate(told.on, language) }) : undefined);
              change({ school: undefined, class: undefined });
              answer.again();
            }}
          />
        ) : (
          <Page title={say('roll.title')} note={say('roll.note')}>
            {done && <Alert type="success" showIcon title={done} role="status" />}
            <div className="roll-day">
              <label htmlFor="roll-day">{say('roll.day')}</label>
              <DayInput
                id="roll-day"
                value={told.on}
                min={told.earliest}
                max={told.today}
                isClearable={false}
                onChange={(on) => change({ on })}
              />
            </div>
            <Section title={say('roll.classes')}>
              <Classes
                classes={told.classes}
                open={(one) => {
                  setDone(undefined);
                  change({ school: one.school, class: one.class });
                }}
              />
            </Section>
            <Section title={say('away.title')} note={say('away.note')}>
              <AwayList items={told.away} today={told.today} again={answer.again} />
            </Section>
          </Page>
        )
      }
    </Answered>
  );
}
