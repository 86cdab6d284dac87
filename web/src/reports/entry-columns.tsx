import { useSpeech } from '../app/language.tsx';
import { printDate, printTerm } from '../app/print.ts';
import type { ScreenEntry } from '../app/told.ts';
import { useWord } from '../app/words.tsx';
import { AssignmentCell } from './AssignmentCell.tsx';
import { ChildLink } from './ChildLink.tsx';
import type { ChoosableColumn } from './ColumnChoice.tsx';
import { Place } from './Place.tsx';

/** What of an export each column of the page stands for, in the order of the export. */
export const EXPORTED: Readonly<Record<string, readonly string[]>> = {
  number: ['personId'],
  name: ['name'],
  kind: ['kind'],
  birth: ['birthDate', 'sex'],
  id: ['idMasked'],
  place: ['township', 'village'],
  guardian: ['guardian', 'phoneMasked'],
  programme: ['programme', 'term'],
  reason: ['reason', 'evidence'],
  assigned: ['assignedTo', 'dueOn'],
};

/** The columns of a list. The aid list names programme and term; what waits names whom it waits for. */
export function useEntryColumns(list: string | undefined): ChoosableColumn<ScreenEntry>[] {
  const { say, language } = useSpeech();
  const word = useWord();
  const columns: (ChoosableColumn<ScreenEntry> | false)[] = [
    {
      key: 'name',
      title: say('list.name'),
      isTitle: true,
      className: 'name',
      render: (e) => <ChildLink personId={e.personId}>{e.name ?? say('list.noName')}</ChildLink>,
    },
    {
      key: 'kind',
      title: say('list.kind'),
      className: 'kind',
      render: (e) => <span className={`kind-mark ${e.kind}`}>{word('kind', e.kind)}</span>,
    },
    {
      key: 'place',
      title: say('list.place'),
      render: (e) => (
        <>
          <span className="whole">{e.township || say('overview.noPlace')}</span>{' '}
          <span className="whole">{e.village}</span>
        </>
      ),
    },
    {
      key: 'birth',
      title: say('list.birth'),
      className: 'birth',
      render: (e) => [word('value', e.sex), printDate(e.birthDate, language)].filter(Boolean).join(' · '),
    },
    { key: 'id', title: say('list.id'), className: 'digits', render: (e) => e.idMasked ?? '' },
    {
      key: 'guardian',
      title: say('list.guardian'),
      render: (e) => (
        <>
          {e.guardian} <span className="digits soft">{e.phoneMasked}</span>
        </>
      ),
    },
    list === 'unaided' && {
      key: 'programme',
      title: say('list.programme'),
      render: (e) => (
        <>
          {e.programme?.[language]} <span className="soft">{printTerm(e.term, language)}</span>
        </>
      ),
    },
    list === undefined && {
      key: 'waitsFor',
      title: say('list.waitsFor'),
      render: (e) =>
        e.waitsFor.map(
          ({ personId, name }) =>
            personId && (
              <ChildLink key={personId} personId={personId} className="one-line">
                {name ?? personId}
              </ChildLink>
            ),
        ),
    },
    {
      key: 'reason',
      title: say('list.reason'),
      className: 'reason',
      render: (e) => (
        <>
          <span>{e.reason[language]}</span>
          <ul className="evidence">
            {e.evidence.map((place) => (
              <li key={`${place.file}#${place.sheet}!${place.row}`}>
                <Place {...place} />
              </li>
            ))}
          </ul>
        </>
      ),
    },
    {
      key: 'assigned',
      className: 'assigned',
      title: say('assign.column'),
      render: (e) => <AssignmentCell assignment={e.assignment} />,
    },
    {
      key: 'number',
      title: say('columns.number'),
      className: 'digits',
      isExtra: true,
      render: (e) => e.personId,
    },
  ];
  return columns.filter((column) => column !== false);
}
