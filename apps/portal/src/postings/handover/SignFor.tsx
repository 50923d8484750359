import { type HandoverAbsence, SignHandoverForOutgoingDocument } from '@linli/client/generated/graphql';
import { Alert, Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { useDeed } from '../../app/useDeed.ts';
import { useLabel } from '../../locales/labels.ts';
import { Fault } from '../../pieces/Fault.tsx';
import { useHandoverTexts } from './texts.ts';

const reasons: readonly HandoverAbsence[] = ['UNWELL', 'LEFT', 'UNREACHABLE'];

interface Props {
  id: string;
  hash: string;
  again: () => void;
}

/** The organizer signs for a secretary who cannot, and says why. */
export function SignFor({ id, hash, again }: Props) {
  const words = useHandoverTexts();
  const label = useLabel();
  const [isOpen, setOpen] = useState(false);
  const { busy, problem, fault, run } = useDeed();
  const sign = async ({ absence }: { absence: HandoverAbsence }) => {
    const input = { handover: id, hash, absence };
    if (await run(SignHandoverForOutgoingDocument, { input }, (given) => given.signHandoverForOutgoing))
      again();
  };
  if (!isOpen) {
    return (
      <Button aria-expanded={false} onClick={() => setOpen(true)}>
        {words.signFor}
      </Button>
    );
  }
  return (
    <Form layout="vertical" requiredMark={false} className="step-form posting-form" onFinish={sign}>
      <p className="muted">{words.signForAsk}</p>
      <Form.Item name="absence" label={words.why} rules={[{ required: true, message: words.chooseWhy }]}>
        <Radio.Group
          className="handover-reasons"
          options={reasons.map((value) => ({ value, label: label('HandoverAbsence', value) }))}
        />
      </Form.Item>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      <div className="step-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.signFor}
        </Button>
        <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
