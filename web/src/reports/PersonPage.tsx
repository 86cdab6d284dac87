import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { Looks } from '../access/Looks.tsx';
import { ChildDecisions } from '../aid/ChildDecisions.tsx';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { type Say, useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount, printDate, printTerm } from '../app/print.ts';
import { useRun } from '../app/run.tsx';
import type { ServedStory } from '../app/told.ts';
import { useWord } from '../app/words.tsx';
import { CaseLink } from '../dropout/CaseLink.tsx';
import { NumberTrail } from '../registry/NumberTrail.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { SHOWN_AT_ONCE, useShown } from '../ui/shown.tsx';
import { Answered } from './Answered.tsx';
import { Aids, Household, Schooling, ToldBy } from './ChildFacts.tsx';
import { JoinedRow } from './JoinedRow.tsx';
import { PairView } from './PairView.tsx';
import { RevealNumbers } from './RevealNumbers.tsx';
import { RowWeights } from './RowWeights.tsx';

function Identity({ story }: { readonly story: ServedStory }) {
  const { say, language } = useSpeech();
  const word = useWord();
  const known = (field: string, text: string | null | undefined, className = '') => (
    <span className={className}>
      {text || <span className="nil">{say('person.unknown')}</span>} <ToldBy story={story} field={field} />
    </span>
  );
  const place = [story.township, story.village].filter(Boolean).join(' ');
  return (
    <Facts
      facts={[
        [say('person.sex'), known('sex', word('value', story.sex))],
        [say('person.birth'), known('birth_date', printDate(story.birthDate, language))],
        [say('person.id'), known('id_number', story.idMasked, 'digits')],
        [say('person.ethnicity'), known('ethnicity', story.ethnicity)],
        [say('person.place'), known('township', place)],
        [say('person.guardian'), known('guardian', story.guardian)],
        [say('person.phone'), known('phone', story.phoneMasked, 'digits')],
        [say('person.registers'), <Registers key="registers" story={story} />],
      ]}
    />
  );
}

/** The registers on which a person stands. */
function Registers({ story }: { readonly story: ServedStory }) {
  const word = useWord();
  return [...new Set(story.rows.map(({ register }) => register))].map((register) => (
    <span key={register} className="register">
      {word('register', register)}
    </span>
  ));
}

function whyTitle({ listings }: ServedStory, say: Say): string {
  if (listings.length === 0) return say('person.whyNot');
  return say(listings.every(({ isWaiting }) => isWaiting) ? 'person.whyWaiting' : 'person.why');
}

function Listings({ story }: { readonly story: ServedStory }) {
  const { say, language } = useSpeech();
  const word = useWord();
  const whyNot = story.whyNot && <p className="note">{story.whyNot[language]}</p>;
  if (story.listings.length === 0) return whyNot || <p className="note">{say('person.notListed')}</p>;
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

/** Every row of the files that belongs to the person; those that a listing rests on first, where there are many. */
function Rows({ rows }: Pick<ServedStory, 'rows'>) {
  const { say } = useSpeech();
  const isLong = rows.length > SHOWN_AT_ONCE;
  const ordered = isLong ? rows.toSorted((a, b) => Number(b.isEvidence) - Number(a.isEvidence)) : rows;
  const { shown, more } = useShown(ordered, say('person.rows'));
  return (
    <Section title={say('person.rows')} note={say('person.rowsNote', { count: printCount(rows.length) })}>
      {rows.length > 1 && <RowWeights rows={ordered} />}
      {shown.map((row) => (
        <JoinedRow key={`${row.file}#${row.sheet}!${row.row}`} row={row} />
      ))}
      {more}
    </Section>
  );
}

/** The pairs by which a score made this one person. */
function Joins({ joins }: Pick<ServedStory, 'joins'>) {
  const { say } = useSpeech();
  const { shown, more } = useShown(joins, say('person.joins'));
  return (
    <Section title={say('person.joins')} note={say('person.joinsNote')}>
      {shown.map((pair) => (
        <PairView key={`${pair.left.row} ${pair.right.file} ${pair.right.row}`} pair={pair} />
      ))}
      {more}
    </Section>
  );
}

/** One child on one page: who, why on the list, on which rows it rests, and who else it may be. */
export function PersonPage() {
  const { say } = useSpeech();
  const { personId = '' } = useParams();
  const navigate = useNavigate();
  const { version } = useRun();
  const answer = useAnswer(get('/api/persons/{personId}', { path: { personId } }), version);
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
          <NumberTrail numbers={story.numbers} to={paths.person} />
          <Identity story={story} />
          <RevealNumbers key={story.personId} personId={story.personId} />
          <Section title={whyTitle(story, say)} className="why-listed">
            <Listings story={story} />
            <CaseLink personId={story.personId} />
          </Section>
          <Schooling rows={story.rows} />
          <Aids rows={story.rows} />
          <ChildDecisions personId={story.personId} />
          <Household members={story.household} />
          {story.pairs.length > 0 && (
            <Section title={say('person.pairs')}>
              {story.pairs.map((pair) => (
                <PairView key={pair.key} pair={pair} />
              ))}
            </Section>
          )}
          <Rows rows={story.rows} />
          {story.joins.length > 0 && <Joins joins={story.joins} />}
          <Looks personId={story.personId} />
          {story.numbers.former.map((former) => (
            <Looks key={former} personId={former} isFormer />
          ))}
        </Page>
      )}
    </Answered>
  );
}
