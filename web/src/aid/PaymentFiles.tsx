import { Button } from 'antd';
import { useMe } from '../access/session.tsx';
import { change as changeOf } from '../app/client.ts';
import { takeFile } from '../app/files.ts';
import { useSpeech } from '../app/language.tsx';
import { printMoment } from '../app/print.ts';
import { Section } from '../ui/Page.tsx';
import type { Change } from './PaymentActs.tsx';
import type { PaymentView } from './payment.ts';

const FORMS = ['bank.csv', 'bank.xlsx', 'card.xlsx'] as const;

type Properties = { readonly view: PaymentView; readonly change: Change };

/** The files for the bank and the county's system, and who took which. */
export function PaymentFiles({ view, change }: Properties) {
  const { say, language } = useSpeech();
  const { csrf } = useMe();
  const take = (form: (typeof FORMS)[number]) => {
    const taken = changeOf('post', `/api/aid/payments/{id}/files/${form}`, { path: { id: view.batchId } });
    return change.act(takeFile(taken, language, csrf));
  };
  const isForm = (form: string): form is (typeof FORMS)[number] =>
    (FORMS as readonly string[]).includes(form);
  return (
    <Section title={say('pay.files')} note={say('pay.filesNote')}>
      {view.mayPay && (
        <p className="actions">
          {FORMS.map((form) => (
            <Button key={form} disabled={change.isBusy} onClick={() => void take(form)}>
              {say(`pay.file.${form}`)}
            </Button>
          ))}
        </p>
      )}
      <ul className="plain">
        {view.files.map(({ form, sha256, at, name }) => (
          <li key={form + sha256}>
            {say('pay.taken', {
              name,
              at: printMoment(at),
              form: isForm(form) ? say(`pay.file.${form}`) : form,
            })}{' '}
            <span className="soft hash">{say('pay.sum', { sha256 })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
