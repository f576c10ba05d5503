import { Button } from '@fluentui/react-button';
import { OpenRegular } from '@fluentui/react-icons';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { follow } from '../../../app/teams/share.ts';
import { linkTo } from '../../../app/teams/tabLinks.ts';
import { useHost } from '../../../app/teams/useHost.ts';

/** Leads from a channel to each person's own Concord. @param props.place the page there; nothing is shown where it is unknown */
export function OpenConcord({ place }: { place: string }) {
  const { t } = useI18n();
  const { appId } = useHost();
  const link = appId === null ? null : linkTo(appId, place);
  return (
    link !== null && (
      <Button
        as="a"
        icon={<OpenRegular />}
        href={link}
        target="_blank"
        rel="noopener"
        onClick={(event) => {
          event.preventDefault();
          follow(link);
        }}
      >
        {t('wall.open')}
      </Button>
    )
  );
}
