import { Button } from '@fluentui/react-button';
import type { MutableRefObject, ReactNode } from 'react';
import styles from './nextButton.module.css';

interface Props {
  readonly primary: boolean;
  readonly onClick: () => void;
  readonly buttonRef: MutableRefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** The button at the foot of a page of the phone that leads on. */
export const OnButton = ({ primary, onClick, buttonRef, children }: Props) => (
  <Button
    ref={(button: HTMLElement | null) => {
      buttonRef.current = button;
    }}
    className={styles.next ?? ''}
    size="large"
    appearance={primary ? 'primary' : 'secondary'}
    onClick={onClick}
  >
    {children}
  </Button>
);
