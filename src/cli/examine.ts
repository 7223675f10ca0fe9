import type { Settings } from '../config.ts';
import { checkFolders, checkSpace } from './examine-folders.ts';
import { checkDatabase, checkHomelessData, checkPort } from './examine-servers.ts';
import { type Finding, finding, wrong } from './finding.ts';

const leastNode = [20, 16] as const;

/** The version of Node that runs this, against the oldest that is enough. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const enough = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  const wanted = `Install Node ${leastNode.join('.')} or later from https://nodejs.org.`;
  return enough ? finding('Node', 'ok', version) : finding('Node', 'wrong', `${version} is too old`, wanted);
}

async function checkRules(): Promise<Finding> {
  try {
    const rules = await import('../../pipelines/rules.ts');
    const { allRules } = await import('../report/rules.ts');
    rules.checkRules();
    return finding('Rules', 'ok', `version ${rules.rulesVersion()}, ${allRules().length} rules`);
  } catch (error) {
    return wrong('Rules', error);
  }
}

/** Looks at everything, one after the other, and tells each finding as soon as it is there. */
export async function examine(settings: Settings, tell: (finding: Finding) => void): Promise<Finding[]> {
  const findings: Finding[] = [];
  const checks: (() => readonly Finding[] | Promise<readonly Finding[]>)[] = [
    () => [checkNode(process.version)],
    async () => [await checkRules()],
    () => checkFolders(settings),
    () => [checkSpace(settings.home)],
    () => checkDatabase(settings),
    () => checkHomelessData(),
    async () => [await checkPort(settings.host, settings.port)],
  ];
  for (const check of checks) {
    for (const found of await check()) {
      findings.push(found);
      tell(found);
    }
  }
  return findings;
}
