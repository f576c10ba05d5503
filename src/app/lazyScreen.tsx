import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { unreachable, type Failure } from './api/outcome.ts';
import { useI18n } from './i18n/useI18n.ts';
import { Loading } from './states/Loading.tsx';
import { Trouble } from './states/Trouble.tsx';

type Load = () => Promise<unknown>;
const loads = new Set<Load>();

/** What comes behind the first screen. */
export const screensAhead: Iterable<Load> = loads;

/**
 * Fetches what is wanted later: whoever answers on a train has it before the tunnel, or behind it. A script that could not be
 * fetched is refused by the browser until the page is loaded anew, so none is asked for in vain.
 */
export function fetchAhead(wanted: readonly Load[]): void {
  if (!navigator.onLine) {
    window.addEventListener('online', () => fetchAhead(wanted), { once: true });
    return;
  }
  // What fails now is fetched again when it is needed, and said then.
  for (const load of wanted) load().catch(() => undefined);
}

interface Look {
  readonly waiting: ReactNode;
  /** @param failure another one after each try that was in vain */
  readonly failed: (failure: Failure, retry: () => void) => ReactNode;
}

const page: Look = {
  waiting: <Loading />,
  failed: (failure, retry) => <Trouble failure={failure} onRetry={retry} />,
};
/** Parts of a page that are not worth a skeleton, and without which the page still works. */
const part: Look = { waiting: null, failed: () => null };

/** A screen that is not part of the first download. Its texts come with it. */
export const lazyScreen = <Props extends object>(load: Loader<Props>) => lazily(load, page);

/** The same, with what the playbook says. */
export const guidedScreen = <Props extends object>(load: Loader<Props>) =>
  lazily(load, page, { guided: true });

/** A screen for those who deal with cases: nobody else's connection is troubled with it ahead of time. */
export const rareScreen = <Props extends object>(load: Loader<Props>) =>
  lazily(load, page, { ahead: false, guided: true });

/** A screen that an owner alone has. */
export const ownersScreen = <Props extends object>(load: Loader<Props>) =>
  lazily(load, page, { ahead: false, owners: true });

/** A dialog or a section that is not part of the first download. Its texts come with it. */
export const lazyPart = <Props extends object>(load: Loader<Props>) => lazily(load, part);

/** A section with what the playbook says. @param waiting keeps its place */
export const guidedPart = <Props extends object>(load: Loader<Props>, waiting: ReactNode) =>
  lazily(load, { ...part, waiting }, { guided: true });

type Loader<Props> = () => Promise<ComponentType<Props>>;

function lazily<Props extends object>(
  load: Loader<Props>,
  look: Look,
  { ahead = true, guided = false, owners = false } = {},
) {
  let Loaded: ComponentType<Props> | null = null;
  let isFetched = false;
  const fetchIt = async () => {
    const component = await load();
    isFetched = true;
    return component;
  };
  if (ahead) loads.add(fetchIt);

  return function Lazy(props: Props) {
    const { loadRest, loadGuides, loadOwners } = useI18n();
    const [state, setState] = useState<'waiting' | 'ready' | Failure>(Loaded ? 'ready' : 'waiting');
    const [tries, setTries] = useState(0);
    const wanted = state !== 'ready';
    useEffect(() => {
      if (!wanted) return undefined;
      if (!isFetched && !navigator.onLine) {
        setState({ ...unreachable });
        const again = () => setTries((before) => before + 1);
        window.addEventListener('online', again);
        return () => window.removeEventListener('online', again);
      }
      Promise.all([fetchIt(), loadRest(), guided && loadGuides(), owners && loadOwners()]).then(
        ([component]) => {
          Loaded = component;
          setState('ready');
        },
        () => setState({ ...unreachable }),
      );
      return undefined;
    }, [tries, wanted, loadRest, loadGuides, loadOwners]);

    // With a connection, it is a newer version that has taken the place of what this page asks for. The reason stays where
    // it is meanwhile, so that it can say when it was tried again.
    const again = () => (navigator.onLine ? window.location.reload() : setTries((before) => before + 1));
    if (typeof state === 'object') return look.failed(state, again);
    return Loaded && state === 'ready' ? <Loaded {...props} /> : look.waiting;
  };
}
