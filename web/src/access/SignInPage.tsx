import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { type Fault, send, useAnswer } from '../app/api.ts';
import { change, get } from '../app/client.ts';
import { EaseMenu } from '../app/EaseMenu.tsx';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { useRun } from '../app/run.tsx';
import { RunPanel } from '../reports/RunPanel.tsx';
import { CitySignOn } from './CitySignOn.tsx';
import { CodeItem } from './CodeItem.tsx';
import { useSession } from './session.tsx';

type Typed = { readonly name: string; readonly password: string; readonly code?: string };

function useSignIn() {
  const { language } = useSpeech();
  const { look } = useSession();
  const [fault, setFault] = useState<Fault>();
  const [isBusy, setBusy] = useState(false);
  const [needsCode, setNeedsCode] = useState(false);
  const signIn = async (typed: Typed) => {
    setBusy(true);
    setFault(undefined);
    try {
      const { state } = await send(change('post', '/api/access/session'), language, '', typed);
      if (state === 'code-needed') setNeedsCode(true);
      else await look();
    } catch (refusal) {
      setFault(refusal as Fault);
    } finally {
      setBusy(false);
    }
  };
  return { fault, isBusy, needsCode, signIn };
}

function Demonstration({ signIn }: { readonly signIn: (typed: Typed) => Promise<void> }) {
  const { say, language } = useSpeech();
  const { version } = useRun();
  const { data } = useAnswer(get('/api/access/demonstration'), version);
  if (!data || data.items.length === 0) return null;
  return (
    <section className="demonstration" aria-label={say('signIn.demonstration')}>
      <h2>{say('signIn.demonstration')}</h2>
      <p className="note">{say('signIn.demonstrationNote')}</p>
      <ul>
        {data.items.map(({ name, password, role }) => (
          <li key={name}>
            <button type="button" onClick={() => signIn({ name, password })}>
              <span>{role[language]}</span>
              <small>{name}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where everybody begins: name, password and, where the account has one, the one-time code. */
export function SignInPage() {
  const { say, language, change } = useSpeech();
  const session = useSession();
  const { run } = useRun();
  const { fault, isBusy, needsCode, signIn } = useSignIn();
  const ended = session.state === 'out' ? session.message : undefined;
  const told = fault?.code === 'offline' ? say('page.offline') : (fault?.message ?? ended);
  return (
    <main className="sign-in" id="main">
      <header>
        <img src="/mark.svg" alt="" width="40" height="40" />
        <h1>{say('app.name')}</h1>
        <p>{say('signIn.purpose')}</p>
      </header>
      {told && <Alert type={fault ? 'error' : 'info'} showIcon title={told} role="alert" />}
      <CitySignOn />
      <Form layout="vertical" requiredMark={false} onFinish={(typed: Typed) => void signIn(typed)}>
        <Form.Item
          label={say('signIn.name')}
          name="name"
          rules={[{ required: true, message: say('signIn.nameMissing') }]}
        >
          <Input autoComplete="username" autoFocus maxLength={60} />
        </Form.Item>
        <Form.Item
          label={say('signIn.password')}
          name="password"
          rules={[{ required: true, message: say('signIn.passwordMissing') }]}
        >
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        {needsCode && <CodeItem />}
        <Button type="primary" htmlType="submit" block loading={isBusy}>
          {say('signIn.enter')}
        </Button>
      </Form>
      {run?.state === 'running' && <RunPanel />}
      <Demonstration signIn={signIn} />
      <footer>
        <a href={paths.families()}>{say('families.link')}</a>
        <EaseMenu />
        <Button type="link" size="small" onClick={() => change(language === 'zh' ? 'en' : 'zh')}>
          {say('app.language')}
        </Button>
      </footer>
    </main>
  );
}
