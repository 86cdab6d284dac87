import { Tag } from 'antd';
import { Link } from 'react-router';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { printCount } from '../app/print.ts';
import type { CheckedSheet } from '../app/told.ts';

function Recognised({ sheet }: { readonly sheet: CheckedSheet }) {
  const { say, language } = useSpeech();
  if (sheet.verdicts.some(({ code }) => code === 'sheet.answers'))
    return (
      <span className="bad">
        {say('import.isAnswers')} <Link to={paths.questions()}>{say('import.toQuestions')}</Link>
      </span>
    );
  if (sheet.label)
    return (
      <>
        {say('import.recognised')} <b>{sheet.label[language]}</b>
      </>
    );
  return (
    <span className="bad">
      {say('import.unrecognised')}
      {sheet.nearest && ` ${say('import.nearest', { label: sheet.nearest[language] })}`}
    </span>
  );
}

function Preview({ sheet }: { readonly sheet: CheckedSheet }) {
  const { say } = useSpeech();
  if (sheet.preview.length === 0) return null;
  return (
    <div className="preview-wrap">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard */}
      <section className="preview" tabIndex={0} aria-label={say('import.preview')}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="number">
                {say('import.row')}
              </th>
              {sheet.columns.map(({ heading, field, isKnown }, i) => (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: a heading may stand twice; columns stay in order
                  key={i}
                  scope="col"
                  className={field ? 'understood' : isKnown ? 'known' : 'strange'}
                >
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.preview.map(({ row, cells }) => (
              <tr key={row}>
                <td className="number">{row}</td>
                {cells.map((cell, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells stay in the order of columns
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="legend note">
        <span className="understood">{say('import.understood')}</span>{' '}
        <span className="known">{say('import.known')}</span>{' '}
        <span className="strange">{say('import.strange')}</span>
      </p>
    </div>
  );
}

/** One sheet of a file: what it is taken for, what misses, how its rows fare, its first rows. */
export function SheetCheck({ sheet }: { readonly sheet: CheckedSheet }) {
  const { say } = useSpeech();
  const counts = (['read', 'landed', 'refused', 'skipped'] as const).map(
    (name) => `${say(`source.${name}`)} ${printCount(sheet[name])}`,
  );
  return (
    <div className="sheet-check">
      <p>
        {sheet.sheet !== '' && <Tag>{sheet.sheet}</Tag>}
        <Recognised sheet={sheet} /> <span className="note">{counts.join('，')}</span>
      </p>
      {sheet.missing.length > 0 && (
        <p className="bad">{say('import.missing', { headings: sheet.missing.join(say('mark.list')) })}</p>
      )}
      <Preview sheet={sheet} />
    </div>
  );
}
