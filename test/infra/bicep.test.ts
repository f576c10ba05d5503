import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readBot } from '../../api/config/bot.ts';
import { messagesOfOne, readBicep, settingsIn } from '../builders/bicep.ts';

const infra = path.resolve(__dirname, '../../infra');
const files = ['main.bicep', ...readdirSync(path.join(infra, 'modules')).map((name) => `modules/${name}`)];
const textOf = (name: string): string => readFileSync(path.join(infra, 'modules', name), 'utf8');
const main = readBicep(path.join(infra, 'main.bicep'));

describe.each(files)('%s', (name) => {
  const file = readBicep(path.join(infra, name));

  it('gives each module that it uses what that asks for, and nothing that it does not know', () => {
    for (const { path: to, given } of file.modules) {
      expect(existsSync(to)).toBe(true);
      const { parameters } = readBicep(to);
      const known = parameters.map((parameter) => parameter.name);
      const needed = parameters.filter(({ hasDefault }) => !hasDefault).map((parameter) => parameter.name);
      expect({ to, unknown: given.filter((one) => !known.includes(one)) }).toEqual({ to, unknown: [] });
      expect({ to, missing: needed.filter((one) => !given.includes(one)) }).toEqual({ to, missing: [] });
    }
  });

  it('reads only what its modules hand on', () => {
    for (const { module, output } of file.reads) {
      const of = file.modules.find((one) => one.name === module);
      expect(of && readBicep(of.path).outputs).toContain(output);
    }
  });

  it('uses every parameter and variable that it declares, and declares no name twice', () => {
    expect(new Set(file.declared).size).toBe(file.declared.length);
    for (const parameter of file.parameters)
      expect(file.text.match(new RegExp(`\\b${parameter.name}\\b`, 'g'))?.length).toBeGreaterThan(1);
  });

  it('names no preview of an interface of Azure', () => {
    for (const type of file.resources) expect(type).toMatch(/^[\w./]+@\d{4}-\d\d-\d\d$/);
  });
});

test('with the most servers that may be asked for, each still sends often enough for Concord to start', () => {
  const most = Number(/@maxValue\((\d+)\)\nparam maximumInstances/.exec(main.text)?.[1]);
  const slowest = Math.min(
    ...Array.from({ length: most }, (_, index) => messagesOfOne(textOf('functions.bicep'), index + 1)),
  );
  const bot = { BOT_APP_ID: '33333333-3333-4333-8333-333333333333', BOT_APP_TYPE: 'UserAssignedMSI' };
  const read = (aSecond: number) => readBot({ ...bot, BOT_MESSAGES_A_SECOND: String(aSecond) }, 'tenant');
  expect(read(slowest)).toMatchObject({ value: { messagesASecond: 0.7 } });
  expect(read(slowest - 0.2)).toHaveProperty('faults');
});

describe.each(['dev', 'production'])('the parameters of %s', (environment) => {
  const { parameters } = JSON.parse(
    readFileSync(path.join(infra, `parameters/${environment}.json`), 'utf8'),
  ) as { parameters: Record<string, { value: string | number }> };

  it('are those that infra/main.bicep asks for', () => {
    const known = main.parameters.map(({ name }) => name);
    expect(Object.keys(parameters).filter((name) => !known.includes(name))).toEqual([]);
    const needed = main.parameters.filter(({ hasDefault }) => !hasDefault).map(({ name }) => name);
    expect(needed.filter((name) => !(name in parameters))).toEqual([]);
  });

  it('let all servers together send fewer messages a second than Teams takes', () => {
    const takes = Number(/var teamsTakes = (\d+)/.exec(textOf('functions.bicep'))?.[1]);
    const instances = Number(parameters['maximumInstances']?.value);
    expect(takes).toBeLessThan(30);
    const each = messagesOfOne(textOf('functions.bicep'), instances);
    expect(each).toBeGreaterThanOrEqual(1);
    expect(each * instances).toBeLessThan(30);
  });
});

describe('what is created', () => {
  it('has no key and no password that opens anything', () => {
    expect(textOf('storage.bicep')).toMatch(/allowSharedKeyAccess: false/);
    expect(textOf('storage.bicep')).toMatch(/allowBlobPublicAccess: false/);
    expect(textOf('storage.bicep')).toMatch(/minimumTlsVersion: 'TLS1_2'/);
    expect(textOf('bot.bicep')).toMatch(/disableLocalAuth: true/);
    expect(textOf('monitoring.bicep')).toMatch(/DisableLocalAuth: true/);
    expect(textOf('monitoring.bicep')).toMatch(/disableLocalAuth: true/);
    expect(textOf('vault.bicep')).toMatch(/enableRbacAuthorization: true/);
    const all = files.map((name) => readFileSync(path.join(infra, name), 'utf8')).join('\n');
    expect(all).not.toMatch(/listKeys|AccountKey|listSecrets|@secure/);
    expect(textOf('functions.bicep').match(/allow: false/g)).toHaveLength(2);
  });

  it('runs on the Node that the bundle is made for, and no more servers than were asked for', () => {
    const text = textOf('functions.bicep');
    expect(text).toMatch(/name: 'node'\n\s+version: '22'/);
    expect(text).toMatch(/maximumInstanceCount: maximumInstances/);
  });

  it('names nothing that Azure refuses on the plan that it runs on: one such name and nothing is deployed', () => {
    const properties =
      /^ *(ftpsState|linuxFxVersion|windowsFxVersion|alwaysOn|use32BitWorkerProcess|netFrameworkVersion|preWarmedInstanceCount|functionAppScaleLimit|functionsRuntimeScaleMonitoringEnabled|isReserved)\b/m;
    expect(textOf('functions.bicep')).not.toMatch(properties);
    const refused = [...settingsIn(textOf('functions.bicep')).keys()].filter((name) =>
      /^(FUNCTIONS_|WEBSITE_|SCM_DO_BUILD|ENABLE_ORYX)/.test(name),
    );
    expect(refused).toEqual([]);
  });

  it('lets the host reach its own storage as the identity of the app: its name, three addresses, and the rights for them', () => {
    const settings = settingsIn(textOf('functions.bicep'));
    expect(Object.fromEntries([...settings].filter(([name]) => name.startsWith('AzureWebJobs')))).toEqual({
      AzureWebJobsStorage__accountName: 'storageName',
      AzureWebJobsStorage__blobServiceUri: 'blobs',
      AzureWebJobsStorage__queueServiceUri: 'queues',
      AzureWebJobsStorage__tableServiceUri: 'tables',
      AzureWebJobsStorage__credential: "'managedidentity'",
      AzureWebJobsStorage__clientId: 'clientId',
    });
    expect(settings.get('PSEUDONYM_SECRET')).toContain('@Microsoft.KeyVault(SecretUri=');
    expect(textOf('functions.bicep')).toMatch(/keyVaultReferenceIdentity: identityId/);
    for (const role of ['Blob Data Owner', 'Queue Data Contributor', 'Table Data Contributor'])
      expect(textOf('storage.bicep')).toContain(`// Storage ${role}`);
  });

  it('has the tags of the company, each thing that has a place of its own', () => {
    const bare = files.flatMap((name) =>
      [...readFileSync(path.join(infra, name), 'utf8').matchAll(/^resource (\w+) .*\n((?: .*\n)+)/gm)]
        .filter(([, , body = '']) => /^ {2}location:/m.test(body) && !/^ {2}(tags: tags|parent:)/m.test(body))
        .map(([, resource]) => `${name}: ${resource}`),
    );
    expect(bare).toEqual([]);
    expect(main.text.match(/^ {4}tags: tags$/gm)).toHaveLength(7);
  });

  it('has a bot without a password, in the tenant of the subscription', () => {
    expect(textOf('bot.bicep')).toMatch(/msaAppType: 'UserAssignedMSI'/);
    expect(textOf('bot.bicep')).toMatch(/msaAppTenantId: subscription\(\).tenantId/);
    expect(textOf('bot.bicep')).toMatch(/msaAppMSIResourceId: identityId/);
  });

  it('tells an administrator, where one is named, of what the log says by the names that the log has', () => {
    expect(main.text).toMatch(/module alerts .* = if \(!empty\(alertMail\)\)/);
    const events = readFileSync(path.resolve(infra, '../api/functions/events.ts'), 'utf8');
    const asked = [...textOf('alerts.bicep').matchAll(/line\.event == "([\w-]+)"/g)].map(([, name]) => name);
    expect(asked).toEqual(['poison', 'delivery']);
    for (const name of asked) expect(events).toContain(`event: '${name}'`);
  });

  it('looks for alarms further back than to the last look, since lines arrive late, and tells of each once', () => {
    const alarm = textOf('alerts.bicep');
    expect(alarm).toMatch(/evaluationFrequency: 'PT15M'/);
    expect(alarm).toMatch(/windowSize: 'PT1H'/);
    expect(alarm).toMatch(/autoMitigate: true/);
  });

  it('wakes nobody for what is tried again, unless that goes on in vain', () => {
    const alarm = textOf('alerts.bicep');
    expect(alarm).toMatch(
      /severityLevel >= 3 and \(category !startswith "Function\." or category endswith "\.User"\)/,
    );
    const [, words = ''] = /message has "([^"]+)"/.exec(alarm) ?? [];
    const folder = path.resolve(infra, '../api/functions');
    const warnings = readdirSync(folder).flatMap(
      (name) =>
        readFileSync(path.join(folder, name), 'utf8').match(/context\.warn\(['`].*tried again.*/g) ?? [],
    );
    expect(warnings).toHaveLength(7);
    for (const warning of warnings) expect(warning).toContain(words);
  });

  it('is reached by TLS 1.2 or newer alone', () => {
    expect(textOf('functions.bicep')).toMatch(/httpsOnly: true/);
    expect(textOf('functions.bicep')).toMatch(/minTlsVersion: '1.2'/);
  });

  it('gives each right once, to the identity of the app, on one thing each', () => {
    const assigned = files.flatMap((name) => readBicep(path.join(infra, name)).resources);
    expect(assigned.filter((type) => type.startsWith('Microsoft.Authorization/'))).toHaveLength(4);
    for (const name of ['storage.bicep', 'vault.bicep', 'monitoring.bicep'])
      expect(textOf(name).match(/roleAssignments@/g)?.length).toBe(
        textOf(name).match(/^ +scope: \w+$/gm)?.length,
      );
  });

  it('does not log what is read and written in storage: that would show when somebody answered', () => {
    for (const name of files)
      expect(readFileSync(path.join(infra, name), 'utf8')).not.toMatch(
        /diagnosticSettings|AzureFunctionsJobHost__logging/,
      );
  });
});
