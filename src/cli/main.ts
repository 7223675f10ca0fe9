import { asFault, faultMessage } from './fault-message.ts';
import { runCommandLine } from './run.ts';

/** The program's beginning: runs the command line and ends with its exit code. */
try {
  const code = await runCommandLine(process.argv.slice(2), process);
  // What is still on its way to a pipe is written before the end.
  await new Promise((resolve) => process.stdout.write('', resolve));
  process.exit(code);
} catch (error) {
  const fault = asFault(error);
  process.stderr.write(`${await faultMessage(fault, process.argv.includes('--verbose'))}\n`);
  process.exit(fault.exitCode);
}
