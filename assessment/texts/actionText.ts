import buttons from './buttons.en.json' with { type: 'json' };
import reasons from './reasons.en.json' with { type: 'json' };
import { textsIn } from './textsIn.ts';

export type ButtonId = keyof typeof buttons;
/** Why a liaison calls a card not useful. */
export type ReasonId = keyof typeof reasons;

/** Every reason, in the order in which it is offered. */
export const reasonIds: readonly ReasonId[] = ['known', 'small', 'wrong', 'not-mine'];

/** What a card's button says. */
export const buttonText = (id: ButtonId, language = 'en'): string =>
  textsIn('buttons', buttons, language)[id];

/** What a reason says. */
export const reasonText = (id: ReasonId, language = 'en'): string =>
  textsIn('reasons', reasons, language)[id];
