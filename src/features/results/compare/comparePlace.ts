/** Stands in the address of the results where two groups are laid beside each other. */
export const COMPARE = 'compare';
