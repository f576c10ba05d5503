/** What a document lets somebody type into a shell, block by block; blocks within a list without its indent. */
export const shellBlocks = (text: string): string[] =>
  [...text.matchAll(/^( *)```sh\n(.*?)^\1```/gms)].map(([, indent = '', block = '']) =>
    block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
