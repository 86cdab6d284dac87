import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';

/** A page with nothing to show before files are compared: what will stand there, and where or by whom they are brought in. */
export function NothingYet({ children }: { readonly children: ReactNode }) {
  const { say } = useSpeech();
  const holds = useHolds();
  return (
    <p className="empty">
      {children}{' '}
      {holds('intake.import') ? (
        <Link to={paths.imports()}>{say('empty.toImports')}</Link>
      ) : (
        say('empty.byImporter')
      )}
    </p>
  );
}
