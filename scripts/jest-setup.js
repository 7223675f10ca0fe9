/** Tests of the command line and of worker threads run the compiled program, so it is compiled before any test. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export default function setup() {
  const build = spawnSync(process.execPath, [fileURLToPath(new URL('build.js', import.meta.url))], {
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`The project does not compile:\n${build.stdout}${build.stderr}`);
}
