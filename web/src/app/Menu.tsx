import { Link, useLocation } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useUnseen } from '../access/unseen.ts';
import { useSpeech } from './language.tsx';
import { paths } from './paths.ts';
import { printCount } from './print.ts';
import type { Right, SpokenSummary } from './told.ts';

type Item = {
  readonly right: Right;
  readonly to: string;
  readonly word: string;
  readonly count?: number | undefined;
  /** What the count means, where it is urgent. */
  readonly note?: string | undefined;
};
/** A place of the menu: one page, or several that stand in a line of their own while one of them is open. */
type Group = { readonly word?: string; readonly items: readonly Item[] };

const sum = (summary: SpokenSummary | undefined, list: string): number | undefined =>
  summary?.counts
    .filter((count) => !count.isWaiting && count.list === list)
    .reduce((total, { count }) => total + count, 0);

/** The menu of whoever looks: only pages that his rights open; a group without any is left out. */
export function useMenu(data: SpokenSummary | undefined): readonly Group[] {
  const { say } = useSpeech();
  const holds = useHolds();
  const unseen = useUnseen();
  const item = (right: Right, to: string, word: string, count?: number): Item => ({ right, to, word, count });
  const one = (...parts: Parameters<typeof item>): Group => ({ items: [item(...parts)] });
  const groups: readonly Group[] = [
    one('state.read', paths.overview(), say('menu.overview')),
    one('child.read', paths.find(), say('menu.find')),
    one('lists.read', paths.list('out-of-school'), say('menu.outOfSchool'), sum(data, 'out-of-school')),
    one('aid.read', paths.list('unaided'), say('menu.unaided'), sum(data, 'unaided')),
    {
      word: say('menu.dropout'),
      items: [
        item('lists.read', paths.dropout(), say('menu.ledgers')),
        item('cases.read', paths.cases(), say('menu.cases')),
        item('lists.read', paths.warning(), say('menu.warning')),
        item('pairing.read', paths.pairing(), say('menu.pairing')),
        item('attendance.write', paths.attendance(), say('menu.attendance')),
        item('cases.visit', paths.visits(), say('menu.visits')),
        item('cases.plan', paths.arrivals(), say('menu.arrivals')),
        // counts are on the way from the ledgers for whoever opens them, and all there is for whoever supervises
        holds('ledgers.read')
          ? item('ledgers.read', paths.careLedgers(), say('menu.careLedgers'))
          : item('ledgers.count', paths.carePlaces(), say('carePlaces.title')),
      ],
    },
    {
      word: say('menu.aid'),
      items: [
        item('aid.read', paths.programmes(), say('menu.programmes')),
        item('aid.read', paths.settlement(), say('menu.settlement')),
        item('aid.read', paths.questions(), say('menu.questions')),
        item('hardship.read', paths.hardship(), say('menu.hardship')),
        item('programmes.read', paths.locals(), say('menu.locals')),
        item('documents.read', paths.documents(), say('menu.documents')),
        item('awards.read', paths.awards(), say('menu.awards')),
        item('awards.read', paths.meals(), say('menu.meals')),
        item('payment.read', paths.payments(), say('menu.payments')),
        item('notice.read', paths.calendar(), say('menu.calendar')),
        item('funds.read', paths.reconciliation(), say('menu.reconciliation')),
        item('funds.read', paths.funds(), say('menu.funds')),
      ],
    },
    {
      word: say('menu.data'),
      items: [
        item('intake.import', paths.imports(), say('menu.imports')),
        item('review.read', paths.review(), say('menu.review'), data?.pairs),
        item('unplaced.read', paths.unplaced(), say('menu.unplaced'), data?.unplaced),
        item('state.read', paths.runs(), say('menu.runs')),
        item('divisions.approve', paths.divisions(), say('menu.divisions')),
      ],
    },
    one('account.manage', paths.accounts(), say('menu.accounts')),
    {
      items: [
        {
          ...item('role.grant', paths.grants(), say('menu.grants')),
          ...(unseen > 0 ? { count: unseen, note: say('emergency.unseen', { count: unseen }) } : {}),
        },
      ],
    },
    one('audit.read', paths.audit(), say('menu.audit')),
  ];
  return groups
    .map((group) => ({ ...group, items: group.items.filter(({ right }) => holds(right)) }))
    .filter(({ items }) => items.length > 0);
}

/** Whether an address lies at or below a page. */
const isAt = (address: string, to: string): boolean =>
  to === paths.overview() ? address === to : address === to || address.startsWith(`${to}/`);

const Words = ({ word, count, note }: Pick<Item, 'word' | 'count' | 'note'>) => (
  <>
    {word}
    {count !== undefined && (
      <span className={note ? 'count urgent' : 'count'} title={note}>
        {printCount(count)}
      </span>
    )}
  </>
);

// on a telephone the line is pushed sideways: the open page's word comes into view
const reveal = (link: HTMLAnchorElement | null): void =>
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

/** The line of the frame: one link for each group. */
export function Menu({ groups }: { readonly groups: readonly Group[] }) {
  const { say } = useSpeech();
  const { pathname } = useLocation();
  return (
    <nav aria-label={say('app.menu')}>
      {groups.map(({ word, items }) => {
        const [first] = items;
        const isActive = items.some(({ to }) => isAt(pathname, to));
        return (
          <Link
            key={first!.to}
            ref={isActive ? reveal : null}
            to={first!.to}
            className={isActive ? 'active' : ''}
            aria-current={isActive ? 'page' : undefined}
            reloadDocument={first!.to === paths.visits()}
          >
            {items.length > 1 ? word : <Words {...first!} />}
          </Link>
        );
      })}
    </nav>
  );
}

/** The pages of the group that is open, where there are several. */
export function SubMenu({ groups }: { readonly groups: readonly Group[] }) {
  const { pathname } = useLocation();
  const open = groups.find(({ items }) => items.some(({ to }) => isAt(pathname, to)));
  if (open === undefined || open.items.length < 2) return null;
  // the longest address that fits is the page: /dropout/cases lies below /dropout too
  const page = open.items
    .filter(({ to }) => isAt(pathname, to))
    .reduce((best, one) => (one.to.length > best.to.length ? one : best));
  return (
    <nav className="submenu" aria-label={open.word}>
      {open.items.map(({ to, word, count }) => (
        <Link
          key={to}
          ref={to === page.to ? reveal : null}
          to={to}
          className={to === page.to ? 'active' : ''}
          aria-current={to === page.to ? 'page' : undefined}
          reloadDocument={to === paths.visits()}
        >
          <Words word={word} count={count} />
        </Link>
      ))}
    </nav>
  );
}
