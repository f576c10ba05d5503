import { createContext } from 'react';

/** Whether Concord can read department and office of whoever answers here: without, rules about them mean nothing. */
export const ReadsProfile = createContext(false);
