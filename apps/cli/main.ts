import { Command, CommanderError } from 'commander';
import { registerAuditCommands } from '../../src/access/audit/commands.ts';
import { registerDemoCommands } from '../../src/demo/commands.ts';
import { registerDropoutCommands } from '../../src/dropout/commands.ts';
import { registerIntakeCommands } from '../../src/intake/commands.ts';
import { registerExplainCommands } from '../../src/reports/commands.ts';
import { registerKeyCommands } from '../../src/reports/keys/commands.ts';
import { registerBackupCommands } from './backup.ts';
import { reportFailure } from './failure.ts';
import { printUsageFault, speakHelp } from './help.ts';
import { chooseLanguage } from './language.ts';
import { registerRunCommand } from './run.ts';
import { registerStartCommand } from './start.ts';

const { language, args } = chooseLanguage(process.argv.slice(2), process.env.FUZHI_LANG);
const program = speakHelp(new Command('fuzhi'), language);

registerStartCommand(program, language);
registerRunCommand(program, language);
registerExplainCommands(program, language);
registerIntakeCommands(program, language);
registerDemoCommands(program, language);
registerDropoutCommands(program, language);
registerAuditCommands(program, language);
registerKeyCommands(program, language);
registerBackupCommands(program, language);

try {
  await program.parseAsync(args, { from: 'user' });
} catch (error) {
  process.exitCode =
    error instanceof CommanderError ? printUsageFault(error, language) : reportFailure(error, language);
}
