import '../aid-law.css';
import './local.css';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useSend } from '../../access/session.tsx';
import { useAnswer } from '../../app/api.ts';
import { type Answered as AnswerOf, change, get } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { printMoment } from '../../app/print.ts';
import { Answered } from '../../reports/Answered.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { useAct } from '../act.ts';
import { Mark } from '../Mark.tsx';
import { ProgrammeDetail } from '../ProgrammeDetail.tsx';
import { Told } from '../Told.tsx';
import { Faults } from './Faults.tsx';
import { LOCAL_TONES } from './LocalProgrammesPage.tsx';
import { Trial } from './Trial.tsx';

const questionOf = (id: number) => get('/api/aid/local/{id}', { path: { id } });
type Version = AnswerOf<ReturnType<typeof questionOf>>;

/** What may be done next, and why not. */
function Acts({
  version,
  id,
  change: done,
}: {
  readonly version: Version;
  readonly id: number;
  readonly change: ReturnType<typeof useAct>;
}) {
  const { say, language } = useSpeech();
  const send = useSend();
  const [words, setWords] = useState('');
  const act = (name: Version['acts'][number]['act']) =>
    done.act(
      send(change('post', '/api/aid/local/{id}/acts', { path: { id } }), {
        act: name,
        ...(words.trim() === '' ? {} : { words }),
      }),
      () => say(`local.done.${name}`),
    );
  const tryIt = () =>
    done.act(send(change('post', '/api/aid/local/{id}/trials', { path: { id } })), () =>
      say('local.done.try'),
    );
  const asksWords = version.acts.some(({ act: name, isAllowed }) => name === 'return' && isAllowed);
  return (
    <Section title={say('local.next')}>
      <div className="act-fields">
        {version.mayTry && (
          <Button disabled={done.isBusy} onClick={() => void tryIt()}>
            {say('local.try')}
          </Button>
        )}
        {version.acts.map(({ act: name, isAllowed }) => (
          <Button
            key={name}
            type={name === 'return' ? 'default' : 'primary'}
            disabled={!isAllowed || done.isBusy}
            onClick={() => void act(name)}
          >
            {say(`local.act.${name}`)}
          </Button>
        ))}
        {asksWords && (
          <Input
            aria-label={say('local.words')}
            placeholder={say('local.words')}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
        {version.mayEdit && <Link to={paths.localEdit(id)}>{say('local.toEdit')}</Link>}
      </div>
      <ul className="rule-faults">
        {version.acts
          .filter(({ why }) => why !== null)
          .map(({ act: name, why }) => (
            <li key={name} className="note">
              {say(`local.act.${name}`)}: {why?.[language]}
            </li>
          ))}
      </ul>
      {version.done.length > 0 && (
        <ol className="steps-taken">
          {version.done.map((one) => (
            <li key={one.madeAt}>
              <b>{say(`local.act.${one.act}`)}</b> {one.madeName}{' '}
              <span className="soft">{printMoment(one.madeAt)}</span>
              {one.words && <span className="note"> {one.words}</span>}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

/** One version of a local programme: what it says, what the checks and the trial found, who has approved it. */
export function LocalPage() {
  const { say, language } = useSpeech();
  const id = Number(useParams().versionId);
  const answer = useAnswer(questionOf(id));
  const done = useAct(answer.again);
  return (
    <Answered answer={answer}>
      {(version) => (
        <Page
          title={
            <>
              {version.item.label[language]}{' '}
              <Mark tone={LOCAL_TONES[version.item.state]}>{say(`local.state.${version.item.state}`)}</Mark>
            </>
          }
          note={say('local.versionNote', {
            place: version.item.division.name,
            no: version.item.versionNo,
            name: version.item.madeName,
            at: printMoment(version.item.madeAt),
          })}
          aside={<Link to={paths.locals()}>{say('local.toAll')}</Link>}
        >
          <Told fault={done.fault} told={done.told} />
          <Acts version={version} id={id} change={done} />
          <Faults faults={version.faults} />
          {version.trials[0] && <Trial key={version.trials[0].trialId} trial={version.trials[0]} />}
          {version.view && (
            <Section title={say('local.content')} note={version.view.rate?.[language]}>
              <ProgrammeDetail programme={version.view} />
            </Section>
          )}
        </Page>
      )}
    </Answered>
  );
}
