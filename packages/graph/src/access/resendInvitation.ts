import { resendInvitation } from '@linli/core/access/resendInvitation';
import { invitationMutation } from './invitationMutation.ts';

invitationMutation('resendInvitation', {
  description:
    "Mails a waiting invitation once more, with a new link; the earlier mail's link ends. For administrators.",
  take: resendInvitation,
});
