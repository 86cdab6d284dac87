import { Button, Select } from 'antd';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import type { BatchView, CheckedSheet } from '../app/told.ts';
import { SheetCheck } from './SheetCheck.tsx';
import { megabytes } from './upload.ts';
import { VerdictList } from './VerdictList.tsx';

type BatchFile = BatchView['files'][number];

type Properties = {
  readonly batchId: number;
  readonly file: BatchFile;
  readonly present: readonly { readonly name: string }[];
  /** What it is to replace, as chosen; null: it stands beside the others. */
  readonly replaces: string | null;
  readonly isChangeable: boolean;
  readonly choose: (replaces: string | null) => void;
  readonly remove: () => void;
};

const BESIDE = '';

function Choice({ file, present, replaces, isChangeable, choose }: Properties) {
  const { say } = useSpeech();
  const options = [
    { value: BESIDE, label: say('import.beside') },
    ...present.map(({ name }) => ({ value: name, label: say('import.replaces', { name }) })),
  ];
  return (
    <Select
      aria-label={say('import.choice', { name: file.name })}
      className="choice"
      disabled={!isChangeable}
      showSearch={{ optionFilterProp: 'label' }}
      value={replaces ?? BESIDE}
      options={options}
      popupMatchSelectWidth={false}
      onChange={(value: string) => choose(value === BESIDE ? null : value)}
    />
  );
}

const sum = (sheets: readonly CheckedSheet[], of: (sheet: CheckedSheet) => number): number =>
  sheets.reduce((total, sheet) => total + of(sheet), 0);

/** One file of a batch: what it is, how its rows fare, what to mend, what it replaces. */
export function FileCard(properties: Properties) {
  const { say } = useSpeech();
  const { batchId, file, isChangeable, remove } = properties;
  const sheets = file.report?.sheets ?? [];
  const toMend = sum(sheets, ({ faulty }) => faulty);
  const at = { batchId, fileNo: file.fileNo };
  return (
    <section className="file-card" aria-label={file.name}>
      <header className="file-head">
        <h2>{file.name}</h2>
        <span className="note">
          {megabytes(file.bytes)} · SHA-256 {file.sha256}
        </span>
        {isChangeable && (
          <Button size="small" type="text" danger onClick={remove}>
            {say('import.remove')}
          </Button>
        )}
      </header>
      {file.report === null && <p className="note">{say('import.unchecked')}</p>}
      {file.report?.sameAs && <p className="same-as">{say('import.sameAs', { name: file.report.sameAs })}</p>}
      {sheets.map((sheet, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sheets of a file stay in their order
        <SheetCheck key={i} sheet={sheet} />
      ))}
      {file.report && <Choice {...properties} />}
      {toMend > 0 && (
        <p className="mend">
          {say('import.toMend', { count: printCount(toMend) })}{' '}
          {file.faulty.map((form) => (
            <a
              key={form}
              href={get(`/api/intake/batches/{batchId}/files/{fileNo}/faulty.${form}`, { path: at })}
              download
            >
              {say(`import.faulty.${form}`)}
            </a>
          ))}
        </p>
      )}
      {(file.report?.told ?? 0) > 0 && <VerdictList at={at} total={file.report!.told} />}
    </section>
  );
}
