import { useSpeech } from '../app/language.tsx';
import type { RowPlace } from '../app/told.ts';

/** Where a row stands: file, sheet, row as the spreadsheet program numbers it. */
export function Place({ file, sheet, row }: RowPlace) {
  const { say } = useSpeech();
  return (
    <span className="place">
      {file}
      {sheet !== '' && ` · ${sheet}`} <span className="place-row">{say('place.row', { row })}</span>
    </span>
  );
}
