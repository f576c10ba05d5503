import styles from './hidden.module.css';

/** Words that only a screen reader gets: read out politely whenever they change. */
export const Announced = ({ text }: { text: string }) => (
  <span role="status" className={styles.hidden}>
    {text}
  </span>
);
