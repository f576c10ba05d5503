import { useState } from 'react';
import { closedGuides, deviceStorage, type Guide } from './closedGuides.ts';

/** Whether a guide is still wanted by somebody, and how it goes for good. @param person their id */
export function useGuide(guide: Guide, person: string): readonly [boolean, () => void] {
  const [guides] = useState(() => closedGuides(deviceStorage(), person));
  const [wanted, setWanted] = useState(() => !guides.isClosed(guide));
  const close = () => {
    guides.close(guide);
    setWanted(false);
  };
  return [wanted, close];
}
