import type { OfficeFile } from '../sheet.ts';
import { aidFiles } from './aid.ts';
import { checkFiles } from './checks.ts';
import { hukouFile } from './hukou.ts';
import type { Office } from './office.ts';
import { povertyFiles } from './poverty.ts';
import { recordFiles } from './records.ts';
import { rosterFiles } from './rosters.ts';
import { subsidyFiles } from './subsidies.ts';
import { welfareFiles } from './welfare.ts';

/** All files that the county's offices hand in. */
export const officeFiles = (office: Office): OfficeFile[] => [
  hukouFile(office),
  ...recordFiles(office),
  ...rosterFiles(office),
  ...povertyFiles(office),
  ...aidFiles(office),
  ...subsidyFiles(office),
  ...checkFiles(office),
  ...welfareFiles(office),
];
