/** The rules check: rules, layouts and comparison models load, and every citation resolves. One line a fault. */
import { readdirSync } from 'node:fs';
import { readFirstForm } from '../src/aid/index.ts';
import { readDropoutRules } from '../src/dropout/index.ts';
import { readEnrolmentRules } from '../src/enrolment/index.ts';
import { readFormats } from '../src/intake/index.ts';
import { checkRules } from '../src/library/index.ts';
import { readModel } from '../src/linkage/index.ts';

readDropoutRules();
readEnrolmentRules();
readFirstForm();
readFormats();
const models = new URL('../rules/linkage/', import.meta.url);
for (const file of readdirSync(models)) readModel(new URL(file, models).pathname);
const faults = checkRules();
for (const { file, path, fault } of faults) console.log(`rules/${file}: ${path}: ${fault}`);
if (faults.length > 0) process.exitCode = 1;
