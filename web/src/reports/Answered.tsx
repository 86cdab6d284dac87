import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import type { Answer } from '../app/api.ts';
import { useSpeech } from '../app/language.tsx';
import { RunPanel } from './RunPanel.tsx';

type Properties<T> = { readonly answer: Answer<T>; readonly children: (data: T) => ReactNode };

/** Shows what came; while nothing has, that it is on its way, why it failed, or how far the import is. */
export function Answered<T>({ answer, children }: Properties<T>) {
  const { say } = useSpeech();
  const { data, fault, again } = answer;
  if (data !== undefined) return children(data);
  if (fault === undefined) return <p className="empty">{say('page.loading')}</p>;
  if (fault.code === 'no-results') return <RunPanel />;
  const isOffline = fault.code === 'offline';
  return (
    <Alert
      type="error"
      showIcon
      title={isOffline ? say('page.offline') : say('page.failed', { message: fault.message })}
      action={
        <Button size="small" onClick={again}>
          {say('page.again')}
        </Button>
      }
    />
  );
}
