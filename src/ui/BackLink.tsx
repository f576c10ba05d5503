import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import styles from './link.module.css';

/** The way back to what a page is a part of. */
export const BackLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a className={`${styles.link} ${styles.back}`} href={href}>
    <ArrowLeftRegular fontSize={20} aria-hidden />
    {children}
  </a>
);
