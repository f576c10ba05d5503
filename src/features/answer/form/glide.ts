import { statementElement } from './focusStatement.ts';

const topOf = (id: string): number | null =>
  statementElement(id)?.querySelector('input')?.getBoundingClientRect().top ?? null;

/**
 * Moves the page so that the control of the next statement comes to lie where the last one lies under the thumb. Not
 * for people who asked for less motion.
 * @param spacer stands at the end of the page and grows where the page is too short to move that far
 */
export function glide(from: string, to: string, spacer: HTMLElement | null): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const [start, end] = [topOf(from), topOf(to)];
  if (start === null || end === null) return;

  const goal = window.scrollY + end - start;
  const furthest = document.documentElement.scrollHeight - window.innerHeight;
  if (spacer && goal > furthest)
    spacer.style.blockSize = `${spacer.offsetHeight + Math.ceil(goal - furthest)}px`;
  window.scrollTo({ top: goal, behavior: 'smooth' });
}
