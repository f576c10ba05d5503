import { execFileSync } from 'node:child_process';

test('the bill of what is shipped is that of Concord, whatever the folder is called', () => {
  const text = execFileSync('npm', ['run', '--silent', 'sbom'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { metadata, components } = JSON.parse(text) as {
    metadata: { component: { name: string } };
    components: unknown[];
  };
  expect(metadata.component.name).toBe('concord');
  expect(components.length).toBeGreaterThan(10);
});
