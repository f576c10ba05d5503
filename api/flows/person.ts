/** Who signed in, as the token says. */
export interface Person {
  readonly tenant: string;
  /** Entra object id. */
  readonly id: string;
  /** To greet them with; never stored. */
  readonly name: string;
  readonly owner: boolean;
}
