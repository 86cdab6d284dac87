import { Button } from 'antd';
import { useSpeech } from '../../app/language.tsx';
import { at, listAt } from './draft.ts';
import {
  ChoiceField,
  CiteField,
  type FormParts,
  Labelled,
  NumberField,
  TermField,
  YesNoField,
} from './fields.tsx';

type Path = readonly (string | number)[];
const RATE: Path = ['parameters', 'rate'];
const DAYS: Path = ['parameters', 'days'];

const FIGURES = ['yuan', 'fact', 'unknown'];

/** A figure, the fee approved for the school, or nothing that the document says. */
function Figure({ path, ...parts }: FormParts & { readonly path: Path }) {
  const { say, language } = useSpeech();
  const { draft, put, words } = parts;
  const value = (at(draft, path) ?? {}) as Record<string, unknown>;
  const kind = value.fact ? 'school_fee_fen' : value.unknown ? 'unknown' : 'yuan';
  const choose = (chosen: string) => {
    const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !FIGURES.includes(key)));
    const figure = { yuan: { yuan: 0 }, unknown: { unknown: true } }[chosen] ?? { fact: chosen };
    put(path, { ...rest, ...figure });
  };
  return (
    <>
      <Labelled label={say('local.figure')}>
        {(id) => (
          <select id={id} value={kind} onChange={({ target }) => choose(target.value)}>
            {words.figures.map(({ code, label }) => (
              <option key={code} value={code}>
                {label[language]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {kind === 'yuan' && <NumberField {...parts} path={[...path, 'yuan']} label={say('local.yuan')} />}
    </>
  );
}

/** One row of the table of amounts: for whom, and how much. */
function Row({ path, ...parts }: FormParts & { readonly path: Path }) {
  const { say, language } = useSpeech();
  const { draft, put, words } = parts;
  const when = (at(draft, [...path, 'when']) ?? {}) as Record<string, unknown>;
  const asked = words.rowFacts.filter(({ name }) => name in when);
  const rest = words.rowFacts.filter(({ name }) => !(name in when));
  return (
    <div className="rule-line">
      {asked.map((fact) => {
        const given = { ...parts, path: [...path, 'when', fact.name], label: fact.label[language] };
        if (fact.type === 'yes-no') return <YesNoField key={fact.name} {...given} />;
        if (fact.type === 'number') return <NumberField key={fact.name} {...given} />;
        return <ChoiceField key={fact.name} {...given} choices={fact.choices} />;
      })}
      <div className="rule-field">
        <select
          aria-label={say('local.byFact')}
          value=""
          onChange={({ target }) => {
            const fact = rest.find(({ name }) => name === target.value);
            if (fact)
              put([...path, 'when', fact.name], fact.choices[0]?.code ?? (fact.type === 'yes-no' ? true : 1));
          }}
        >
          <option value="">{say('local.byFact')}</option>
          {rest.map(({ name, label }) => (
            <option key={name} value={name}>
              {label[language]}
            </option>
          ))}
        </select>
      </div>
      <Figure {...parts} path={path} />
      <Button size="small" onClick={() => put(path, undefined)}>
        {say('local.remove')}
      </Button>
    </div>
  );
}

/** A span of terms with its figure, or a table of figures. */
function Span({ path, no, ...parts }: FormParts & { readonly path: Path; readonly no: number }) {
  const { say } = useSpeech();
  const { draft, put } = parts;
  const rows = at(draft, [...path, 'rows']);
  const value = at(draft, path) as Record<string, unknown>;
  const isThings = at(draft, [...RATE, 'unit']) === 'in-kind';
  const toTable = () => {
    const isFigure = ([key]: readonly [string, unknown]) => FIGURES.includes(key);
    const figure = Object.fromEntries(Object.entries(value).filter(isFigure));
    const rest = Object.fromEntries(Object.entries(value).filter((one) => !isFigure(one)));
    const row = Object.keys(figure).length > 0 ? figure : { yuan: 0 };
    put(path, { ...rest, rows: [{ when: { stage: 'primary' }, ...row }] });
  };
  return (
    <li>
      <div className="rule-item-head">
        <b>{say('local.span', { no: no + 1 })}</b>
        {!Array.isArray(rows) && !isThings && (
          <Button size="small" onClick={toTable}>
            {say('local.toTable')}
          </Button>
        )}
        <Button size="small" onClick={() => put(path, undefined)}>
          {say('local.removeSpan', { no: no + 1 })}
        </Button>
      </div>
      <div className="rule-line">
        <TermField {...parts} path={[...path, 'from']} label={say('local.from')} />
        <TermField {...parts} path={[...path, 'until']} label={say('local.until')} none={say('local.open')} />
        {!Array.isArray(rows) && !isThings && <Figure {...parts} path={path} />}
        <CiteField {...parts} path={[...path, 'cite']} />
      </div>
      {Array.isArray(rows) && (
        <>
          {rows.map((_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
            <Row key={row} {...parts} path={[...path, 'rows', row]} />
          ))}
          <Button size="small" onClick={() => put([...path, 'rows', rows.length], { yuan: 0 })}>
            {say('local.addRow')}
          </Button>
        </>
      )}
    </li>
  );
}

const withoutFigure = (value: unknown) =>
  Object.fromEntries(Object.entries(value as object).filter(([key]) => ![...FIGURES, 'rows'].includes(key)));

/** How much, in which unit, paid when and how; with its history. */
export function Rates(parts: FormParts) {
  const { say } = useSpeech();
  const { draft, put, words } = parts;
  const values = listAt(draft, [...RATE, 'values']);
  const from = at(draft, ['programme', 'valid', 'from']);
  const isByDay = at(draft, [...RATE, 'unit']) === 'yuan-a-day';
  const isThings = at(draft, [...RATE, 'unit']) === 'in-kind';
  const days = listAt(draft, [...DAYS, 'values']);
  const chooseUnit = (path: Path, unit: unknown) => {
    put(path, unit);
    const isDay = unit === 'yuan-a-day';
    put(['programme', 'amount', 'days'], isDay ? 'days' : undefined);
    put(
      ['parameters', 'days'],
      isDay ? { unit: 'days', values: [{ from, days: 100, cite: 'unsourced' }] } : undefined,
    );
    if (isDay) put(['programme', 'amount', 'given_as'], 'meal');
    // what is not asked or given as things has no figure of its own
    if (unit === 'in-kind') {
      put(['programme', 'amount', 'given_as'], 'in-kind');
      put(
        [...RATE, 'values'],
        values.map((one) => ({ ...withoutFigure(one), yuan: 0 })),
      );
    }
  };
  return (
    <>
      <div className="rule-line">
        <ChoiceField
          {...parts}
          put={chooseUnit}
          path={[...RATE, 'unit']}
          label={say('local.unit')}
          choices={words.units}
        />
        <ChoiceField
          {...parts}
          path={['programme', 'amount', 'paid']}
          label={say('local.paid')}
          choices={words.paid}
        />
        <ChoiceField
          {...parts}
          path={['programme', 'amount', 'given_as']}
          label={say('local.givenAs')}
          choices={words.givenAs}
        />
        <ChoiceField
          {...parts}
          path={['programme', 'channel', 'by']}
          label={say('local.channel')}
          choices={words.channels}
        />
        <YesNoField
          {...parts}
          path={[...RATE, 'is_average']}
          label={say('local.average')}
          none={say('local.no')}
        />
      </div>
      <ol className="rule-items">
        {values.map((_, no) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: spans have no name but their place
          <Span key={no} {...parts} path={[...RATE, 'values', no]} no={no} />
        ))}
        <li className="rule-add">
          <Button
            onClick={() =>
              put([...RATE, 'values', values.length], {
                from,
                ...(isThings ? { yuan: 0 } : {}),
                cite: 'unsourced',
              })
            }
          >
            {say('local.addSpan')}
          </Button>
        </li>
      </ol>
      {isByDay &&
        days.map((_, no) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: spans have no name but their place
          <div key={no} className="rule-line">
            <NumberField {...parts} path={[...DAYS, 'values', no, 'days']} label={say('local.days')} />
            <TermField {...parts} path={[...DAYS, 'values', no, 'from']} label={say('local.from')} />
            <CiteField {...parts} path={[...DAYS, 'values', no, 'cite']} />
          </div>
        ))}
    </>
  );
}
