/** Letters as they are compared: accents, capitals and underscores make no difference. */
export const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('_', ' ').trim();
