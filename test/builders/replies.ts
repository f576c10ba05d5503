import type { Reply } from './product.ts';

/** Status and kind of a refusal. */
export const kind = ({ status, body: { type } }: Reply) => [
  status,
  String(type).replace('urn:concord:problem:', ''),
];
