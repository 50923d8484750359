import { type AgreementFaceFragment, SettleCommitmentDocument } from '@linli/client/generated/graphql';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { CommitmentDay } from '../commitments/CommitmentDay.tsx';
import { readableDate } from '../locales/dates.ts';
import { useLocale } from '../locales/locale.tsx';
import { useAgreementTexts } from './agreementTexts.ts';
import { usePartyName } from './partyName.ts';
import { ReasonForm } from './ReasonForm.tsx';

interface Props {
  agreement: AgreementFaceFragment;
  canSettle: boolean;
}

/** Who does or pays what by which day, and what became of it. */
export function Obligations({ agreement: { obligations, parties, status }, canSettle }: Props) {
  const words = useAgreementTexts();
  const partyName = usePartyName();
  const nameOf = (one: { id: string } | null) => {
    const party = parties.find(({ id }) => id === one?.id);
    return party ? partyName(party) : '';
  };
  const { locale } = useLocale();
  if (obligations.length === 0) return null;
  return (
    <>
      <h3>{words.obligations}</h3>
      <ul className="agreement-points">
        {obligations.map(({ text, amount, by, to, commitment, ...obligation }, index) => (
          <li key={index}>
            <p className="agreement-rows-line">
              <span>{words.owes(nameOf(by), nameOf(to))}</span>
              {amount && <span className="agreement-sum">{words.worth(amount)}</span>}
            </p>
            <p>{text ?? words.erased}</p>
            {status !== 'DRAFT' && status !== 'CANCELLED' ? (
              <CommitmentDay commitment={obligation} />
            ) : (
              <p className="muted">
                {words.due} {readableDate(obligation.dueOn, locale)}
              </p>
            )}
            {canSettle && commitment && obligation.status === 'OPEN' && (
              <Settle id={commitment.id} what={text ?? obligation.dueOn} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Settle({ id, what }: { id: string; what: string }) {
  const words = useAgreementTexts();
  const { message } = App.useApp();
  const deed = useDeed();
  const [asking, setAsking] = useState(false);
  const settle = async (status: 'KEPT' | 'CANCELLED', text: string | null) => {
    const input = { id, status, text };
    const answer = await deed.run(SettleCommitmentDocument, { input }, (data) => data.settleCommitment);
    if (answer) void message.success(status === 'KEPT' ? words.keepDone : words.letGoDone);
  };
  return (
    <>
      {deed.problem && <Alert type="error" role="alert" title={deed.problem} />}
      {deed.fault && <Alert type="error" role="alert" title={deed.fault.message} />}
      {asking ? (
        <ReasonForm
          label={words.letGoReason}
          busy={deed.busy}
          send={(reason) => void settle('CANCELLED', reason)}
          back={() => setAsking(false)}
        />
      ) : (
        <div className="agreement-buttons">
          <Button
            size="small"
            loading={deed.busy}
            aria-label={words.keepNamed(what)}
            onClick={() => void settle('KEPT', null)}
          >
            {words.keep}
          </Button>
          <Button size="small" aria-label={words.letGoNamed(what)} onClick={() => setAsking(true)}>
            {words.letGo}
          </Button>
        </div>
      )}
    </>
  );
}
