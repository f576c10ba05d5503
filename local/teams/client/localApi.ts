import type { Problem } from '../../../contract/problems.ts';
import type { MadeUpPerson } from '../../identity/people.ts';

export type Directory = { tenant: string; people: MadeUpPerson[] };

/** JSON from this machine; fails with the title of the problem. */
export async function fetchJson<T>(path: string, init?: RequestInit): Promise<T> {
  const reply = await fetch(path, init);
  const value = (await reply.json()) as unknown;
  if (!reply.ok) {
    const { title, detail } = value as Problem;
    throw new Error(`${title} ${detail}`.trim());
  }
  return value as T;
}

export const postJson = <T>(path: string, body: object): Promise<T> =>
  fetchJson<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

export const fetchDirectory = (): Promise<Directory> => fetchJson<Directory>('/local/people');

/** What may be special about a token, as `/local/token` takes it. */
export type TokenOptions = {
  expiresIn?: number;
  startsIn?: number;
  guest?: boolean;
  elsewhere?: boolean;
  acrs?: string[];
  graph?: 'consent' | 'step' | 'down';
};

export async function fetchToken(person: string, options: TokenOptions = {}): Promise<string> {
  return (await postJson<{ token: string }>('/local/token', { person, ...options })).token;
}
