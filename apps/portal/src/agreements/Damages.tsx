import type { AgreementFaceFragment } from '@linli/client/generated/graphql';
import { useAgreementTexts } from './agreementTexts.ts';

/** What was damaged, floor by floor, and what it comes to. */
export function Damages({ agreement: { damages } }: { agreement: AgreementFaceFragment }) {
  const words = useAgreementTexts();
  if (damages.length === 0) return null;
  // Sums are decimals: they are added as fen, so that no binary fraction creeps in.
  const fen = damages.reduce((sum, { amount }) => sum + Math.round(Number(amount ?? 0) * 100), 0);
  return (
    <>
      <h3>{words.damages}</h3>
      <ul className="agreement-rows">
        {damages.map(({ location, what, amount }, index) => (
          <li key={index}>
            <span>{[location, what].filter(Boolean).join(' · ') || words.erased}</span>
            {amount && <span className="agreement-sum">{words.worth(amount)}</span>}
          </li>
        ))}
        {fen > 0 && damages.length > 1 && (
          <li className="agreement-total">
            <span className="agreement-sum">{words.total((fen / 100).toFixed(2))}</span>
          </li>
        )}
      </ul>
    </>
  );
}
