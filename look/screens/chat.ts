import type { Screen } from '../screen.ts';

/** The chats of liaisons, with every card that has come. What comes to owners comes after days, or where messages fail. */
export const chatScreens: readonly Screen[] = [
  { name: 'chat-liaison', person: 'liaison-1', at: () => 'answer', chat: true },
  { name: 'chat-region', person: 'liaison-2', at: () => 'answer', chat: true },
];
