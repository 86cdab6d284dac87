import { Button } from 'antd';
import { useSpeech } from '../../app/language.tsx';
import { at, listAt } from './draft.ts';
import { ChoiceField, CiteField, type FormParts, NumberField } from './fields.tsx';

/** Programmes that it stands back for, or that may be had beside it. */
function Programmes({ name, ...parts }: FormParts & { readonly name: 'yields_to' | 'stacks_with' }) {
  const { say } = useSpeech();
  const { draft, put, words } = parts;
  const path = ['programme', name];
  const list = listAt(draft, path);
  return (
    <div className="rule-base">
      <b>{say(`local.${name}`)}</b>
      {list.map((_, no) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same programme may be chosen twice while it is typed
        <div key={no} className="rule-line">
          <ChoiceField
            {...parts}
            path={[...path, no, 'programme']}
            label={say('local.programme')}
            choices={words.programmes}
            none={say('local.choose')}
          />
          <CiteField {...parts} path={[...path, no, 'cite']} />
          <Button size="small" onClick={() => put([...path, no], undefined)}>
            {say('local.remove')}
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => put([...path, list.length], { cite: 'unsourced' })}>
        {say('local.addProgramme')}
      </Button>
    </div>
  );
}

const PAYERS = [
  { code: 'central', label: { zh: '中央财政', en: 'central government' } },
  { code: 'province', label: { zh: '省级财政', en: 'province' } },
  { code: 'city', label: { zh: '市级财政', en: 'city' } },
  { code: 'county', label: { zh: '县级财政', en: 'county' } },
];

/** What excludes it, what may be had beside it, and who pays. */
export function Relations(parts: FormParts) {
  const { say } = useSpeech();
  const { draft, put } = parts;
  const payers = listAt(draft, ['programme', 'payers']);
  const from = at(draft, ['programme', 'valid', 'from']);
  return (
    <>
      <Programmes {...parts} name="yields_to" />
      <Programmes {...parts} name="stacks_with" />
      <div className="rule-base">
        <b>{say('programmes.payers')}</b>
        {payers.map((_, no) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: payers have no name but their place
          <div key={no} className="rule-line">
            <ChoiceField
              {...parts}
              path={['programme', 'payers', no, 'payer']}
              label={say('local.payer')}
              choices={PAYERS}
            />
            <NumberField
              {...parts}
              path={['programme', 'payers', no, 'percent']}
              label={say('local.percent')}
            />
            <CiteField {...parts} path={['programme', 'payers', no, 'cite']} />
            <Button size="small" onClick={() => put(['programme', 'payers', no], undefined)}>
              {say('local.remove')}
            </Button>
          </div>
        ))}
        <Button
          size="small"
          onClick={() =>
            put(['programme', 'payers', payers.length], { payer: 'county', from, cite: 'unsourced' })
          }
        >
          {say('local.addPayer')}
        </Button>
      </div>
    </>
  );
}
