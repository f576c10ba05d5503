import { pressing, type Screen } from '../screen.ts';

const people = { person: 'owner-1', at: () => 'people' };

/** The People screen of an owner. */
export const peopleScreens: readonly Screen[] = [
  { name: 'people', ...people },
  { name: 'people-add', ...people, steps: pressing('people.add') },
  { name: 'people-change', ...people, steps: pressing('people.change.named') },
  { name: 'people-remove', ...people, steps: pressing('people.remove.named') },
];
