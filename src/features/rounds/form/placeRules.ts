import type { PlaceRule } from '../../../../assessment/place/suggestPlace.ts';

/** As many as a round may have, as the contract has it. */
export const MOST_RULES = 50;

/** The rules as text, as the form holds whatever can be half-way; '' for none. */
export const rulesText = (rules: readonly PlaceRule[]): string =>
  rules.length === 0 ? '' : JSON.stringify(rules);

export const rulesIn = (text: string): PlaceRule[] => (text === '' ? [] : (JSON.parse(text) as PlaceRule[]));

/** What a new rule begins with: departments tell sides, mostly. */
export const newRule: PlaceRule = {
  of: 'department',
  how: 'contains',
  text: '',
  side: 'sales',
  region: null,
};

/** What a rule fills in, as the value of a choice. */
export const givenBy = ({ side, region }: Pick<PlaceRule, 'side' | 'region'>): string =>
  region === null ? `side:${side ?? ''}` : `region:${region}`;

/** The same, the other way round. */
export function given(value: string): Pick<PlaceRule, 'side' | 'region'> {
  if (value.startsWith('region:')) return { side: null, region: value.slice('region:'.length) };
  return { side: value.slice('side:'.length) as PlaceRule['side'], region: null };
}
