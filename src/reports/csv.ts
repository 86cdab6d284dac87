/** CSV as the output promises it. */
export { type CsvCell, csvCell, csvText, inert, inertSql } from '../platform/index.ts';
