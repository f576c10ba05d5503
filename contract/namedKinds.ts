/**
 * What messages there are that may be told of by name. A reminder to answer says who has not answered. So a kind that does
 * not stand here is never told of anybody: it is counted, and no more.
 */
export const namedKinds = [
  // To the liaisons of a region.
  'alert',
  'digest',
  'reversed',
  'withdrawn',
  'gap-closed',
  'handed-over',
  // To whoever has agreed a next step, or has taken its case.
  'step-soon',
  'step-today',
  'step-help',
  // To everybody on the roster, whatever they have answered.
  'invitation',
  'results-open',
  // To the liaisons and the owner, when the round has closed.
  'round-closed',
  // To the owner of the round.
  'escalation',
  'unreachable',
  'nobody-left',
  'no-liaison',
] as const;
export type NamedKind = (typeof namedKinds)[number];
