import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cardLines } from './cardLines.ts';
import { note } from '../identity/people.ts';
import type { PlaygroundEvent } from './playgroundClient.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'playground');
const head = `# What the Agents Playground has shown

Written by \`npm run playground:drive\`; [README.md](README.md) says what it proves and what it does not. ${note} Lines that begin with > were sent by the Playground, the others are what it got from the bot and showed. Of a card that changes where it stands only the beginning is written down. Ids of messages and of the round are numbered, times are left out.
`;

/** Writes down a conversation, with names in the place of ids that are new every time. */
export function captureFile() {
  const lines: string[] = [];
  const names = new Map<string, string>();
  const numbered = (id: string): string => {
    const known = names.get(id) ?? `message ${names.size + 1}`;
    names.set(id, known);
    return known;
  };
  let round = '';

  return {
    /** The id of the round, which stands in what buttons carry. */
    roundIs: (id: string) => void (round = id),
    chapter: (title: string) => void lines.push('', `## ${title}`, ''),
    sent: (what: string) => void lines.push(`> ${what}`, ''),
    shown: ({ action, message }: PlaygroundEvent) => {
      const content = message?.attachments?.[0]?.content;
      const words = message?.suggestedActions?.actions.map(({ title }) => title) ?? [];
      lines.push(
        `${action}, ${message ? numbered(message.messageId) : ''}${content === undefined ? '' : ', a card'}:`,
        ...fenced([
          ...(message?.text ?? '').split('\n'),
          ...(action === 'updateMessage' ? cardLines(content).slice(0, 2) : cardLines(content)),
          ...(words.length > 0 ? [`[suggested: ${words.join(' / ')}]`] : []),
        ]),
      );
    },
    answered: ({ type, value }: { type: string; value: unknown }) =>
      void lines.push(
        `The press was answered with ${type}:`,
        ...fenced(typeof value === 'string' ? [value] : cardLines(value)),
      ),
    write: async (): Promise<string> => {
      await mkdir(folder, { recursive: true });
      const path = join(folder, 'capture.md');
      const text = `${head}${lines.join('\n')}`;
      await writeFile(path, `${(round === '' ? text : text.replaceAll(round, 'round-1')).trimEnd()}\n`);
      return path;
    },
  };
}
export type Capture = ReturnType<typeof captureFile>;

const fenced = (lines: string[]): string[] => [
  '',
  '```text',
  ...lines.filter((line) => line.trim() !== ''),
  '```',
  '',
];
