/** The rules check: rules load, and every citation resolves. One line a fault. */
import { readFirstForm } from '../src/aid/index.ts';
import { readEnrolmentRules } from '../src/enrolment/index.ts';
import { checkRules } from '../src/library/index.ts';

readEnrolmentRules();
readFirstForm();
const faults = checkRules();
for (const { file, path, fault } of faults) console.log(`rules/${file}: ${path}: ${fault}`);
if (faults.length > 0) process.exitCode = 1;
