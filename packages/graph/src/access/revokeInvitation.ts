import { revokeInvitation } from '@linli/core/access/revokeInvitation';
import { invitationMutation } from './invitationMutation.ts';

invitationMutation('revokeInvitation', {
  description: 'Takes a waiting invitation back: its link and its roles end. For administrators.',
  take: revokeInvitation,
});
