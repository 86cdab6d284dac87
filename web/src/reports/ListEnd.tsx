import { Button } from 'antd';
import { Link } from 'react-router';
import { useSpeech } from '../app/language.tsx';
import type { AnyPage, Pages } from '../app/pages.ts';
import { paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';

/** The foot of a list: how much of it is shown, and the next part. */
export function ListEnd<T>({
  pages,
  isNarrowed,
}: {
  readonly pages: Pages<T, AnyPage<T> & { readonly total: number }>;
  readonly isNarrowed: boolean;
}) {
  const { say } = useSpeech();
  const total = pages.answer.data?.total ?? 0;
  if (total === 0)
    return (
      <p className="empty">
        {say(isNarrowed ? 'list.empty' : 'list.none')}{' '}
        {!isNarrowed && <Link to={paths.overview()}>{say('list.toOverview')}</Link>}
      </p>
    );
  return (
    <footer className="list-end">
      <span className="note">
        {say('list.shown', { shown: printCount(pages.items.length), total: printCount(total) })}
      </span>
      {pages.hasMore && (
        <Button onClick={pages.more} loading={pages.isFetching}>
          {say('list.more')}
        </Button>
      )}
      {pages.fault && <span className="bad">{pages.fault.message || say('page.offline')}</span>}
    </footer>
  );
}
