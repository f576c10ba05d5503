import { useId, type ReactNode } from 'react';
import { Card } from '../../../ui/Card.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import styles from './form.module.css';

interface Props {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** Some fields that belong together. */
export function FormPart({ title, note, children }: Props) {
  const id = useId();
  return (
    <Card>
      <div role="group" aria-labelledby={id}>
        <PartHead id={id} title={title} {...(note !== undefined && { note })} />
        <div className={styles.fields}>{children}</div>
      </div>
    </Card>
  );
}
