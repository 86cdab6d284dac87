import { Alert } from 'antd';
import type { Shapes } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';

/** Everything that the checks found, each with its place. */
export function Faults({ faults }: { readonly faults: readonly Shapes['RuleFault'][] | undefined }) {
  const { say, language } = useSpeech();
  if (faults === undefined) return null;
  if (faults.length === 0)
    return <Alert type="success" showIcon role="status" title={say('local.noFaults')} />;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={say('local.faults', { count: faults.length })}
      description={
        <ul className="rule-faults">
          {faults.map(({ place, where, text }) => (
            <li key={`${place} ${text.zh}`}>
              <b>{where[language]}</b>
              {say('mark.colon')}
              {text[language]}
            </li>
          ))}
        </ul>
      }
    />
  );
}
