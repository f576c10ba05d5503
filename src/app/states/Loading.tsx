import { useState } from 'react';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useI18n } from '../i18n/useI18n.ts';
import { isArriving } from './arrival.ts';

/** A screen is on its way. */
export function Loading() {
  const { t } = useI18n();
  const [atOnce] = useState(isArriving);
  return <Skeleton label={t('app.loading')} atOnce={atOnce} />;
}
