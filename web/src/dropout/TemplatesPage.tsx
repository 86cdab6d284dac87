import { Alert } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '../access/session.tsx';
import { type Fault, told as heard, useAnswer } from '../app/api.ts';
import { change, get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printMoment } from '../app/print.ts';
import { Answered } from '../reports/Answered.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Page } from '../ui/Page.tsx';
import { TEMPLATES, type Template } from './asked.ts';
import './dropout.css';

const ONE = '/api/dropout/templates/{kind}';

/** Word templates of the papers: taken out, edited in Word, laid in place of the shipped ones. */
export function TemplatesPage() {
  const { say, language } = useSpeech();
  const { csrf } = useMe();
  const answer = useAnswer(TEMPLATES);
  const [fault, setFault] = useState<Fault>();
  const lay = async (kind: string, input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (!file) return;
    setFault(undefined);
    const headers = { 'x-fuzhi-csrf': csrf, 'content-type': 'application/octet-stream' };
    const { method, path } = change('put', ONE, { path: { kind } });
    const sent = await fetch(`${path}?lang=${language}`, { method, headers, body: file });
    if (!sent.ok) setFault(heard({ status: sent.status, ...((await sent.json()) as object) } as Fault));
    input.value = '';
    answer.again();
  };
  return (
    <Answered answer={answer}>
      {({ canLay, items }) => (
        <Page
          title={say('templates.title')}
          note={say('templates.note')}
          aside={<Link to={paths.dropout()}>{say('dropout.toLedgers')}</Link>}
        >
          {fault && <Alert type="error" showIcon role="alert" title={fault.message || say('page.offline')} />}
          <DataTable
            label={say('templates.title')}
            rows={items}
            keyOf={({ kind }) => kind}
            columns={[
              {
                key: 'label',
                title: say('templates.paper'),
                isTitle: true,
                render: ({ kind, label }) => (
                  <a href={get(ONE, { path: { kind } })} download>
                    {label[language]}
                  </a>
                ),
              },
              {
                key: 'own',
                title: say('templates.from'),
                render: ({ own }) =>
                  own
                    ? say('templates.own', { name: own.authorName, at: printMoment(own.laidAt) })
                    : say('templates.shipped'),
              },
              {
                key: 'words',
                title: say('templates.words'),
                render: ({ words, must }) => (
                  <details>
                    <summary>{say('templates.wordCount', { count: words.length })}</summary>
                    {words.map((word) => `{${word}}`).join(' ')}
                    <br />
                    {say('templates.must', { words: must.map((word) => `{${word}}`).join(' ') })}
                  </details>
                ),
              },
              ...(canLay
                ? [
                    {
                      key: 'lay',
                      title: say('templates.lay'),
                      render: ({ kind, label }: Template) => (
                        <label className="paper-button">
                          {say('templates.lay')}
                          <input
                            type="file"
                            accept=".docx"
                            aria-label={`${say('templates.lay')} ${label[language]}`}
                            onChange={(event) => void lay(kind, event.target)}
                          />
                        </label>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Page>
      )}
    </Answered>
  );
}
