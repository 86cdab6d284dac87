import { Alert, Button, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSend } from '../access/session.tsx';
import { type Fault, useAnswer } from '../app/api.ts';
import { type Answered as AnswerOf, change, get } from '../app/client.ts';
import { useNarrowing } from '../app/filter.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount, printDate } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Page } from '../ui/Page.tsx';
import './pairing.css';
import { useFocusBack } from '../ui/focus.ts';

const QUESTION = get('/api/pairing/letters');
type Told = AnswerOf<typeof QUESTION>;
type Row = Told['items'][number];
type Side = 'upper' | 'lower';
const MOST = 300;

type SignProperties = {
  readonly told: Told;
  readonly row: Row;
  readonly side: Side;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

function SignDialog({ told, row, side, onDone, onClose }: SignProperties) {
  const { say, language } = useSpeech();
  useFocusBack();
  const send = useSend();
  const [fault, setFault] = useState<Fault>();
  const rule = told.letters.find(({ id }) => id === told.letter)!;
  const sign = ({ signer, post }: { signer: string; post: string }) =>
    send(change('post', '/api/pairing/letters'), {
      ...{ letter: told.letter, year: told.year, unit: row.unit, side, signer, post },
    }).then(onDone, (refusal: Fault) => setFault(refusal));
  const missing = { required: true, min: 2, message: say('grant.missing') };
  return (
    <Modal
      open
      title={say('letters.signTitle', { side: rule[side][language], unit: row.name })}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ post: rule[side][language] }}
        onFinish={(typed) => void sign(typed)}
      >
        <Form.Item label={say('letters.signer')} name="signer" rules={[missing]}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item label={say('letters.post')} name="post" rules={[missing]}>
          <Input maxLength={30} />
        </Form.Item>
        {fault && <Alert type="error" showIcon role="alert" title={fault.message || say('page.offline')} />}
        <p className="actions">
          <Button type="primary" htmlType="submit">
            {say('letters.sign')}
          </Button>
          <Button onClick={onClose}>{say('pairing.cancel')}</Button>
        </p>
      </Form>
    </Modal>
  );
}

function Rows({ told, again }: { readonly told: Told; readonly again: () => void }) {
  const { say, language } = useSpeech();
  const [open, setOpen] = useState<{ readonly row: Row; readonly side: Side }>();
  const rule = told.letters.find(({ id }) => id === told.letter)!;
  const side = (key: Side) => ({
    key,
    title: rule[key][language],
    render: (row: Row) => {
      const signed = row[key];
      if (signed)
        return `${signed.signer}${say('mark.aside', { text: signed.post })} ${printDate(signed.on, language)}`;
      if (!row[key === 'upper' ? 'mayUpper' : 'mayLower'])
        return <span className="soft">{say('letters.unsigned')}</span>;
      const label = say('letters.signTitle', { side: rule[key][language], unit: row.name });
      return (
        <Button size="small" aria-label={label} onClick={() => setOpen({ row, side: key })}>
          {say('letters.sign')}
        </Button>
      );
    },
  });
  const paper = ({ unit }: Row) =>
    get('/api/pairing/letters/paper', { query: { letter: told.letter, year: told.year, unit } });
  return (
    <>
      <DataTable
        label={say('letters.title')}
        rows={told.items.slice(0, MOST)}
        keyOf={({ unit }) => unit}
        columns={[
          { key: 'unit', title: say('letters.unit'), isTitle: true, render: ({ name }) => name },
          side('upper'),
          side('lower'),
          {
            key: 'paper',
            title: say('letters.paper'),
            render: (row) => (
              <a href={paper(row)} download aria-label={say('letters.paperOf', { unit: row.name })}>
                {say('letters.paper')}
              </a>
            ),
          },
        ]}
      />
      {told.items.length > MOST && (
        <p className="note">{say('letters.shown', { count: printCount(MOST) })}</p>
      )}
      {open && (
        <SignDialog
          told={told}
          {...open}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined);
            again();
          }}
        />
      )}
    </>
  );
}

/** Responsibility letters down both lines: who has not signed. */
export function LettersPage() {
  const { say, language } = useSpeech();
  const { search, change: narrow } = useNarrowing();
  const letter = search.get('letter') ?? undefined;
  const missing = search.get('missing') === '1' ? ('1' as const) : undefined;
  const year = search.get('year') === null ? undefined : Number(search.get('year'));
  const answer = useAnswer(get('/api/pairing/letters', { query: { letter, missing, year } }));
  return (
    <Answered answer={answer}>
      {(told) => (
        <Page
          title={say('letters.title')}
          note={say('letters.note')}
          aside={<Link to={paths.pairing()}>{say('pairing.toList')}</Link>}
        >
          <search className="filters">
            <Select
              aria-label={say('letters.kind')}
              className="filter-kind"
              value={told.letter}
              options={told.letters.map(({ id, label }) => ({ value: id, label: label[language] }))}
              onChange={(value) => narrow({ letter: value })}
            />
            <Select
              aria-label={say('letters.year')}
              className="filter-kind"
              value={told.year}
              options={[0, 1, 2]
                .map((back) => Math.max(told.year, year ?? told.year) - back)
                .map((from) => ({ value: from, label: say('letters.yearOf', { from, to: from + 1 }) }))}
              onChange={(value) => narrow({ year: String(value) })}
            />
            <Checkbox
              checked={missing === '1'}
              onChange={(event) => narrow({ missing: event.target.checked ? '1' : undefined })}
            >
              {say('letters.missing')}
            </Checkbox>
            <output className="total">
              {say('letters.count', {
                ...{ signed: printCount(told.signed), total: printCount(told.total) },
                due: printDate(told.dueOn, language),
              })}{' '}
              {told.isLate && told.signed < told.total && (
                <span className="bad">{say('letters.isLate')}</span>
              )}
            </output>
          </search>
          {told.items.length > 0 ? (
            <Rows told={told} again={answer.again} />
          ) : (
            <p className="empty">{say(told.total === 0 ? 'letters.empty' : 'letters.none')}</p>
          )}
        </Page>
      )}
    </Answered>
  );
}
