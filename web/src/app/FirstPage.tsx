import { Navigate } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { OverviewPage } from '../reports/OverviewPage.tsx';
import { useSpeech } from './language.tsx';
import { paths } from './paths.ts';

/** Where work begins: the state for who sees children, the office’s own step for who pays, and
 * accounts, grants or the audit trail for the officers. */
export function FirstPage() {
  const holds = useHolds();
  const { say } = useSpeech();
  if (holds('state.read')) return <OverviewPage />;
  if (holds('account.manage')) return <Navigate to={paths.accounts()} replace />;
  if (holds('role.grant')) return <Navigate to={paths.grants()} replace />;
  if (holds('audit.read')) return <Navigate to={paths.audit()} replace />;
  if (holds('pairing.read')) return <Navigate to={paths.pairing({ state: 'mine' })} replace />;
  if (holds('attendance.write')) return <Navigate to={paths.attendance()} replace />;
  if (holds('payment.read')) return <Navigate to={paths.payments()} replace />;
  if (holds('awards.read')) return <Navigate to={paths.awards()} replace />;
  return <p className="empty">{say('page.nothing')}</p>;
}
