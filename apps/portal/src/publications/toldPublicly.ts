import type { AppealDetailFragment, EventFaceFragment } from '@linli/client/generated/graphql';

/** Entries whose words everybody reads once the appeal is published. */
export function toldPublicly({ events }: AppealDetailFragment): EventFaceFragment[] {
  return (events?.nodes ?? []).filter(
    ({ isPublic, type, text }) => isPublic && text && (type === 'PUBLIC_UPDATE' || type === 'RESOLVED'),
  );
}
