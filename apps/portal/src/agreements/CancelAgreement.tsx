import { type AgreementFaceFragment, CancelAgreementDocument } from '@linli/client/generated/graphql';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { useAgreementTexts } from './agreementTexts.ts';
import { ReasonForm } from './ReasonForm.tsx';

/** Calls off a draft, or what nobody has broken or fulfilled. */
export function CancelAgreement({ agreement: { id } }: { agreement: AgreementFaceFragment }) {
  const words = useAgreementTexts();
  const { message } = App.useApp();
  const deed = useDeed();
  const [asking, setAsking] = useState(false);
  const cancel = async (reason: string) => {
    const answer = await deed.run(
      CancelAgreementDocument,
      { input: { id, reason } },
      (data) => data.cancelAgreement,
    );
    if (answer) void message.success(words.cancelDone);
  };
  return (
    <div className="agreement-cancel">
      {deed.problem && <Alert type="error" role="alert" title={deed.problem} />}
      {deed.fault && <Alert type="error" role="alert" title={deed.fault.message} />}
      {asking ? (
        <ReasonForm
          label={words.cancelReason}
          busy={deed.busy}
          send={(reason) => void cancel(reason)}
          back={() => setAsking(false)}
        />
      ) : (
        <Button size="small" onClick={() => setAsking(true)}>
          {words.cancel}
        </Button>
      )}
    </div>
  );
}
