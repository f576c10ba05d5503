const LONGEST = 60;

/** The name of a file about a round, safe on every system and in a header: "concord-autumn-2026-figures.csv". */
export function exportName(title: string, what: string, ending: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return ['concord', plain || 'round', `${what}.${ending}`].join('-');
}
