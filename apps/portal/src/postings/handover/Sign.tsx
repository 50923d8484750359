import { type HandoverSide, SignHandoverDocument } from '@linli/client/generated/graphql';
import { Alert, Button } from 'antd';
import { useDeed } from '../../app/useDeed.ts';
import { Fault } from '../../pieces/Fault.tsx';
import { useHandoverTexts } from './texts.ts';

interface Props {
  id: string;
  hash: string;
  side: HandoverSide;
  again: () => void;
}

/** One of the two puts the own name under the document that stands below. */
export function Sign({ id, hash, side, again }: Props) {
  const words = useHandoverTexts();
  const { busy, problem, fault, run } = useDeed();
  const sign = async () => {
    const input = { handover: id, hash };
    if (await run(SignHandoverDocument, { input }, (given) => given.signHandover)) again();
  };
  return (
    <>
      <p className="muted">{side === 'INCOMING' ? words.signAsIncoming : words.signAsOutgoing}</p>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      <Button
        className="handover-sign"
        type="primary"
        size="large"
        loading={busy}
        onClick={() => void sign()}
      >
        {words.sign}
      </Button>
    </>
  );
}
