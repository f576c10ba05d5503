import { statementElement } from './focusStatement.ts';

const topOf = (id: string): number | null =>
  statementElement(id)?.querySelector('input')?.getBoundingClientRect().top ?? null;

/** How high the bar is that covers the top of the page, in pixels. */
const topBar = () => parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;

/**
 * Moves the page so that the control of the next statement comes to lie where the last one lies under the thumb, or as much
 * lower as its words need to be read. Not for people who asked for less motion.
 * @param spacer stands at the end of the page and grows where the page is too short to move that far
 */
export function glide(from: string, to: string, spacer: HTMLElement | null): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const next = statementElement(to);
  const [start, end] = [topOf(from), topOf(to)];
  if (next === null || start === null || end === null) return;

  const goal = window.scrollY + Math.min(end - start, next.getBoundingClientRect().top - topBar());
  const furthest = document.documentElement.scrollHeight - window.innerHeight;
  if (spacer && goal > furthest)
    spacer.style.blockSize = `${spacer.offsetHeight + Math.ceil(goal - furthest)}px`;
  window.scrollTo({ top: goal, behavior: 'smooth' });
}
