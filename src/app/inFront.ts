/** Something that stands in front of the page. */
interface Front {
  readonly close: () => void;
  /** The entry of the history over which it was opened; null in a browser that does not tell. */
  readonly entry: string | null;
}

/** The foremost last. */
const fronts: Front[] = [];
/** What somebody has gone back from, until the page is where it was. */
let left: Front | null = null;

/** The browser's account of its history, by which a step back is told from a link; older browsers lack it. */
const navigationThere = () => ('navigation' in window ? window.navigation : null);

/**
 * Lets Back close what stands in front of the page, and nothing else. Called once, before anything else listens: at a
 * window, listeners are called in the order in which they came. Where a browser cannot tell Back from a link, the page goes
 * where Back leads, and all that stood in front of it goes too.
 */
export function watchBack(): void {
  const navigation = navigationThere();
  if (!navigation) {
    // Closing takes them out of the list.
    window.addEventListener('popstate', () => [...fronts].reverse().forEach(({ close }) => close()));
    return;
  }
  navigation.addEventListener('navigate', ({ navigationType }) => {
    if (navigationType === 'traverse') left = fronts.at(-1) ?? null;
    // A link that leads on is none of that.
    else if (navigationType === 'push') left = null;
  });
  const returned = () => {
    const front = left;
    left = null;
    front?.close();
  };
  const moved = (event: Event) => {
    if (!left) return;
    // To the page, nothing has happened.
    event.stopImmediatePropagation();
    if (event.type === 'popstate' && left.entry !== null && navigation.currentEntry?.key !== left.entry)
      void Promise.resolve(navigation.traverseTo(left.entry).finished).then(returned, returned);
  };
  window.addEventListener('popstate', moved);
  window.addEventListener('hashchange', moved);
}

/** Says that something stands in front of the page from now on, and how Back closes it; the answer ends that. */
export function standInFront(close: () => void): () => void {
  const navigation = navigationThere();
  const entry = navigation?.currentEntry?.key ?? null;
  if (navigation && entry === null) return () => undefined;
  const front = { close, entry };
  fronts.push(front);
  return () => void fronts.splice(fronts.indexOf(front), 1);
}
