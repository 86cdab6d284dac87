import { Alert } from 'antd';
import type { Fault } from '../app/api.ts';
import { useSpeech } from '../app/language.tsx';

type Properties = { readonly fault: Fault | undefined; readonly told: string | undefined };

/** What became of the last change. */
export function Told({ fault, told }: Properties) {
  const { say } = useSpeech();
  if (fault) return <Alert type="error" showIcon role="alert" title={fault.message || say('page.offline')} />;
  if (told) return <Alert type="success" showIcon role="status" title={told} />;
  return null;
}
