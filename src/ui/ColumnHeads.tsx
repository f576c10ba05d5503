import type { ReactNode } from 'react';

interface Props {
  /** Above the names of the rows, where these need no name of their own. */
  readonly corner?: ReactNode;
  readonly heads: readonly ReactNode[];
}

/** What the columns of a table are. The roles are written out because a phone's layout takes them away in some browsers. */
export const ColumnHeads = ({ corner, heads }: Props) => (
  <thead role="rowgroup">
    <tr role="row">
      {corner}
      {heads.map((words, place) => (
        <th key={place} role="columnheader" scope="col">
          {words}
        </th>
      ))}
    </tr>
  </thead>
);
