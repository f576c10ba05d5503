import { useState } from 'react';
import { Skeleton, type Look } from '../../ui/Skeleton.tsx';
import { useI18n } from '../i18n/useI18n.ts';
import { isArriving } from './arrival.ts';

/** A screen is on its way. @param props.like what it looks like */
export function Loading({ like = 'page' }: { like?: Look }) {
  const { t } = useI18n();
  const [atOnce] = useState(isArriving);
  return <Skeleton label={t('app.loading')} like={like} atOnce={atOnce} />;
}
