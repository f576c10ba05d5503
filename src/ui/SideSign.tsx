import styles from './sideSign.module.css';

/** The sign of a side, which never stands without its name nearby: Sales is a circle, Marketing a diamond. */
export const SideSign = ({ side }: { side: 'sales' | 'marketing' }) => (
  <span className={`${styles.sign} ${styles[side]}`} aria-hidden />
);
