import { type FundFaceFragment, RecordSpendingDocument } from '@linli/client/generated/graphql';
import { randomKey } from '@linli/client/transport/keys';
import { Form, Input } from 'antd';
import { useRef } from 'react';
import { useDeed } from '../../app/useDeed.ts';
import { isoDay } from '../days.ts';
import { DeedForm } from './DeedForm.tsx';
import { sumPattern } from './money.ts';
import { useResourceTexts } from './texts.ts';

interface Values {
  amount: string;
  spentOn: string;
  purpose: string;
  payee: string;
  receiptNumber?: string;
}

interface Props {
  fund: FundFaceFragment;
  done: () => void;
  cancel: () => void;
}

/** What was paid out of a fund. */
export function SpendingForm({ fund, done, cancel }: Props) {
  const words = useResourceTexts();
  const deed = useDeed();
  const clientId = useRef(randomKey());
  const send = async ({ receiptNumber, ...values }: Values) => {
    const input = {
      ...values,
      clientId: clientId.current,
      fund: fund.id,
      receiptNumber: receiptNumber || null,
    };
    if (await deed.run(RecordSpendingDocument, { input }, (data) => data.recordSpending)) done();
  };
  return (
    <DeedForm<Values> deed={deed} initialValues={{ spentOn: isoDay(0) }} send={send} cancel={cancel}>
      <div className="posting-pair">
        <Form.Item
          name="amount"
          label={words.amount}
          rules={[{ required: true, pattern: sumPattern, message: words.amountRule }]}
        >
          <Input inputMode="decimal" maxLength={13} autoFocus />
        </Form.Item>
        <Form.Item name="spentOn" label={words.spentOn}>
          <Input type="date" required min={fund.grantedOn} max={isoDay(0)} />
        </Form.Item>
      </div>
      <Form.Item
        name="purpose"
        label={words.purpose}
        rules={[{ required: true, whitespace: true, message: words.purposeMissing }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="payee"
        label={words.payee}
        extra={words.payeeHint}
        rules={[{ required: true, whitespace: true, message: words.payeeMissing }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="receiptNumber" label={words.receipt}>
        <Input maxLength={60} />
      </Form.Item>
    </DeedForm>
  );
}
