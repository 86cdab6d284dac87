import { Alert, Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useSend } from '../access/session.tsx';
import type { Fault } from '../app/api.ts';
import { change } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import { useFocusBack } from '../ui/focus.ts';

type Told = {
  readonly paired: number;
  readonly helpers: number;
  readonly noHelper: number;
  readonly allFull: number;
};
type Properties = {
  readonly township?: string | undefined;
  readonly onDone: (told: string) => void;
  readonly onClose: () => void;
};

/** Shows what spreading would come to before it is done. */
export function SpreadDialog({ township, onDone, onClose }: Properties) {
  const { say } = useSpeech();
  useFocusBack();
  const send = useSend();
  const [told, setTold] = useState<Told>();
  const [fault, setFault] = useState<Fault>();
  const spread = (isTrial: boolean) =>
    send(change('post', '/api/pairing/spread'), {
      ...(township === undefined ? {} : { township }),
      ...{ isTrial, reason: say('pairing.spread') },
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it opens
  useEffect(() => void spread(true).then(setTold, setFault), []);
  const counts = told && {
    paired: printCount(told.paired),
    helpers: printCount(told.helpers),
    noHelper: printCount(told.noHelper),
    allFull: printCount(told.allFull),
  };
  const confirm = () =>
    void spread(false).then(
      ({ paired }) => onDone(say('pairing.spreadDone', { paired: printCount(paired) })),
      setFault,
    );
  return (
    <Modal open title={say('pairing.spreadTitle')} footer={null} onCancel={onClose} destroyOnHidden>
      {counts && told && (
        <Alert
          type={told.paired === 0 ? 'warning' : 'info'}
          title={say(told.paired === 0 ? 'pairing.spreadNothing' : 'pairing.spreadTold', counts)}
        />
      )}
      {fault && <Alert type="error" showIcon role="alert" title={fault.message || say('page.offline')} />}
      <p className="actions">
        <Button type="primary" disabled={!told || told.paired === 0} onClick={confirm}>
          {say('pairing.confirm')}
        </Button>
        <Button onClick={onClose}>{say('pairing.cancel')}</Button>
      </p>
    </Modal>
  );
}
