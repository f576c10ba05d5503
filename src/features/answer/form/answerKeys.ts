import type { Answer } from '../../../../contract/answers.ts';

/** What a key on the keyboard does to a statement. */
export type KeyMeaning = { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'clear' };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** 1-5 answer, 0 is "can't judge", Delete and Backspace clear; with Ctrl, Alt or Cmd a key belongs to somebody else. */
export function meaningOf({ key, ctrlKey, altKey, metaKey }: Key): KeyMeaning | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  if (!/^[0-5]$/.test(key)) return null;
  return { kind: 'answer', answer: key === '0' ? null : Number(key) };
}
