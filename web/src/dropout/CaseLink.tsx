import { Link } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';

/** The way from a child's page to its case, where there is one that the reader may see. */
export function CaseLink({ personId }: { readonly personId: string }) {
  const { say, language } = useSpeech();
  const isRead = useHolds()('cases.read');
  const { data } = useAnswer(
    isRead ? get('/api/dropout/cases/{personId}/step', { path: { personId } }) : undefined,
  );
  if (!data?.label) return null;
  return <Link to={paths.case(personId)}>{say('case.ofChild', { step: data.label[language] })}</Link>;
}
