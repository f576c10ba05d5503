import type { Screen } from '../screen.ts';
import { answerScreens } from './answer.ts';
import { asIfScreens } from './asIf.ts';
import { cardScreens } from './cards.ts';
import { chatScreens } from './chat.ts';
import { disagreementScreens } from './disagreements.ts';
import { extremeScreens } from './extremes.ts';
import { peopleScreens } from './people.ts';
import { resultsAsIfScreens } from './resultsAsIf.ts';
import { resultsScreens } from './results.ts';
import { roundScreens } from './rounds.ts';
import { stateScreens } from './states.ts';
import { wallScreens } from './wall.ts';

/** Every screen, dialog and main state, in the order in which a company meets them. */
export const screens: readonly Screen[] = [
  ...answerScreens,
  ...resultsScreens,
  ...wallScreens,
  ...disagreementScreens,
  ...roundScreens,
  ...peopleScreens,
  ...stateScreens,
  ...asIfScreens,
  ...resultsAsIfScreens,
  ...extremeScreens,
  ...chatScreens,
  ...cardScreens,
];
