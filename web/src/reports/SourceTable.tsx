import { Alert } from 'antd';
import { useState } from 'react';
import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import type { ScreenSource, ScreenVerdict } from '../app/told.ts';
import { useWord } from '../app/words.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';

/** A file with its sheets added up, or one of its sheets. */
type Line = {
  readonly key: string;
  readonly file: string;
  readonly sheets: readonly ScreenSource[];
  /** Undefined for a file of several sheets. */
  readonly sheet?: string;
};

const isBalanced = (s: ScreenSource): boolean => s.rowsRead === s.landed + s.refused + s.skipped;

const sum = (sheets: readonly ScreenSource[], amount: (source: ScreenSource) => number): number =>
  sheets.reduce((total, source) => total + amount(source), 0);

const faultsOf = (source: ScreenSource): number =>
  source.verdicts.filter(({ severity }) => severity === 'fault').reduce((total, v) => total + v.count, 0);

const count = (amount: number) =>
  amount === 0 ? <span className="nil">0</span> : <span>{printCount(amount)}</span>;

/** Files in their order, each followed by its sheets where it is open. */
function linesOf(sources: readonly ScreenSource[], open: ReadonlySet<string>): Line[] {
  return [...new Set(sources.map(({ file }) => file))].flatMap((file) => {
    const sheets = sources.filter((source) => source.file === file);
    const head: Line = { key: file, file, sheets };
    if (!open.has(file)) return [head];
    return [
      head,
      ...sheets.map((s) => ({ key: `${file}#${s.sourceNo}`, file, sheets: [s], sheet: s.sheet })),
    ];
  });
}

/** What was told of a sheet: how often, and the first in words. */
function Verdicts({ verdicts }: { readonly verdicts: readonly ScreenVerdict[] }) {
  const { say, language } = useSpeech();
  return (
    <ul className="verdicts">
      {verdicts.map(({ code, severity, count: times, row, message }) => (
        <li key={`${code} ${severity}`} className={severity}>
          {times > 1 && <b>{say('source.times', { count: printCount(times) })} </b>}
          {message[language]} {row > 0 && <span className="place">{say('place.row', { row })}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Every sheet that was read, that no row of it was lost, and what was wrong in it. */
export function SourceTable({ sources }: { readonly sources: readonly ScreenSource[] }) {
  const { say } = useSpeech();
  const word = useWord();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (file: string): void =>
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(file)) next.add(file);
      return next;
    });
  const columns: Column<Line>[] = [
    {
      key: 'file',
      title: say('source.file'),
      isTitle: true,
      render: (line) =>
        line.sheet === undefined ? (
          <button
            type="button"
            className="opener"
            aria-expanded={open.has(line.file)}
            onClick={() => toggle(line.file)}
          >
            {line.file}
            {line.sheets.length > 1 && (
              <span className="soft"> {say('source.sheets', { count: line.sheets.length })}</span>
            )}
          </button>
        ) : (
          <div className="sheet">
            {line.sheet}
            {line.sheets.map((s) => (
              <Verdicts key={s.sourceNo} verdicts={s.verdicts} />
            ))}
          </div>
        ),
    },
    {
      key: 'kind',
      title: say('source.kind'),
      render: (line) => {
        const registers = [...new Set(line.sheets.map(({ register }) => register))];
        return registers.map((register) =>
          register === null ? (
            <span key="none" className="bad one-line">
              {say('source.unknown')}
            </span>
          ) : (
            <span key={register} className="one-line">
              {word('register', register)}
            </span>
          ),
        );
      },
    },
    {
      key: 'read',
      title: say('source.read'),
      isNumber: true,
      render: (l) => count(sum(l.sheets, (s) => s.rowsRead)),
    },
    {
      key: 'landed',
      title: say('source.landed'),
      isNumber: true,
      render: (l) => count(sum(l.sheets, (s) => s.landed)),
    },
    {
      key: 'refused',
      title: say('source.refused'),
      isNumber: true,
      render: (l) => count(sum(l.sheets, (s) => s.refused)),
    },
    {
      key: 'skipped',
      title: say('source.skipped'),
      isNumber: true,
      render: (l) => count(sum(l.sheets, (s) => s.skipped)),
    },
    {
      key: 'faults',
      title: say('source.faults'),
      isNumber: true,
      render: (l) => count(sum(l.sheets, faultsOf)),
    },
    {
      key: 'balance',
      title: say('source.balance'),
      render: (line) =>
        line.sheets.every(isBalanced) ? (
          <span className="good">{say('source.isBalanced')}</span>
        ) : (
          <span className="bad">{say('source.notBalanced')}</span>
        ),
    },
  ];
  return (
    <>
      {sources.every(isBalanced) ? (
        <p className="note">
          {say('overview.balanced', {
            files: printCount(sources.length),
            rows: printCount(sum(sources, (s) => s.rowsRead)),
          })}
        </p>
      ) : (
        <Alert type="error" title={say('overview.unbalanced')} />
      )}
      <DataTable
        label={say('overview.sources')}
        columns={columns}
        rows={linesOf(sources, open)}
        keyOf={(line) => line.key}
      />
    </>
  );
}
