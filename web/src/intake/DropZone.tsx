import { type DragEvent, useId, useState } from 'react';
import { useSpeech } from '../app/language.tsx';
import type { Uploading } from './upload.ts';

type Properties = {
  readonly note: string;
  readonly isBusy: boolean;
  readonly files: readonly Uploading[];
  readonly onFiles: (files: readonly File[]) => void;
};

/** Where files are dropped or chosen, and what became of each. */
export function DropZone({ note, isBusy, files, onFiles }: Properties) {
  const { say } = useSpeech();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over);
  };
  const drop = (event: DragEvent) => {
    drag(false)(event);
    if (!isBusy && event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  };
  return (
    <div className="drop">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the label and its field work by keyboard; dropping is a shortcut */}
      <div
        className={`drop-zone ${isOver ? 'over' : ''}`}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={drop}
      >
        <label htmlFor={id} className="drop-label">
          <b>{say('import.drop')}</b>
          <span className="note">{note}</span>
        </label>
        <input
          id={id}
          type="file"
          multiple
          disabled={isBusy}
          accept=".xlsx,.xls,.xlsm,.xlsb,.csv,.ods,.txt,.et,.zip"
          onChange={({ target }) => {
            const chosen = [...(target.files ?? [])];
            target.value = '';
            if (chosen.length > 0) onFiles(chosen);
          }}
        />
      </div>
      {files.length > 0 && (
        <ul className="uploads" aria-live="polite">
          {files.map(({ name, state, why }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name, and their order stays
            <li key={i} className={state}>
              <span>{name}</span> <span className="note">{why ?? say(`import.upload.${state}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
