import { Alert, Checkbox, Select } from 'antd';
import { useId, useState } from 'react';
import { useHolds, useMe } from '../access/session.tsx';
import type { Fault } from '../app/api.ts';
import { useSpeech } from '../app/language.tsx';
import { printMoment } from '../app/print.ts';
import type { ShownCase } from './asked.ts';
import { paperAddress, sendPaper } from './papers.ts';

type Properties = {
  readonly shown: ShownCase;
  /** Called with the number of a paper that was put on file. */
  readonly added: (no: number) => void;
};

/** Adds a paper to the case's file: its kind first, then the file. */
export function AddPaper({ shown, added }: Properties) {
  const { say, language } = useSpeech();
  const { csrf } = useMe();
  const id = useId();
  const [kind, setKind] = useState<string>();
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const take = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (!file || !kind) return;
    setSending(true);
    setFault(undefined);
    await sendPaper(shown.personId, kind, file, { csrf, language }).then(added, setFault);
    setSending(false);
    input.value = '';
  };
  return (
    <div className="add-paper">
      <Select
        aria-label={say('case.paperKind')}
        placeholder={say('case.paperKind')}
        showSearch={{ optionFilterProp: 'label' }}
        value={kind ?? null}
        options={shown.proofs.map(({ value, label }) => ({ value, label: label[language] }))}
        onChange={(chosen: string | null) => setKind(chosen ?? undefined)}
      />
      <label htmlFor={id} className={`paper-button ${kind ? '' : 'still'}`}>
        {isSending ? say('case.sending') : say('case.addPaper')}
        <input
          id={id}
          type="file"
          accept="image/jpeg,image/png,application/pdf"
          disabled={!kind || isSending}
          onChange={(event) => void take(event.target)}
        />
      </label>
      <span className="note">{say('case.paperNote')}</span>
      {fault && <Alert type="error" showIcon role="alert" title={fault.message || say('page.offline')} />}
    </div>
  );
}

const kindOf = ({ proofs }: ShownCase, kind: string, language: 'zh' | 'en'): string =>
  proofs.find(({ value }) => value === kind)?.label[language] ?? kind;

/** Chooses among the papers on file those that an act stands on. */
export function ChoosePapers({
  shown,
  value,
  change,
  added,
}: Properties & { readonly value: readonly number[]; readonly change: (value: number[]) => void }) {
  const { language } = useSpeech();
  return (
    <div className="choose-papers">
      {shown.files.length > 0 && (
        <Checkbox.Group
          value={[...value]}
          onChange={change}
          options={shown.files.map(({ no, kind, name }) => ({
            value: no,
            label: `${kindOf(shown, kind, language)} · ${name}`,
          }))}
        />
      )}
      <AddPaper
        shown={shown}
        added={(no) => {
          change([...new Set([...value, no])]);
          added(no);
        }}
      />
    </div>
  );
}

/** The papers on a case's file. */
export function Papers({ shown, added }: Properties) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  return (
    <>
      {shown.files.length === 0 && <p className="note">{say('case.noPapers')}</p>}
      <ul className="papers">
        {shown.files.map(({ no, kind, name, authorName, addedAt }) => (
          <li key={no}>
            <a href={paperAddress(shown.personId, no)} download>
              {kindOf(shown, kind, language)} · {name}
            </a>{' '}
            <span className="note">
              {authorName} {printMoment(String(addedAt))}
            </span>
          </li>
        ))}
      </ul>
      {holds('cases.visit') && shown.next.length > 0 && <AddPaper shown={shown} added={added} />}
    </>
  );
}
