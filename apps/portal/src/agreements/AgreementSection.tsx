import type { AgreementFaceFragment } from '@linli/client/generated/graphql';
import { useLabel } from '../locales/labels.ts';
import { Prose } from '../pieces/Prose.tsx';
import { When } from '../pieces/When.tsx';
import './Agreements.css';
import { useAgreementTexts } from './agreementTexts.ts';
import { CancelAgreement } from './CancelAgreement.tsx';
import { Damages } from './Damages.tsx';
import { Obligations } from './Obligations.tsx';
import { Parties } from './Parties.tsx';

/** What parties agreed upon, who has signed, and what each still has to do; the latest on top. */
export function AgreementSection({
  agreements,
  may,
}: {
  agreements: readonly AgreementFaceFragment[];
  may: May;
}) {
  const words = useAgreementTexts();
  if (agreements.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.section}</h2>
      <ul className="agreements">
        {agreements.map((agreement) => (
          <li key={agreement.id}>
            <Agreement may={may} agreement={agreement} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface May {
  viewerCanCancelAgreement: boolean;
  viewerCanSettleObligation: boolean;
}

interface Props {
  may: May;
  agreement: AgreementFaceFragment;
}

const tones = { DRAFT: 'soon', AGREED: 'calm', KEPT: 'calm', BROKEN: 'late', CANCELLED: 'calm' } as const;

function Agreement({ may, agreement }: Props) {
  const words = useAgreementTexts();
  const label = useLabel();
  const { kind, status, terms, onTheSpot } = agreement;
  const canBeCancelled = status === 'DRAFT' || status === 'AGREED';
  return (
    <>
      <p className="agreement-head">
        <strong>{label('AgreementKind', kind)}</strong>
        <span className={`agreement-mark agreement-${tones[status]}`}>
          {label('AgreementStatus', status)}
        </span>
        <span className="muted">
          {onTheSpot && `${words.wasOnTheSpot} · `}
          <When at={agreement.agreedAt ?? agreement.draftedAt} day />
        </span>
      </p>
      <Prose text={terms ?? words.erased} />
      <Damages agreement={agreement} />
      <Obligations agreement={agreement} canSettle={may.viewerCanSettleObligation} />
      <Parties agreement={agreement} />
      {canBeCancelled && may.viewerCanCancelAgreement && <CancelAgreement agreement={agreement} />}
    </>
  );
}
