import styles from './partHead.module.css';

/** What a card is about, and one line on how to read it. */
export const PartHead = ({ id, title, note }: { id: string; title: string; note?: string }) => (
  <div className={styles.head}>
    <h2 id={id} className={styles.title}>
      {title}
    </h2>
    {note !== undefined && <p className={styles.note}>{note}</p>}
  </div>
);
