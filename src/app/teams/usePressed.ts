import { useHost } from './useHost.ts';

/** What a button does by which somebody goes on on purpose: the next time, Microsoft's windows may open, and it acts. */
export function usePressed(act: () => void): () => void {
  const { signIn } = useHost();
  return () => {
    signIn.pressed();
    act();
  };
}
