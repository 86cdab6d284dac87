import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { paths } from '../app/paths.ts';

type Properties = {
  readonly personId: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** The way to a child's page for whoever may read it; the words alone for whoever counts, and for who is no child of the run. */
export function ChildLink({ personId, className, children }: Properties) {
  const mayRead = useHolds()('child.read');
  if (!mayRead || !personId.startsWith('P')) return <span className={className}>{children}</span>;
  return (
    <Link to={paths.person(personId)} className={className}>
      {children}
    </Link>
  );
}
