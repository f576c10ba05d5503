import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

/** What the placeholders of one environment stand for, by name. */
export type Values = Readonly<Record<string, string | undefined>>;

const isGuid = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

const isHttps = (value: string): boolean => URL.canParse(value) && new URL(value).protocol === 'https:';

/** An https address that another path can follow. */
const canBeFollowed = (value: string): boolean => isHttps(value) && !value.endsWith('/');

/** As many characters of a company's name as Teams shows. */
const LONGEST_NAME = 32;

/** Whoever answers for the app in use is a company, not the example that env/.env.production comes with. */
const isOwn = (value: string, { TEAMSFX_ENV }: Values): boolean =>
  TEAMSFX_ENV !== 'production' || !/\bexample\b/i.test(value);

interface Rule {
  readonly needs: string;
  readonly isKept: (value: string, values: Values) => boolean;
}

const guid: Rule = { needs: 'a GUID', isKept: isGuid };
const https: Rule = { needs: 'an https address without a slash at the end', isKept: canBeFollowed };
const ownPage: Rule = {
  needs: 'an https address of your own',
  isKept: (value, values) => isHttps(value) && isOwn(value, values),
};

/** The rules for the values that are easy to get wrong. The schema of the manifest knows the rest. */
const rules: Readonly<Record<string, Rule>> = {
  TEAMS_APP_ID: guid,
  AAD_APP_CLIENT_ID: guid,
  BOT_ID: guid,
  TAB_ENDPOINT: https,
  TAB_DOMAIN: {
    needs: 'the domain of TAB_ENDPOINT, with its port and without https://',
    isKept: (value, { TAB_ENDPOINT = '' }) =>
      !canBeFollowed(TAB_ENDPOINT) || new URL(TAB_ENDPOINT).host === value,
  },
  DEVELOPER_NAME: {
    needs: `the name of your company in at most ${LONGEST_NAME} characters`,
    isKept: (value, values) => value.length <= LONGEST_NAME && isOwn(value, values),
  },
  DEVELOPER_WEBSITE_URL: ownPage,
  DEVELOPER_PRIVACY_URL: ownPage,
  DEVELOPER_TERMS_URL: ownPage,
};

/** Only the addition to the app's name may be left empty: the app in use has none. */
const MAY_BE_EMPTY = ['APP_NAME_SUFFIX'];

/** @returns what is wrong with the named values: one sentence each, with the name first. */
export function wrongValues(names: readonly string[], values: Values): string[] {
  return names.flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [`${name} is missing`];
    if (value === '') return MAY_BE_EMPTY.includes(name) ? [] : [`${name} is empty`];
    const rule = rules[name];
    return !rule || rule.isKept(value, values) ? [] : [`${name} requires ${rule.needs}, not "${value}"`];
  });
}

/** What nobody writes by hand: `atk provision` does. */
const PROVISIONED = ['TEAMS_APP_ID', 'AAD_APP_CLIENT_ID', 'BOT_ID', 'TAB_ENDPOINT', 'TAB_DOMAIN'];

/** @returns where the empty values of an environment come from; undefined where none is empty that is provisioned. */
export const whereEmptyOnesComeFrom = (env: string, values: Values): string | undefined =>
  PROVISIONED.some((name) => values[name] === '')
    ? `Run "atk provision --env ${env}" first: it writes what is empty (docs/administrator.md, step 2). ` +
      'With made-up values: npm run package:teams -- --env example'
    : undefined;

/**
 * The values of env/.env.<name>, and over them those of env/.env.<name>.user, where there is one.
 * @returns undefined if there is no such environment.
 */
export function readEnvironment(folder: string, name: string): Values | undefined {
  const file = path.join(folder, `.env.${name}`);
  if (!/^[a-z0-9-]+$/.test(name) || !existsSync(file)) return undefined;
  const own = `${file}.user`;
  return {
    ...parseEnv(readFileSync(file, 'utf8')),
    ...(existsSync(own) ? parseEnv(readFileSync(own, 'utf8')) : {}),
  };
}
