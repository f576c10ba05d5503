/** How many words a text has; a placeholder counts as one. */
export const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
