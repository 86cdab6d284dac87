import { Form, Input } from 'antd';
import { useSpeech } from '../app/language.tsx';

/** The one-time code of a sign-in form. */
export function CodeItem() {
  const { say } = useSpeech();
  return (
    <Form.Item
      label={say('signIn.code')}
      name="code"
      rules={[{ pattern: /^\d{6}$/, required: true, message: say('signIn.codeShape') }]}
    >
      <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} autoFocus />
    </Form.Item>
  );
}
