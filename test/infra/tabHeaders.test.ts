import { readFileSync } from 'node:fs';
import path from 'node:path';
import { apiAddress, staticWebAppConfig } from '../../infra/staticWebApp.ts';
import { tabHeaders } from '../../infra/tabHeaders.ts';

const API = 'https://concord-api.example.com/api';
/** The parts of a policy, by what they are about. */
const partsOf = (policy = ''): Readonly<Record<string, string[]>> =>
  Object.fromEntries(
    policy.split('; ').map((part): [string, string[]] => {
      const [name = '', ...values] = part.split(' ');
      return [name, values];
    }),
  );
const deployed = staticWebAppConfig(apiAddress(API)).globalHeaders;
const policy = partsOf(deployed['content-security-policy']);

describe('the tab as it is deployed', () => {
  it('is shown by Teams, Outlook and the Microsoft 365 app, and by nobody else', () =>
    expect(policy['frame-ancestors']).toEqual([
      'https://*.cloud.microsoft',
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://*.microsoft365.com',
      'https://*.office.com',
      'https://outlook.office.com',
      'https://outlook.office365.com',
    ]));

  it('runs its own scripts alone, and speaks with its own API and the list of hosts alone', () => {
    expect(policy['default-src']).toEqual(["'none'"]);
    expect(policy['script-src']).toEqual(["'self'"]);
    expect(policy['connect-src']).toEqual([
      "'self'",
      'https://res.cdn.office.net',
      'https://concord-api.example.com',
    ]);
  });

  it('takes no guesses about types, tells nobody where it was, and asks for nothing of the device', () =>
    expect(deployed).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('camera=()') as string,
      'strict-transport-security': expect.stringContaining('max-age=31536000') as string,
    }));

  it('has on one machine the same policy, but for the page that stands in for Teams and where the API is', () => {
    const local = partsOf(tabHeaders({ shownBy: "'self'" })['content-security-policy']);
    expect({
      ...local,
      'frame-ancestors': local['frame-ancestors']?.filter((source) => source !== "'self'"),
      'connect-src': [...(local['connect-src'] ?? []), new URL(API).origin],
    }).toEqual(policy);
    const serving = readFileSync(path.resolve(__dirname, '../../local/tab/serveTab.ts'), 'utf8');
    expect(serving).toContain('tabHeaders(');
    expect(serving).not.toContain('-src ');
  });
});

describe('the address of the API in a build', () => {
  it('may be left out: then the tab asks where it is itself', () => {
    expect(apiAddress(undefined)).toBeUndefined();
    expect(apiAddress('')).toBeUndefined();
    expect(apiAddress(API)?.href).toBe(API);
  });

  it.each(['http://concord.example.com/api', 'concord.example.com', `${API}/`])('is refused as %s', (text) =>
    expect(() => apiAddress(text)).toThrow('VITE_API requires an https address'),
  );
});
