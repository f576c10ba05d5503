import { createContext, useContext } from 'react';
import type { ApiClient } from './apiClient.ts';

export const ApiContext = createContext<ApiClient | null>(null);

/** Concord's API, as the person who is signed in. */
export function useApi(): ApiClient {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi requires an ApiContext around it');
  return api;
}
