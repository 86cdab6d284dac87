import { Alert, Button, Divider, Form } from 'antd';
import { useState } from 'react';
import { type Fault, send, useAnswer } from '../app/api.ts';
import { change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { CodeItem } from './CodeItem.tsx';
import { useSession } from './session.tsx';

/** What the way back from the city's sign-on says: a fault by its code, or that our own code is wanted; told once. */
function useReturn(): string | undefined {
  const [told] = useState(() => new URLSearchParams(location.search).get('city') ?? undefined);
  return told;
}

const leave = (): void => history.replaceState(null, '', location.pathname);

/** Our one-time code, for whom the city told of no second factor. */
function CodeForm() {
  const { say, language } = useSpeech();
  const { look } = useSession();
  const [fault, setFault] = useState<Fault>();
  const [isBusy, setBusy] = useState(false);
  const enter = async ({ code }: { readonly code: string }) => {
    setBusy(true);
    setFault(undefined);
    try {
      await send(change('post', '/api/access/city/code'), language, '', { code });
      leave();
      await look();
    } catch (refusal) {
      setFault(refusal as Fault);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(typed: { code: string }) => void enter(typed)}>
      <Alert
        type={fault ? 'error' : 'info'}
        showIcon
        title={fault ? fault.message || say('page.offline') : say('city.codeNote')}
        role="alert"
      />
      <CodeItem />
      <Button type="primary" htmlType="submit" block loading={isBusy}>
        {say('signIn.enter')}
      </Button>
    </Form>
  );
}

/** A city's own sign-on beside name and password; nothing where none is set. */
export function CitySignOn() {
  const { say, language } = useSpeech();
  const back = useReturn();
  const isCode = back === 'code';
  const told = (isCode ? undefined : back) as 'city-ended' | undefined;
  const { data } = useAnswer(get('/api/access/city', { query: { told } }));
  if (!data?.label) return null;
  return (
    <section className="city-sign-on">
      {data.told && <Alert type="error" showIcon title={data.told[language]} role="alert" />}
      {isCode ? (
        <CodeForm />
      ) : (
        <Button size="large" block href="/api/access/city/begin">
          {data.label[language]}
        </Button>
      )}
      <Divider plain>{say('city.or')}</Divider>
    </section>
  );
}
