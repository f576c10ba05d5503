/**
 * Whether a group has figures to show: of one side at least. Observers are shown beside the sides and never alone, for what
 * a round is about is how these two see it. Pages and files ask the same question here.
 */
export const hasFigures = ({
  level,
}: {
  readonly level: { readonly sales?: unknown; readonly marketing?: unknown };
}): boolean => level.sales !== undefined || level.marketing !== undefined;
