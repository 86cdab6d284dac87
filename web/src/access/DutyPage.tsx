import { Alert, Button, Form, Input, QRCode } from 'antd';
import { useEffect, useState } from 'react';
import type { Fault } from '../app/api.ts';
import { change } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { useMe, useSend, useSession } from './session.tsx';

/** Sends a form; keeps what was refused. */
function useForm(act: () => Promise<unknown>) {
  const [fault, setFault] = useState<Fault>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setFault(undefined);
    await work()
      .then(act)
      .catch((refusal: Fault) => setFault(refusal));
    setBusy(false);
  };
  return { fault, isBusy, submit };
}

type Passwords = { readonly old: string; readonly next: string; readonly again: string };

/** Changes one's own password. */
export function PasswordForm({ onDone }: { readonly onDone: () => Promise<unknown> }) {
  const { say } = useSpeech();
  const sendChange = useSend();
  const { fault, isBusy, submit } = useForm(onDone);
  const missing = { required: true, message: say('signIn.passwordMissing') };
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ old, next }: Passwords) =>
        void submit(() => sendChange(change('put', '/api/access/password'), { old, next }))
      }
    >
      {fault && <Alert type="error" showIcon title={fault.message} role="alert" />}
      <Form.Item label={say('password.old')} name="old" rules={[missing]}>
        <Input.Password autoComplete="current-password" maxLength={200} autoFocus />
      </Form.Item>
      <Form.Item label={say('password.next')} name="next" rules={[missing]} extra={say('password.rule')}>
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        label={say('password.again')}
        name="again"
        dependencies={['next']}
        rules={[
          missing,
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error(say('password.differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={isBusy}>
        {say('password.change')}
      </Button>
    </Form>
  );
}

type Secret = { readonly secret: string; readonly address: string };

/** One secret for one opening of the page, however often its form is laid out anew: a second one would make the first wrong. */
let asked: { readonly of: string; readonly secret: Promise<Secret> } | undefined;

function SecondFactorForm({ onDone }: { readonly onDone: () => Promise<unknown> }) {
  const { say } = useSpeech();
  const sendChange = useSend();
  const [begun, setBegun] = useState<Secret>();
  const { fault, isBusy, submit } = useForm(onDone);
  const { csrf } = useMe();
  // biome-ignore lint/correctness/useExhaustiveDependencies: one secret for one opening of the page
  useEffect(() => {
    if (asked?.of !== csrf)
      asked = { of: csrf, secret: sendChange(change('post', '/api/access/second-factor')) };
    void asked.secret.then(setBegun, () => {
      asked = undefined;
    });
  }, []);
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }: { code: string }) =>
        void submit(() => sendChange(change('put', '/api/access/second-factor'), { code }))
      }
    >
      <p>{say('factor.how')}</p>
      {begun && (
        <div className="secret">
          {/* whoever sees no picture has the same secret in letters below */}
          <div aria-hidden="true">
            <QRCode value={begun.address} type="svg" size={176} />
          </div>
          <p className="note">
            {say('factor.secret')} <code>{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </div>
      )}
      {fault && <Alert type="error" showIcon title={fault.message} role="alert" />}
      <Form.Item
        label={say('signIn.code')}
        name="code"
        rules={[{ pattern: /^\d{6}$/, required: true, message: say('signIn.codeShape') }]}
      >
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={isBusy}>
        {say('factor.confirm')}
      </Button>
    </Form>
  );
}

/** What must be done before work: change the first password, set up the one-time code. */
export function DutyPage() {
  const { say } = useSpeech();
  const { duty } = useMe();
  const { look, signOut } = useSession();
  const isPassword = duty === 'change-password';
  return (
    <main className="sign-in" id="main">
      <header>
        <h1>{say(isPassword ? 'password.title' : 'factor.title')}</h1>
        <p>{say(isPassword ? 'password.why' : 'factor.why')}</p>
      </header>
      {isPassword ? <PasswordForm onDone={look} /> : <SecondFactorForm onDone={look} />}
      <footer>
        <Button type="link" size="small" onClick={() => void signOut()}>
          {say('signIn.leave')}
        </Button>
      </footer>
    </main>
  );
}
