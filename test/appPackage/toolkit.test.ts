import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readEnvironment } from '../../appPackage/environment.ts';
import { placeholdersOf } from '../../appPackage/manifest.ts';
import { readBicep } from '../builders/bicep.ts';

interface Action {
  readonly uses: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}

const root = path.resolve(__dirname, '../..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
/** The file without its comments, which may speak of placeholders. */
const contentOf = (file: string): string => JSON.stringify(parse(textOf(file)));
const actionsOf = (file: string): Action[] => {
  const {
    provision = [],
    deploy = [],
    publish = [],
  } = parse(textOf(file)) as Record<string, Action[] | undefined>;
  return [...provision, ...deploy, ...publish];
};

const projects = [
  ['teamsapp.yml', 'dev'],
  ['teamsapp.yml', 'production'],
  ['teamsapp.local.yml', 'local'],
] as const;

/** What the toolkit chooses or makes up by itself. */
const madeUp = ['TEAMSFX_ENV'];
const outputs = readBicep(path.join(root, 'infra/main.bicep')).outputs;
const entraManifest = JSON.parse(textOf('aad.manifest.json')) as EntraManifest;

interface EntraManifest {
  readonly identifierUris: readonly string[];
  readonly signInAudience: string;
  readonly api: {
    readonly requestedAccessTokenVersion: number;
    readonly oauth2PermissionScopes: readonly { readonly id: string; readonly value: string }[];
    readonly preAuthorizedApplications: readonly {
      readonly appId: string;
      readonly delegatedPermissionIds: readonly string[];
    }[];
  };
  readonly appRoles: readonly { readonly value: string }[];
  readonly requiredResourceAccess: readonly unknown[];
}

test.each(projects)(
  'every placeholder of %s, and of the files that it uses, has a place in env/.env.%s, and what comes later is written there',
  (file, environment) => {
    const named = Object.keys(readEnvironment(path.join(root, 'env'), environment) ?? {});
    const written = actionsOf(file).flatMap((action) => Object.values(action.writeToEnvironmentFile ?? {}));
    const used = placeholdersOf(
      contentOf(file) +
        textOf('appPackage/manifest.json') +
        textOf('aad.manifest.json') +
        (file === 'teamsapp.yml' ? textOf(`infra/parameters/${environment}.json`) : ''),
    );
    const secret = (name: string) => name.startsWith('SECRET_');
    expect(used.filter((name) => !named.includes(name) && !secret(name) && !madeUp.includes(name))).toEqual(
      [],
    );
    expect(used.filter((name) => secret(name) && !written.includes(name))).toEqual([]);
  },
);

test('what is created in Azure is written where the toolkit looks for it', () => {
  const named = Object.keys(readEnvironment(path.join(root, 'env'), 'dev') ?? {});
  expect(outputs.filter((name) => !named.includes(name))).toEqual([]);
  const used = placeholdersOf(contentOf('teamsapp.yml') + textOf('appPackage/manifest.json'));
  expect(outputs.filter((name) => used.includes(name)).sort()).toEqual(
    ['API_ENDPOINT', 'API_NAME', 'BOT_ID', 'TAB_DOMAIN', 'TAB_ENDPOINT', 'TAB_RESOURCE_ID'].sort(),
  );
});

/** What the toolkit's own schema (v1.13) asks of each kind of step: its input, and what it writes down. */
const asked: Readonly<Record<string, { readonly input: string[]; readonly written?: string[] }>> = {
  'aadApp/create': {
    input: ['name', 'generateClientSecret', 'signInAudience'],
    written: ['clientId', 'objectId'],
  },
  'aadApp/update': { input: ['manifestPath', 'outputFilePath'] },
  'arm/deploy': { input: ['subscriptionId', 'resourceGroupName', 'templates'] },
  'azureStaticWebApps/getDeploymentToken': { input: ['resourceId'], written: ['deploymentToken'] },
  'botAadApp/create': { input: ['name'], written: ['botId', 'botPassword'] },
  'botFramework/create': { input: ['botId', 'name', 'messagingEndpoint'] },
  'cli/runNpmCommand': { input: ['args'] },
  'cli/runNpxCommand': { input: ['args'] },
  script: { input: ['run'] },
  'teamsApp/create': { input: ['name'], written: ['teamsAppId'] },
  'teamsApp/publishAppPackage': { input: ['appPackagePath'], written: ['publishedAppId'] },
  'teamsApp/update': { input: ['appPackagePath'] },
  'teamsApp/validateAppPackage': { input: ['appPackagePath'] },
  'teamsApp/validateManifest': { input: ['manifestPath'] },
  'teamsApp/zipAppPackage': { input: ['manifestPath', 'outputZipPath', 'outputFolder'] },
};

test.each(['teamsapp.yml', 'teamsapp.local.yml'])('every step of %s has what its kind asks for', (file) => {
  for (const { uses, with: input = {}, writeToEnvironmentFile = {} } of actionsOf(file)) {
    const { input: needed = [], written = [] } = asked[uses] ?? {};
    expect(Object.keys(asked)).toContain(uses);
    expect({ uses, has: Object.keys(input) }).toEqual({
      uses,
      has: expect.arrayContaining(needed) as string[],
    });
    expect({ uses, writes: Object.keys(writeToEnvironmentFile) }).toEqual({
      uses,
      writes: expect.arrayContaining(written) as string[],
    });
  }
});

test('a step of teamsapp.yml uses only what the steps before it have made', () => {
  const { provision = [] } = parse(textOf('teamsapp.yml')) as { provision?: Action[] };
  const order = provision.map(({ uses }) => uses);
  // Sign-in and the app need the domain that Azure gives, and Azure needs their ids.
  expect(order.slice(0, 4)).toEqual(['aadApp/create', 'teamsApp/create', 'arm/deploy', 'aadApp/update']);
});

test('what npm is asked to run is there', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const runs = actionsOf('teamsapp.yml').flatMap(({ with: { args } = {} }) => {
    const name = /^run (\S+)/.exec(typeof args === 'string' ? args : '')?.[1];
    return name === undefined ? [] : [name];
  });
  expect(runs).toEqual(['build:tab', 'build:api']);
  for (const name of runs) expect(scripts[name]).toBeDefined();
});

describe('the Entra application', () => {
  test('is signed in to under the address that the app in Teams names', () => {
    const { webApplicationInfo } = JSON.parse(textOf('appPackage/manifest.json')) as {
      webApplicationInfo: { resource: string };
    };
    expect(entraManifest.identifierUris).toEqual([webApplicationInfo.resource]);
  });

  test('gives tokens of version 2 to people of the company alone', () => {
    expect(entraManifest.api.requestedAccessTokenVersion).toBe(2);
    expect(entraManifest.signInAudience).toBe('AzureADMyOrg');
  });

  test('lets Teams, Outlook and the Microsoft 365 app ask for them without a question to the person', () => {
    const [scope] = entraManifest.api.oauth2PermissionScopes;
    expect(scope?.value).toBe('access_as_user');
    const clients = entraManifest.api.preAuthorizedApplications;
    expect(new Set(clients.map(({ appId }) => appId)).size).toBe(7);
    for (const { delegatedPermissionIds } of clients) expect(delegatedPermissionIds).toEqual([scope?.id]);
    // Teams on the desktop and the phone, and in the browser.
    expect(clients.map(({ appId }) => appId)).toEqual(
      expect.arrayContaining([
        '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
        '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      ]),
    );
  });

  test('has the role by which the API knows a round owner, and may itself do nothing', () => {
    expect(entraManifest.appRoles.map(({ value }) => value)).toEqual(['Concord.Owner']);
    expect(textOf('api/identity.ts')).toContain("'Concord.Owner'");
    expect(entraManifest.requiredResourceAccess).toEqual([]);
  });
});

test.each(projects)('%s is written for the version of the toolkit file that it names', (file) => {
  expect(textOf(file)).toContain('/v1.13/yaml.schema.json');
  expect(parse(textOf(file))).toMatchObject({ version: 'v1.13' });
});

test.each(projects)(
  '%s packs the manifest that is there, and checks and sends the package that it has made',
  (file) => {
    const actions = actionsOf(file);
    const zip = './appPackage/build/concord-${{TEAMSFX_ENV}}.zip';
    for (const { with: input = {} } of actions) {
      if ('manifestPath' in input)
        expect(existsSync(path.join(root, String(input['manifestPath'])))).toBe(true);
      if ('appPackagePath' in input) expect(input['appPackagePath']).toBe(zip);
    }
    expect(actions.find(({ uses }) => uses === 'teamsApp/zipAppPackage')?.with).toMatchObject({
      outputZipPath: zip,
    });
  },
);

test.each(projects)('%s is used with env/.env.%s, which says its own name', (_, environment) => {
  expect(readEnvironment(path.join(root, 'env'), environment)).toMatchObject({ TEAMSFX_ENV: environment });
});

test('no secret stands among the arguments of a command, where everybody on the machine could read it', () => {
  const told = actionsOf('teamsapp.yml').map(({ with: { args, run } = {} }) => JSON.stringify([args, run]));
  expect(told.filter((line) => line.includes('SECRET_'))).toEqual([]);
  expect(textOf('teamsapp.yml')).toContain('SWA_CLI_DEPLOYMENT_TOKEN: ${{SECRET_TAB_DEPLOYMENT_TOKEN}}');
});

test('no secret is among the shared values', () => {
  for (const [, environment] of projects) {
    const names = Object.keys(readEnvironment(path.join(root, 'env'), environment) ?? {});
    expect(names.filter((name) => /secret|password|key/i.test(name))).toEqual([]);
  }
});
