import styles from './skeleton.module.css';

/** A part of a page is on its way: said when it takes longer than a moment. */
export const Soon = ({ label }: { label: string }) => (
  <p role="status" className={styles.soon}>
    {label}
  </p>
);
