import styles from './arriving.module.css';
import { Loading } from './Loading.tsx';

/** Before it is known who is there: the shapes of the page itself (index.html), in the colours of the theme. */
export const Arriving = () => (
  <>
    <div className={styles.bar} aria-hidden>
      <i />
      <i />
    </div>
    <Loading />
  </>
);
