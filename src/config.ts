import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { Fault } from './core/errors.ts';
import { checkApart } from './folders.ts';
import { type Environment, type SettingName, type Settings, settingNames, settingRules } from './settings.ts';

export { type LogLevel, logLevels, type SettingName, type Settings, settingNames } from './settings.ts';

/** Where a setting came from; of several that give a value the last in this list wins. */
export type SettingSource = 'default' | 'file' | 'environment' | 'flag';

/** One setting as `rapporteur config` prints it. Passwords in URLs are masked. */
export interface DescribedSetting {
  readonly name: SettingName;
  readonly value: string | number | null;
  readonly source: SettingSource;
  /** The variable of the environment that sets it. */
  readonly variable: string;
  readonly description: string;
}

/** The settings, and where each one came from. */
export interface Config {
  readonly settings: Settings;
  readonly sources: Readonly<Record<SettingName, SettingSource>>;
  /** The file that was read, or null where there is none. */
  readonly file: string | null;
}

/** What the settings are read from. `flags` go by the name of the setting; undefined and empty values count as not given. */
export interface ConfigInput {
  readonly env?: Environment;
  readonly flags?: Partial<Record<SettingName, string | number | null | undefined>>;
  readonly cwd?: string;
}

const paths: readonly SettingName[] = ['home', 'inbox', 'processed', 'failed', 'reports', 'lexicon', 'logFile'];
const fileName = 'rapporteur.yaml';

/**
 * Reads the settings: defaults, then `rapporteur.yaml` in the home folder, then the environment, then flags. Relative
 * paths count from `cwd`, those of the file from its folder; `~` is the user's home folder. Nothing is created.
 * @throws Fault RAP_SETTING naming the setting, its value, where it came from and what is wanted
 */
export function loadConfig({ env = process.env, flags = {}, cwd = process.cwd() }: ConfigInput = {}): Config {
  const userHome = env.HOME || homedir();
  const settings: Partial<Record<SettingName, string | number | null>> = {};
  const sources: Partial<Record<SettingName, SettingSource>> = {};
  let file: Record<string, unknown> | null = null;
  // The home folder comes first in the table: the file, which is in it, is read before any other setting.
  for (const name of settingNames) {
    const rule = settingRules[name];
    const home = String(settings.home);
    if (name !== 'home') file ??= readSettingsFile(join(home, fileName));
    const given: [SettingSource, unknown, string, string][] = [
      ['flag', flags[name], `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, cwd],
      ['environment', env[rule.variable], `${rule.variable} in the environment`, cwd],
      ['file', file?.[name], join(home, fileName), home],
    ];
    const found = given.find(([, value]) => value !== undefined && value !== null && String(value).trim() !== '');
    sources[name] = found?.[0] ?? 'default';
    const value = found ? check(name, found[1], found[2]) : rule.fallback({ home, env });
    const base = found?.[3] ?? cwd;
    settings[name] = paths.includes(name) && value !== null ? absolute(String(value), base, userHome) : value;
  }
  // Each value was checked by the schema of its own setting.
  const checked = settings as unknown as Settings;
  checkApart(checked, (name) => ` (${sources[name as SettingName]})`);
  return {
    settings: checked,
    sources: sources as Record<SettingName, SettingSource>,
    file: file && Object.keys(file).length > 0 ? join(String(settings.home), fileName) : null,
  };
}

/** Every setting with its value, where it came from and what it is for. Safe to print. */
export const describeConfig = ({ settings, sources }: Config): DescribedSetting[] =>
  settingNames.map((name) => ({
    name,
    value: name === 'password' && settings.password !== null ? '***' : maskPassword(settings[name]),
    source: sources[name],
    variable: settingRules[name].variable,
    description: settingRules[name].description,
  }));

/** A password as a field of its own: in a URL's query, or in PostgreSQL's `host=… password=…`. */
const passwordField = /((?:^|[?&\s])(?:password|pwd)\s*=\s*)(?:'[^']*'|[^&#\s"]*)/gi;

/** Hides the password of a value that is one URL: `postgres://user:***@host/database`. Anything else stays as it is. */
export function maskPassword<T>(value: T): T | string {
  if (typeof value !== 'string') return value;
  const masked = value.replace(/^([a-z+]+:\/\/[^/?#]*?:)(.*)(@)/is, '$1***$3').replace(passwordField, '$1***');
  // Without a scheme it is no URL, and nobody knows which part before the @ is the secret.
  return /^[a-z+]+:\/\//i.test(masked) ? masked : masked.replace(/^[^\s/\\]*@/, '***@');
}

/**
 * Hides the passwords of all URLs in a text, and nothing else. Servers' URLs may hold a password that is not escaped; in
 * others a colon may come before a port and an `@` after it.
 */
export const maskPasswords = (text: string): string =>
  text
    .replace(/\b((?:postgres(?:ql)?|rediss?):\/\/[^\s/?#@:"]*:)[^\s"]*@/gi, '$1***@')
    .replace(/\b([a-z][a-z+.-]*:\/\/[^\s/?#@:"]*:)[^\s/?#@"]*@/gi, '$1***@')
    .replace(passwordField, '$1***');

function check(name: SettingName, value: unknown, source: string): string | number | null {
  const rule = settingRules[name];
  const scalar = typeof value === 'string' || typeof value === 'number';
  const result = scalar ? rule.schema.safeParse(value) : null;
  if (result?.success) return result.data;
  const shown = JSON.stringify(maskPassword(value)) ?? String(value);
  throw new Fault('RAP_SETTING', `${name} is ${shown} (from ${source}), but it must be ${rule.wanted}.`);
}

function readSettingsFile(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {};
  let content: unknown;
  try {
    // Every word as it is written: `0123` is a password and not a number.
    content = parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }) || {};
  } catch (cause) {
    throw new Fault('RAP_SETTING', `${path} could not be read as YAML: ${(cause as Error).message}`, { cause });
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new Fault('RAP_SETTING', `${path} must hold settings, one "name: value" a line.`);
  }
  for (const name of Object.keys(content)) {
    if (name === 'home' || !settingNames.includes(name as SettingName)) {
      const known = settingNames.filter((known) => known !== 'home').join(', ');
      throw new Fault('RAP_SETTING', `${path} sets ${JSON.stringify(name)}; what can be set there is ${known}.`);
    }
  }
  return content as Record<string, unknown>;
}

function absolute(path: string, base: string, userHome: string): string {
  const expanded = path === '~' || path.startsWith('~/') ? join(userHome, path.slice(1)) : path;
  return isAbsolute(expanded) ? resolve(expanded) : resolve(base, expanded);
}
