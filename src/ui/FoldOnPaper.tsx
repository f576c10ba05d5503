import { useState, type ReactNode } from 'react';
import fold from './fold.module.css';
import { FoldWords } from './FoldWords.tsx';
import { useOnPaper } from './useOnPaper.ts';

interface Props {
  readonly className?: string | undefined;
  readonly show: string;
  readonly hide: string;
  readonly children: ReactNode;
}

/** What is there on demand, and on paper, which has nothing to press; afterwards it is as it was. */
export function FoldOnPaper({ className = '', show, hide, children }: Props) {
  const [open, setOpen] = useState(false);
  const onPaper = useOnPaper();
  return (
    <details
      className={`${fold.fold} ${className}`}
      open={onPaper || open}
      onToggle={({ currentTarget }) => !onPaper && setOpen(currentTarget.open)}
    >
      <FoldWords show={show} hide={hide} />
      {children}
    </details>
  );
}
