import { execFileSync } from 'node:child_process';

test('the bill of what is shipped is that of Concord, whatever the folder is called, and names every licence', () => {
  const text = execFileSync('npm', ['run', '--silent', 'sbom'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { metadata, components } = JSON.parse(text) as {
    metadata: { component: { name: string } };
    components: { name: string; licenses?: unknown[] }[];
  };
  expect(metadata.component.name).toBe('concord');
  expect(components.length).toBeGreaterThan(10);
  expect(components.filter(({ licenses = [] }) => licenses.length === 0)).toEqual([]);
});
