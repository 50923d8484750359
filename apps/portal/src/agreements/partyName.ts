import type { PartyFaceFragment } from '@linli/client/generated/graphql';
import { useAgreementTexts } from './agreementTexts.ts';

/** How a party is called: the unit, the reporter, or in words as long as they are there. */
export function usePartyName(): (party: PartyFaceFragment) => string {
  const words = useAgreementTexts();
  return ({ kind, unit, name }) =>
    kind === 'REPORTER' ? words.reporter : (unit?.name.text ?? name ?? words.erased);
}
