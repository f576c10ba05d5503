import { personName } from '../../../contract/liaisons.ts';

/** Who signed in, as the token says. */
export interface Person {
  readonly tenant: string;
  /** Entra object id. */
  readonly id: string;
  /** As the token says it. The chat with the bot tells none. */
  readonly userPrincipalName?: string | undefined;
  /** To greet them with; empty where the token has none. */
  readonly name: string;
  readonly owner: boolean;
  /** They signed in elsewhere and are a guest of the company's directory. */
  readonly guest?: boolean;
}

/** Somebody whose token has no name, or one that cannot be shown. */
const NAMELESS = 'Somebody';

/** A person as they are kept with what they have done: under a name that can be read again. */
export const actor = ({ id, name }: Pick<Person, 'id' | 'name'>): { id: string; name: string } => ({
  id,
  name: personName.safeParse(name).data ?? NAMELESS,
});
