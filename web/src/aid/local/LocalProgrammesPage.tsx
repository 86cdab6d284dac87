import '../aid-law.css';
import './local.css';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAnswer } from '../../app/api.ts';
import { get, type Shapes } from '../../app/client.ts';
import { useSpeech } from '../../app/language.tsx';
import { paths } from '../../app/paths.ts';
import { printMoment } from '../../app/print.ts';
import { Answered } from '../../reports/Answered.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Page } from '../../ui/Page.tsx';
import { Mark, type Tone } from '../Mark.tsx';
import { FORM } from './draft.ts';

type Item = Shapes['LocalProgramme'];

/** Tones of the states of a version. */
export const LOCAL_TONES: Readonly<Record<Item['state'], Tone>> = {
  draft: 'plain',
  submit: 'wait',
  approve: 'good',
  return: 'bad',
};

function Begin() {
  const { say, language } = useSpeech();
  const navigate = useNavigate();
  const [model, setModel] = useState<string>();
  const { data } = useAnswer(FORM);
  return (
    <div className="act-fields">
      <Button type="primary" onClick={() => navigate(paths.localNew())}>
        {say('local.begin')}
      </Button>
      <Select
        aria-label={say('local.model')}
        placeholder={say('local.model')}
        className="local-model"
        value={model ?? null}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={(data?.programmes ?? []).map(({ code, label, isPattern }) => ({
          value: code,
          label: `${label[language]}${isPattern ? ` · ${say('programmes.state.pattern')}` : ''}`,
        }))}
        onChange={setModel}
      />
      <Button disabled={!model} onClick={() => model && navigate(paths.localNew(model))}>
        {say('local.fromModel')}
      </Button>
    </div>
  );
}

/** Local programmes of the bureau: drafts, those handed in, those that are law. */
export function LocalProgrammesPage() {
  const { say, language } = useSpeech();
  const answer = useAnswer(get('/api/aid/local'));
  const columns: Column<Item>[] = [
    {
      key: 'label',
      title: say('local.label'),
      isTitle: true,
      render: (one) => <Link to={paths.local(one.versionId)}>{one.label[language]}</Link>,
    },
    { key: 'division', title: say('local.division'), render: ({ division }) => division.name },
    {
      key: 'version',
      title: say('local.version'),
      render: ({ versionNo }) => say('local.versionNo', { no: versionNo }),
    },
    {
      key: 'state',
      title: say('local.state'),
      render: ({ state, faultCount }) => (
        <>
          <Mark tone={LOCAL_TONES[state]}>{say(`local.state.${state}`)}</Mark>
          {faultCount > 0 && (
            <span className="unsourced"> {say('local.faultCount', { count: faultCount })}</span>
          )}
        </>
      ),
    },
    {
      key: 'force',
      title: say('local.inForce'),
      render: ({ inForce }) =>
        inForce === null ? say('local.notInForce') : say('local.versionNo', { no: inForce }),
    },
    {
      key: 'made',
      title: say('local.saved'),
      render: ({ madeName, madeAt }) => `${madeName} ${printMoment(madeAt)}`,
    },
  ];
  return (
    <Answered answer={answer}>
      {({ items, mayDraft, faulty }) => (
        <Page
          title={say('local.title')}
          note={say('local.note')}
          aside={<Link to={paths.programmes()}>{say('local.toProgrammes')}</Link>}
        >
          {faulty.length > 0 && (
            <Alert
              type="error"
              showIcon
              title={say('local.faulty', { programmes: faulty.join(say('mark.list')) })}
            />
          )}
          {mayDraft.length > 0 && <Begin />}
          {items.length === 0 ? (
            <p className="empty">{say(mayDraft.length > 0 ? 'local.none' : 'local.noneYet')}</p>
          ) : (
            <DataTable
              label={say('local.title')}
              columns={columns}
              rows={items}
              keyOf={({ programme }) => programme}
            />
          )}
        </Page>
      )}
    </Answered>
  );
}
