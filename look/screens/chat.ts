import type { Screen } from '../screen.ts';

/** The bot's chats, with every card that has come. */
export const chatScreens: readonly Screen[] = [
  { name: 'chat-liaison', person: 'liaison-1', at: () => 'answer', chat: true },
  { name: 'chat-region', person: 'liaison-2', at: () => 'answer', chat: true },
  { name: 'chat-owner', person: 'owner-1', at: () => 'answer', chat: true },
];
