import { Alert } from 'antd';
import type { ScreenSource } from '../../../src/reports/index.ts';
import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import { useWord } from '../app/words.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';

const isBalanced = (s: ScreenSource): boolean => s.rowsRead === s.landed + s.refused + s.skipped;

const faultsOf = (source: ScreenSource): number =>
  source.verdicts.filter(({ severity }) => severity === 'fault').reduce((sum, v) => sum + v.count, 0);

const count = (amount: number) =>
  amount === 0 ? <span className="nil">0</span> : <span>{printCount(amount)}</span>;

/** Every sheet that was read, and that no row of it was lost. */
export function SourceTable({ sources }: { readonly sources: readonly ScreenSource[] }) {
  const { say } = useSpeech();
  const word = useWord();
  const rows = sources.reduce((total, source) => total + source.rowsRead, 0);
  const columns: Column<ScreenSource>[] = [
    {
      key: 'file',
      title: say('source.file'),
      isTitle: true,
      render: (s) => (s.sheet === '' ? s.file : `${s.file} · ${s.sheet}`),
    },
    {
      key: 'kind',
      title: say('source.kind'),
      render: (s) =>
        s.register === null ? (
          <span className="bad">{say('source.unknown')}</span>
        ) : (
          word('register', s.register)
        ),
    },
    { key: 'read', title: say('source.read'), isNumber: true, render: (s) => count(s.rowsRead) },
    { key: 'landed', title: say('source.landed'), isNumber: true, render: (s) => count(s.landed) },
    { key: 'refused', title: say('source.refused'), isNumber: true, render: (s) => count(s.refused) },
    { key: 'skipped', title: say('source.skipped'), isNumber: true, render: (s) => count(s.skipped) },
    { key: 'faults', title: say('source.faults'), isNumber: true, render: (s) => count(faultsOf(s)) },
    {
      key: 'balance',
      title: say('source.balance'),
      render: (s) =>
        isBalanced(s) ? (
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
          {say('overview.balanced', { files: printCount(sources.length), rows: printCount(rows) })}
        </p>
      ) : (
        <Alert type="error" title={say('overview.unbalanced')} />
      )}
      <DataTable label={say('overview.sources')} columns={columns} rows={sources} keyOf={(s) => s.sourceNo} />
    </>
  );
}
