import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import type { ScreenStory, ServedStory } from '../../../src/reports/index.ts';
import { Looks } from '../access/Looks.tsx';
import { useAnswer } from '../app/api.ts';
import { type Say, useSpeech } from '../app/language.tsx';
import { printCount, printDate, printTerm } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import { useWord } from '../app/words.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { Answered } from './Answered.tsx';
import { JoinedRow } from './JoinedRow.tsx';
import { PairView } from './PairView.tsx';
import { RowWeights } from './RowWeights.tsx';

function Identity({ story }: { readonly story: ScreenStory }) {
  const { say, language } = useSpeech();
  const word = useWord();
  const known = (text: string | null | undefined) =>
    text || <span className="nil">{say('person.unknown')}</span>;
  return (
    <Facts
      facts={[
        [say('person.sex'), known(word('value', story.sex))],
        [say('person.birth'), known(printDate(story.birthDate, language))],
        [
          say('person.id'),
          <span className="digits" key="id">
            {known(story.idMasked)}
          </span>,
        ],
        [say('person.ethnicity'), known(story.ethnicity)],
        [say('person.place'), known([story.township, story.village].filter(Boolean).join(' '))],
        [say('person.guardian'), known(story.guardian)],
        [
          say('person.phone'),
          <span className="digits" key="phone">
            {known(story.phoneMasked)}
          </span>,
        ],
      ]}
    />
  );
}

function whyTitle({ listings }: ScreenStory, say: Say): string {
  if (listings.length === 0) return say('person.whyShown');
  return say(listings.every(({ isWaiting }) => isWaiting) ? 'person.whyWaiting' : 'person.why');
}

function Listings({ story }: { readonly story: ScreenStory }) {
  const { say, language } = useSpeech();
  const word = useWord();
  if (story.listings.length === 0) return <p className="note">{say('person.notListed')}</p>;
  return (
    <ul className="listings">
      {story.listings.map((listing) => (
        <li key={`${listing.list} ${listing.kind} ${listing.programme?.zh} ${listing.term}`}>
          <span className={`kind-mark ${listing.kind}`}>{word('kind', listing.kind)}</span>
          {listing.isWaiting && <span className="kind-mark waits">{say('menu.waiting')}</span>}
          <p>
            {listing.reason[language]}
            {listing.term !== null && (
              <span className="soft">
                {' '}
                {[listing.programme?.[language], printTerm(listing.term, language)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** One child on one page: who, why on the list, on which rows it rests, and who else it may be. */
export function PersonPage() {
  const { say } = useSpeech();
  const { personId = '' } = useParams();
  const navigate = useNavigate();
  const { version } = useRun();
  const answer = useAnswer<ServedStory>(`/api/persons/${encodeURIComponent(personId)}`, version);
  return (
    <Answered answer={answer}>
      {(story) => (
        <Page
          title={
            <>
              {story.name ?? say('list.noName')}{' '}
              <small className="soft">{say('person.number', { id: story.personId })}</small>
            </>
          }
          aside={
            <Button size="small" onClick={() => navigate(-1)}>
              {say('person.back')}
            </Button>
          }
        >
          <Identity story={story} />
          <Section title={whyTitle(story, say)} className="why-listed">
            <Listings story={story} />
          </Section>
          {story.pairs.length > 0 && (
            <Section title={say('person.pairs')}>
              {story.pairs.map((pair) => (
                <PairView key={pair.key} pair={pair} />
              ))}
            </Section>
          )}
          <Section
            title={say('person.rows')}
            note={say('person.rowsNote', { count: printCount(story.rows.length) })}
          >
            {story.rows.length > 1 && <RowWeights rows={story.rows} />}
            {story.rows.map((row) => (
              <JoinedRow key={`${row.file}#${row.sheet}!${row.row}`} row={row} />
            ))}
          </Section>
          {story.joins.length > 0 && (
            <Section title={say('person.joins')} note={say('person.joinsNote')}>
              {story.joins.map((pair) => (
                <PairView key={`${pair.left.row} ${pair.right.file} ${pair.right.row}`} pair={pair} />
              ))}
            </Section>
          )}
          <Looks personId={story.personId} />
        </Page>
      )}
    </Answered>
  );
}
