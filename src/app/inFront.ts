/** Something that stands in front of the page. */
interface Front {
  readonly close: () => void;
  /** The entry of the history over which it was opened. */
  readonly entry: string;
}

/** The foremost last. */
const fronts: Front[] = [];
/** What somebody has gone back from, until the page is where it was. */
let left: Front | null = null;

/** The browser's account of its history, by which a step back is told from a link; older browsers lack it. */
const navigationThere = () => ('navigation' in window ? window.navigation : null);

/**
 * Lets Back close what stands in front of the page, and nothing else. Called once, before anything else listens: at a
 * window, listeners are called in the order in which they came. Where a browser cannot tell Back from a link, Back goes on as
 * if nothing stood there.
 */
export function watchBack(): void {
  const navigation = navigationThere();
  if (!navigation) return;
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
    if (event.type === 'popstate' && navigation.currentEntry?.key !== left.entry)
      void Promise.resolve(navigation.traverseTo(left.entry).finished).then(returned, returned);
  };
  window.addEventListener('popstate', moved);
  window.addEventListener('hashchange', moved);
}

/** Says that something stands in front of the page from now on, and how Back closes it; the answer ends that. */
export function standInFront(close: () => void): () => void {
  const entry = navigationThere()?.currentEntry?.key;
  if (entry === undefined) return () => undefined;
  const front = { close, entry };
  fronts.push(front);
  return () => void fronts.splice(fronts.indexOf(front), 1);
}
