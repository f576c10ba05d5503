import { CalendarClockRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { StatePage } from '../../ui/StatePage.tsx';

/** There is nothing to show yet, or any more: what is missing, and the one thing to do. */
export const Nothing = (props: { title: string; text: string; action?: ReactNode; arrives?: boolean }) => (
  <StatePage icon={<CalendarClockRegular fontSize={28} />} {...props} />
);
