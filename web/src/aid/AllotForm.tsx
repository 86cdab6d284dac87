import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useSend } from '../access/session.tsx';
import { type BodyOf, change as changeOf } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { Section } from '../ui/Page.tsx';
import type { Change } from './PaymentActs.tsx';
import type { FundsHome } from './payment.ts';

const ALLOT = changeOf('post', '/api/aid/funds');
type Allotted = BodyOf<'post', '/api/aid/funds'>;
type Properties = { readonly home: FundsHome; readonly change: Change };

/** Records what was granted from above, by its document. */
export function AllotForm({ home, change }: Properties) {
  const { say, language } = useSpeech();
  const send = useSend();
  const [typed, setTyped] = useState({ source: '', programme: '', yuan: '', document: '' });
  const put = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const isWhole = Object.values(typed).every((text) => text.trim() !== '');
  const record = () =>
    change.act(send(ALLOT, typed as Allotted), () => {
      put({ yuan: '', document: '' });
      return say('pay.done');
    });
  return (
    <Section title={say('fund.allot')}>
      <div className="act-fields">
        <Select
          aria-label={say('fund.source')}
          placeholder={say('fund.source')}
          value={typed.source || null}
          popupMatchSelectWidth={false}
          options={home.sources.map(({ id, label }) => ({ value: id, label: label[language] }))}
          onChange={(source: string) => put({ source })}
        />
        <Select
          aria-label={say('fund.programme')}
          placeholder={say('fund.programme')}
          value={typed.programme || null}
          popupMatchSelectWidth={false}
          options={home.programmes.map(({ programme, label }) => ({
            value: programme,
            label: label[language],
          }))}
          onChange={(programme: string) => put({ programme })}
        />
        <Input
          aria-label={say('fund.amount')}
          placeholder={say('fund.amount')}
          inputMode="decimal"
          value={typed.yuan}
          onChange={({ target }) => put({ yuan: target.value })}
        />
        <Input
          aria-label={say('fund.document')}
          placeholder={say('fund.document')}
          value={typed.document}
          onChange={({ target }) => put({ document: target.value })}
        />
        <Button type="primary" disabled={!isWhole || change.isBusy} onClick={() => void record()}>
          {say('fund.record')}
        </Button>
      </div>
    </Section>
  );
}
