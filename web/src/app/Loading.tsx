import { useSpeech } from './language.tsx';

/** What is shown while a page or an answer is on its way. */
export function Loading() {
  const { say } = useSpeech();
  return <p className="empty">{say('page.loading')}</p>;
}
