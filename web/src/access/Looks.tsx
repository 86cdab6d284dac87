import { Button } from 'antd';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { usePages } from '../app/pages.ts';
import { Section } from '../ui/Page.tsx';

/** Who has looked at a child, newest first, in the server's own sentences. `isFormer`: by a number that is another one now. */
export function Looks({
  personId,
  isFormer = false,
}: {
  readonly personId: string;
  readonly isFormer?: boolean;
}) {
  const { say } = useSpeech();
  const path = get('/api/audit/persons/{personId}', { path: { personId }, query: { limit: 10 } });
  const { answer, items, hasMore, isFetching, fault, more } = usePages(path, 0);
  const told = answer.fault ?? fault;
  return (
    <Section
      title={isFormer ? say('looks.former', { person: personId }) : say('looks.title')}
      note={say('looks.note')}
    >
      {answer.data && items.length === 0 && <p className="note">{say('looks.none')}</p>}
      <ol className="looks">
        {items.map(({ look, sentence }) => (
          <li key={look}>{sentence}</li>
        ))}
      </ol>
      {hasMore && (
        <Button onClick={more} loading={isFetching}>
          {say('list.more')}
        </Button>
      )}
      {told && <p className="bad">{told.message || say('page.offline')}</p>}
    </Section>
  );
}
