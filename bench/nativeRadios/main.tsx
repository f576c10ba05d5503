/**
 * What the Answer screen is measured against: the least that a tab of the same parts (React, Fluent's provider and theme,
 * teams-js) does before its first statement can be answered with the browser's own radio buttons. It asks the API the same
 * questions and does nothing with the answers.
 */
import { FluentProvider } from '@fluentui/react-provider';
import { teamsLightTheme } from '@fluentui/react-theme';
import { app, authentication } from '@microsoft/teams-js';
import { createRoot } from 'react-dom/client';
import type { Me } from '../../contract/me.ts';
import type { Questions } from '../../contract/questionSets.ts';

async function get<T>(path: string): Promise<T> {
  const token = await authentication.getAuthToken();
  const reply = await fetch(`/api/${path}`, { headers: { authorization: `Bearer ${token}` } });
  return (await reply.json()) as T;
}

async function start(root: HTMLElement) {
  await app.initialize();
  await app.getContext();
  const { rounds } = await get<Me>('me');
  const round = `rounds/${rounds[0]?.id ?? ''}`;
  const [questions] = await Promise.all([
    get<Questions>(`${round}/questions`),
    get(round),
    get(`${round}/response`),
    get(`${round}/draft`),
  ]);
  createRoot(root).render(
    <FluentProvider theme={teamsLightTheme}>
      {questions.areas.flatMap(({ statements }) =>
        statements.map(({ id, text }) => (
          <fieldset key={id} data-statement>
            <legend>{text}</legend>
            {[1, 2, 3, 4, 5, 0].map((value) => (
              <label key={value}>
                <input type="radio" name={id} value={value} /> {value}
              </label>
            ))}
          </fieldset>
        )),
      )}
    </FluentProvider>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
