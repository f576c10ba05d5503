import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readEnvironment } from '../../appPackage/environment.ts';
import { placeholdersOf } from '../../appPackage/manifest.ts';

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
  ['teamsapp.local.yml', 'local'],
] as const;

test.each(projects)(
  'every placeholder of %s and of the manifest has a value in env/.env.%s',
  (file, environment) => {
    const known = [
      ...Object.keys(readEnvironment(path.join(root, 'env'), environment) ?? {}),
      ...actionsOf(file).flatMap((action) => Object.values(action.writeToEnvironmentFile ?? {})),
    ];
    const used = placeholdersOf(contentOf(file) + textOf('appPackage/manifest.json'));
    expect(used.filter((name) => !known.includes(name))).toEqual([]);
  },
);

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

test('no secret is among the shared values', () => {
  for (const [, environment] of projects) {
    const names = Object.keys(readEnvironment(path.join(root, 'env'), environment) ?? {});
    expect(names.filter((name) => /secret|password|key/i.test(name))).toEqual([]);
  }
});
