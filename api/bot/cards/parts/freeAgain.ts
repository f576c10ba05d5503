import type { CaseView, Reader } from '../caseView.ts';
import type { RichTextBlock } from '../elements.ts';
import { paragraph, run } from '../pieces.ts';
import { asWritten } from '../plainText.ts';
import { words } from '../texts/words.ts';

/** Of a case that is free again: who had taken it, where they are no liaison there any more. */
export function leftBehind({ disagreement }: CaseView, { language }: Reader): RichTextBlock[] {
  const { takenBy, takerLeft } = disagreement;
  if (!takenBy || !takerLeft) return [];
  return [paragraph([run(words('leftBy', language, { takenBy: asWritten(takenBy.name) }))])];
}

/** What goes on in it: that steps were agreed and are open still, and with whom. */
export function stepsGoOn({ openSteps = [] }: CaseView, { language }: Reader): RichTextBlock[] {
  if (openSteps.length === 0) return [];
  const names = new Map(openSteps.map(({ owner }) => [owner.id, asWritten(owner.name)])).values();
  const people = new Intl.ListFormat(language).format(names);
  return [paragraph([run(words(openSteps.length === 1 ? 'stepGoesOn' : 'stepsGoOn', language, { people }))])];
}
