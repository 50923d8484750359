import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { AgreementSection } from './AgreementSection.tsx';
import { CostSection } from './CostSection.tsx';
import { useAgreed } from './useAgreed.ts';

/** In the appeal's pane: what it costs and who pays, and what parties agreed upon. */
export function AgreedSections({ appeal }: { appeal: AppealDetailFragment }) {
  const agreed = useAgreed(appeal.id, appeal.version);
  if (!agreed) return null;
  return (
    <>
      <CostSection costs={agreed.costs} />
      <AgreementSection agreements={agreed.agreements} may={agreed} />
    </>
  );
}
