import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** A message in a chat: what the channel passes on, whoever wrote it. */
export type ChatActivity = Record<string, unknown> & { id: string };

const entry = z.union([
  z.strictObject({ put: z.looseObject({ id: z.string() }) }),
  z.strictObject({ gone: z.string() }),
  z.strictObject({ installed: z.boolean() }),
]);
type Entry = z.infer<typeof entry>;

/** One person's chat with the bot, as they see it now. */
export interface Chat {
  readonly messages: Map<string, ChatActivity>;
  /** Undefined: never yet. */
  installed: boolean | undefined;
}

/**
 * The chats of this machine, a file for each person, to which every change is appended before it is answered: a killed
 * process loses nothing that it has promised.
 */
export function chatsIn(dataFolder: string) {
  const folder = join(dataFolder, 'chats');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const known = new Map<string, Chat>();
  const fileOf = (person: string) => join(folder, `${person}.jsonl`);

  function chatOf(person: string): Chat {
    const found = known.get(person) ?? load(person);
    known.set(person, found);
    return found;
  }
  function load(person: string): Chat {
    const chat: Chat = { messages: new Map(), installed: undefined };
    if (!existsSync(fileOf(person))) return chat;
    const text = readFileSync(fileOf(person), 'utf8');
    for (const line of text.split('\n')) {
      const read = entry.safeParse(lineIn(line));
      if (read.success) apply(chat, read.data);
    }
    // The last line may have been cut off by a kill: what comes next begins on its own.
    if (text !== '' && !text.endsWith('\n')) appendFileSync(fileOf(person), '\n');
    return chat;
  }
  function change(person: string, made: Entry): void {
    const chat = chatOf(person);
    appendFileSync(fileOf(person), `${JSON.stringify(made)}\n`, { mode: 0o600 });
    apply(chat, made);
  }

  return {
    chatOf,
    put: (person: string, activity: ChatActivity) => change(person, { put: activity }),
    remove: (person: string, id: string) => change(person, { gone: id }),
    setInstalled: (person: string, installed: boolean) => change(person, { installed }),
    /** Everybody who has a chat. */
    people: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => name.slice(0, -'.jsonl'.length)),
  };
}
export type Chats = ReturnType<typeof chatsIn>;

function lineIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function apply(chat: Chat, made: Entry): void {
  if ('put' in made) chat.messages.set(made.put.id, made.put);
  else if ('gone' in made) chat.messages.delete(made.gone);
  else chat.installed = made.installed;
}
