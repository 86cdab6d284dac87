/** The rules check: rules, layouts and comparison models load, and every citation resolves. One line a fault. */
import { readdirSync } from 'node:fs';
import {
  aidRuleFaults,
  readFirstForm,
  readHardshipRules,
  readNoticeRules,
  readPaymentRules,
  readSupervisionRules,
} from '../src/aid/index.ts';
import { readDoorRules, readDropoutRules, readRates, readReports } from '../src/dropout/index.ts';
import { readEnrolmentRules } from '../src/enrolment/index.ts';
import { readFormats } from '../src/intake/index.ts';
import { readLedgers } from '../src/ledgers/index.ts';
import { checkRules } from '../src/library/index.ts';
import { readModel } from '../src/linkage/index.ts';
import { readLetterRules, readPairingRules } from '../src/pairing/index.ts';
import { readExclusion, readWarningModel } from '../src/warning/index.ts';

readPairingRules();
readLetterRules();
readDropoutRules();
readDoorRules();
readRates();
readReports();
readEnrolmentRules();
readLedgers();
readWarningModel();
readExclusion();
readFirstForm();
readPaymentRules();
readNoticeRules();
readHardshipRules();
readSupervisionRules();
readFormats();
const models = new URL('../rules/linkage/', import.meta.url);
for (const file of readdirSync(models)) readModel(new URL(file, models).pathname);
const faults = checkRules().map(({ file, path, fault }) => `${file}: ${path}: ${fault}`);
const aid = (await aidRuleFaults('en')).map((fault) => `aid/${fault}`);
for (const fault of [...faults, ...aid]) console.log(`rules/${fault}`);
if (faults.length + aid.length > 0) process.exitCode = 1;
