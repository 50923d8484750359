import type { Services } from '../../services.ts';
import { deriveReceipt } from './derive.ts';

/** What a participant keeps: code, link secret, PIN, and the address that holds all of it in its #fragment. */
export interface Receipt {
  readonly code: string;
  readonly secret: string;
  readonly pin: string;
  readonly url: string;
}

export function receiptOf(
  services: Pick<Services, 'keyring' | 'publicUrl'>,
  appeal: { readonly code: string },
  participantId: string,
): Receipt {
  const { secret, pin } = deriveReceipt(services.keyring, participantId);
  return { code: appeal.code, secret, pin, url: `${services.publicUrl}/a/${appeal.code}#${secret}` };
}
