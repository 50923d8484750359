import { type AgreementFaceFragment, SignAgreementDocument } from '@linli/client/generated/graphql';
import { Alert, App, Button } from 'antd';
import { useDeed } from '../app/useDeed.ts';
import { When } from '../pieces/When.tsx';
import { useAgreementTexts } from './agreementTexts.ts';
import { usePartyName } from './partyName.ts';

/** Who agrees, and who has signed; whoever may enters a signature. */
export function Parties({ agreement }: { agreement: AgreementFaceFragment }) {
  const words = useAgreementTexts();
  const nameOf = usePartyName();
  const { message } = App.useApp();
  const deed = useDeed();
  const { id, parties, viewerCanSignFor } = agreement;
  const signable = viewerCanSignFor.map((party) => party.id);
  const sign = (partyIds: string[]) =>
    deed
      .run(SignAgreementDocument, { input: { id, parties: partyIds } }, (data) => data.signAgreement)
      .then((answer) => answer && void message.success(words.signDone));
  return (
    <>
      <h3>{words.parties}</h3>
      {deed.problem && <Alert type="error" role="alert" title={deed.problem} />}
      {deed.fault && <Alert type="error" role="alert" title={deed.fault.message} />}
      <ul className="agreement-rows">
        {parties.map((party) => (
          <li key={party.id}>
            <span>{nameOf(party)}</span>
            {party.signedAt ? (
              <span className="muted">
                {words.signed} <When at={party.signedAt} day />
                {party.recordedBy && ` · ${words.entered(party.recordedBy.name)}`}
              </span>
            ) : signable.includes(party.id) ? (
              <Button
                size="small"
                loading={deed.busy}
                aria-label={words.signNamed(nameOf(party))}
                onClick={() => void sign([party.id])}
              >
                {words.sign}
              </Button>
            ) : (
              <span className="muted">{words.unsigned}</span>
            )}
          </li>
        ))}
      </ul>
      {signable.length > 1 && signable.length === parties.filter(({ signedAt }) => !signedAt).length && (
        <Button loading={deed.busy} onClick={() => void sign(signable)}>
          {words.signAll}
        </Button>
      )}
    </>
  );
}
