import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const { logging } = JSON.parse(readFileSync(path.join(root, 'host.json'), 'utf8')) as {
  logging: { logLevel: Record<string, string>; applicationInsights: Record<string, unknown> };
};
const functions = readdirSync(path.join(root, 'api/functions')).flatMap((file) => {
  const [, name] = /^(\w+-\w+)\.ts$/.exec(file) ?? [];
  return name === undefined ? [] : [name];
});

/** From which level on a category is written down: the longest beginning of its name that has one, as .NET chooses. */
function levelOf(category: string): string | undefined {
  const [found = 'default'] = Object.keys(logging.logLevel)
    .filter((begin) => category === begin || category.startsWith(`${begin}.`))
    .sort((one, other) => other.length - one.length);
  return logging.logLevel[found];
}

test('nothing writes down that a function ran, and so when somebody answered: no request, no line of the host, no sum', () => {
  expect(functions).toEqual(expect.arrayContaining(['response-put', 'draft-put', 'responsesChanged-queue']));
  expect([levelOf('Host.Results'), levelOf('Host.Aggregator')]).toEqual(['None', 'None']);
  const written = functions.filter((name) => levelOf(`Function.${name}`) !== 'Warning');
  expect(written).toEqual([]);
  const middleware = 'Microsoft.Azure.WebJobs.Script.WebHost.Middleware.SystemTraceMiddleware';
  expect([levelOf(middleware), levelOf('Host.Triggers.Queues')]).toEqual(['Warning', 'Warning']);
  expect(logging.applicationInsights).toMatchObject({
    httpAutoCollectionOptions: { enableHttpTriggerExtendedInfoCollection: false },
    enableLiveMetrics: false,
    enablePerformanceCountersCollection: false,
    enableDependencyTracking: false,
  });
});

test('what is counted is written down by every function that counts, and no other says anything but warnings', () => {
  const counting = functions.filter((name) =>
    /\b(note|noting\w+)\(/.test(readFileSync(path.join(root, `api/functions/${name}.ts`), 'utf8')),
  );
  expect(counting.length).toBeGreaterThan(3);
  expect(functions.filter((name) => levelOf(`Function.${name}.User`) === 'Information')).toEqual(counting);
});

test('every line that is left is kept: whoever looks for a number finds it', () => {
  expect(logging.applicationInsights['samplingSettings']).toEqual({ isEnabled: false });
});

test('why an app did not start is written down', () => {
  expect([levelOf('Host.Startup'), levelOf('Host.Function.Console')]).toEqual(['Information', 'Information']);
});
