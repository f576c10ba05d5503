import { lintTexts } from './lintTexts.ts';

/** A made-up file that imports one thing and uses it. */
interface Case {
  readonly file: string;
  readonly imports: string;
  readonly typeOnly?: true;
}

const from = (file: string, ...imports: readonly string[]): Case[] =>
  imports.map((imported) => ({ file, imports: imported }));
const typesFrom = (file: string, ...imports: readonly string[]): Case[] =>
  imports.map((imported) => ({ file, imports: imported, typeOnly: true }));

const allowed: Case[] = [
  ...from('assessment/score.ts', './levels.ts', './sets/concord-20.en.json'),
  ...from('contract/round.ts', './answers.ts', 'zod'),
  ...typesFrom('contract/round.ts', '../assessment/levels.ts'),
  ...from('csv/rows.ts', './problems.ts', 'csv-parse', 'node:buffer'),
  ...from('api/flows/submit.ts', './other.ts', '../../assessment/score.ts', '../../contract/round.ts'),
  ...from('api/flows/readRoster.ts', '../../csv/rows.ts'),
  ...from('api/graph/members.ts', './token.ts', '../../contract/roster.ts'),
  ...from('api/functions/round-get.ts', './replies.ts', '../flows/submit.ts', '../../contract/round.ts'),
  ...from('api/functions/round-get.ts', '@azure/functions'),
  ...typesFrom('api/functions/round-get.ts', '../wiring.ts', '../identity.ts'),
  ...from('api/store/responses.ts', '../../assessment/bins.ts', '../../contract/round.ts'),
  ...from('api/store/responses.ts', '@azure/data-tables', '@azure/storage-queue', 'node:crypto'),
  ...from(
    'api/bot/cards/alert.ts',
    '../../../assessment/score.ts',
    '../../../contract/round.ts',
    'botbuilder',
  ),
  ...from('api/bot/verbs/take.ts', '../../flows/takeCase.ts', '../cards/alert.ts'),
  ...from('api/identity.ts', '../contract/me.ts', 'jose'),
  ...typesFrom('api/identity.ts', './flows/people/person.ts', './config.ts'),
  ...from('api/config.ts', './config/bot.ts', '../package.json', 'zod'),
  ...from('api/managedIdentity.ts', 'zod', 'node:timers/promises'),
  ...typesFrom('api/managedIdentity.ts', './config/identityEndpoint.ts'),
  ...from('api/wiring.ts', './config.ts', './identity.ts', './store/responses.ts', './flows/submit.ts'),
  ...from('api/wiring.ts', './graph/members.ts', './managedIdentity.ts'),
  ...from('api/app.ts', './functions/round-get.ts', './wiring.ts', './config.ts', '../contract/routes.ts'),
  ...from('api/app.ts', '@azure/functions'),
  ...from(
    'src/features/answer/Page.tsx',
    './useDraft.ts',
    '../../ui/Card.tsx',
    '../../app/texts.ts',
    'react',
  ),
  ...from('src/features/answer/Page.tsx', '../../../contract/round.ts', '../../../assessment/score.ts'),
  ...from('src/app/client.ts', '../ui/Card.tsx', '../../contract/round.ts', '@microsoft/teams-js'),
  ...from('src/app/i18n/catalogues.ts', './en.json?compiled'),
  ...from('src/main.tsx', './app/App.tsx', './features/answer/Page.tsx', 'react-dom/client'),
  ...from('cli/analyse.ts', '../assessment/score.ts', '../contract/round.ts', '../csv/rows.ts', 'node:fs'),
  ...from('local/host.ts', '../api/app.ts', '../src/main.tsx', '../assessment/score.ts', 'jose'),
  ...from(
    'test/api/submit.test.ts',
    '../../api/flows/submit.ts',
    '../../local/host.ts',
    '@azure/data-tables',
  ),
  ...from('bench/submit.ts', '../local/host.ts', '../api/flows/submit.ts'),
  ...from('ops/recount.ts', '../api/store/recount.ts', '../api/flows/submit.ts', '../api/config.ts'),
  ...from('appPackage/package.ts', './manifest.ts', 'node:fs'),
  ...from('infra/apiBundle.ts', './other.ts', 'esbuild'),
  ...from('vite.config.ts', 'vite', './infra/staticWebApp.ts'),
];

const refused: Case[] = [
  ...from('assessment/score.ts', '../contract/round.ts', '../api/flows/submit.ts', 'zod', 'node:crypto'),
  ...typesFrom('assessment/score.ts', '../contract/round.ts'),
  ...from('contract/round.ts', '../assessment/levels.ts', '../api/flows/submit.ts', 'jose', 'node:crypto'),
  ...from('csv/rows.ts', '../contract/round.ts', '../cli/analyse.ts', '../api/flows/submit.ts'),
  ...from('api/store/roster.ts', '../../csv/rows.ts', '../graph/members.ts'),
  ...from('api/flows/submit.ts', '../graph/members.ts', '../managedIdentity.ts'),
  ...from('api/managedIdentity.ts', './store/storage.ts', './wiring.ts'),
  ...from('infra/apiBundle.ts', '../api/app.ts', '../local/host.ts'),
  ...from('api/graph/members.ts', '../flows/submit.ts', '../store/responses.ts', '@azure/data-tables'),
  ...from('src/features/rounds/Roster.tsx', '../../../csv/rows.ts'),
  ...from('api/flows/submit.ts', '../store/responses.ts', '../functions/round-get.ts', '../wiring.ts'),
  ...from(
    'api/flows/submit.ts',
    '../bot/cards/alert.ts',
    '../identity.ts',
    '@azure/data-tables',
    'botbuilder',
  ),
  ...typesFrom('api/flows/submit.ts', '../store/responses.ts', '../wiring.ts', '@azure/data-tables'),
  ...from(
    'api/functions/round-get.ts',
    '../wiring.ts',
    '../identity.ts',
    '../store/responses.ts',
    '../app.ts',
  ),
  ...from('api/functions/round-get.ts', '@azure/data-tables', '@azure/storage-queue', 'jose'),
  ...typesFrom('api/functions/round-get.ts', '../store/responses.ts'),
  ...from(
    'api/store/responses.ts',
    '../flows/submit.ts',
    '../wiring.ts',
    '../bot/adapter.ts',
    '@azure/functions',
  ),
  ...from('api/bot/adapter.ts', '../flows/takeCase.ts', '../store/responses.ts', './verbs/take.ts'),
  ...from('api/identity.ts', './flows/people/person.ts', './wiring.ts', './store/responses.ts'),
  ...from('api/config.ts', './wiring.ts', './store/responses.ts', '@azure/data-tables'),
  ...from(
    'api/wiring.ts',
    './functions/round-get.ts',
    './app.ts',
    '@azure/storage-queue',
    '@azure/functions',
  ),
  ...from('api/app.ts', './store/responses.ts', './flows/submit.ts', '@azure/data-tables'),
  ...from('src/features/answer/Page.tsx', '../results/Chart.tsx', '../../main.tsx', 'node:crypto'),
  ...typesFrom('src/features/answer/Page.tsx', '../results/Chart.tsx'),
  ...from('src/features/answer/Page.tsx', '../../../api/flows/submit.ts', '../../../local/host.ts'),
  ...from('src/ui/Card.tsx', '../features/answer/Page.tsx', '../app/client.ts', '../../contract/round.ts'),
  ...from('src/app/client.ts', '../../api/functions/round-get.ts', '../features/answer/Page.tsx'),
  ...typesFrom('src/app/client.ts', '../../api/identity.ts'),
  ...from('src/app/i18n/catalogues.ts', '../../../local/en.json?compiled'),
  ...from('src/main.tsx', '../api/app.ts', '../local/host.ts', '../contract/round.ts'),
  ...from('cli/analyse.ts', '../api/flows/submit.ts', '../src/app/client.ts', '../local/host.ts'),
  ...from('ops/recount.ts', '../api/functions/round-get.ts', '../api/wiring.ts', '@azure/data-tables'),
  ...from('cli/analyse.ts', '../ops/recount.ts'),
  ...from('api/app.ts', '../local/host.ts', '../ops/recount.ts'),
  ...from('api/flows/submit.ts', '../../local/host.ts', '../../test/builders/round.ts', 'react'),
  ...from('assessment/score.ts', '../local/host.ts'),
  ...from('contract/round.ts', '../local/host.ts'),
  ...from('appPackage/package.ts', '../local/host.ts', '../api/config.ts'),
  ...from('local/host.ts', '../test/builders/round.ts'),
  ...from('api/flows/submit.ts', '../../unheardOf/room.ts', '../stray.ts'),
];

const strays = [
  'api/stray.ts',
  'api/helpers/text.ts',
  'src/helpers/text.ts',
  'src/features/Page.tsx',
  'lib/text.ts',
];

const textOf = ({ imports, typeOnly }: Case): string =>
  typeOnly
    ? `import type { thing } from '${imports}';\n\nexport type Mine = thing;\n`
    : `import ${imports === 'zod' ? '* as thing' : '{ thing }'} from '${imports}';\n\nexport const mine = thing;\n`;

const dynamic = `export const mine = () => import('../../local/host.ts');\n`;
const passedOn = `export { thing } from '../../local/host.ts';\n`;

const texts = [
  ...[...allowed, ...refused].map((item) => ({ file: item.file, text: textOf(item) })),
  ...strays.map((file) => ({ file, text: 'export const mine = 1;\n' })),
  ...[dynamic, passedOn].map((text) => ({ file: 'api/flows/submit.ts', text })),
];

let found: string[][];
beforeAll(() => {
  found = lintTexts(texts);
});

const nameOf = ({ file, imports, typeOnly }: Case): string =>
  `${file} ${imports}${typeOnly ? ' (type only)' : ''}`;

test.each(allowed.map((item, index) => [nameOf(item), index] as const))('may import: %s', (_, index) => {
  expect(found[index]).toEqual([]);
});

test.each(refused.map((item, index) => [nameOf(item), index + allowed.length] as const))(
  'may not import: %s',
  (_, index) => {
    expect(found[index]).toEqual([expect.stringMatching(/^boundaries\/dependencies: /)]);
  },
);

test.each(strays.map((file, index) => [file, index + allowed.length + refused.length] as const))(
  'a file outside every room is refused: %s',
  (_, index) => {
    expect(found[index]).toEqual([expect.stringMatching(/^boundaries\/no-unknown-files: /)]);
  },
);

test('an import at run time and a passed-on export are held to the same rules', () => {
  for (const messages of found.slice(-2)) {
    expect(messages).toEqual([expect.stringMatching(/^boundaries\/dependencies: flows may not import /)]);
  }
});

test('the refusal of a feature that imports another says where the shared piece belongs', () => {
  const index = refused.findIndex(({ imports }) => imports === '../results/Chart.tsx');
  expect(found[allowed.length + index]?.[0]).toContain('src/ui or src/app');
});

test('the refusal of a package names the room that owns it', () => {
  const index = refused.findIndex(
    ({ file, imports }) => file === 'api/flows/submit.ts' && imports === 'botbuilder',
  );
  expect(found[allowed.length + index]?.[0]).toContain('"botbuilder" belongs to bot');
});
