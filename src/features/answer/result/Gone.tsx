import { DeleteRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { StatePage } from '../../../ui/StatePage.tsx';

/** What somebody wanted erased is: it has come in place of the page on which they asked for it. */
export const Gone = (props: { title: string; text: string; action?: ReactNode }) => (
  <StatePage icon={<DeleteRegular fontSize={28} />} arrives {...props} />
);
