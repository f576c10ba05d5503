import hidden from './hidden.module.css';
import { SideSign } from './SideSign.tsx';
import styles from './sureDifference.module.css';

interface Props {
  /** The side that rates higher, and its name. */
  readonly side: 'sales' | 'marketing';
  readonly name: string;
  /** By how much, as the reader writes it. */
  readonly by: string;
}

/** A difference that is sure: the sign of the side that rates higher, and by how much. Never a minus. */
export const SureDifference = ({ side, name, by }: Props) => (
  <span className={styles.difference}>
    <SideSign side={side} />
    <span className={hidden.hidden}>{name} </span>+{by}
  </span>
);
