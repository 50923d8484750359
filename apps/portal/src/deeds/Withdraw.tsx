import { type DeedFaceFragment, WithdrawDeedDocument } from '@linli/client/generated/graphql';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { Ask } from '../pieces/Ask.tsx';
import { useDutyRoleTexts } from './texts.ts';

interface Props {
  row: DeedFaceFragment;
  close: () => void;
  done: () => void;
}

/** Takes a deed back that should never have been entered, with a reason. */
export function Withdraw({ row, close, done }: Props) {
  const words = useDutyRoleTexts();
  const { run, ...deed } = useDeed();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const confirm = async () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const input = { id: row.id, version: row.version, reason };
    if (await run(WithdrawDeedDocument, { input }, (data) => data.withdrawDeed)) done();
  };
  return (
    <Ask
      open
      title={words.withdraw}
      words={words.withdraw}
      danger
      confirm={() => void confirm()}
      close={close}
      {...deed}
    >
      <p>{row.what}</p>
      <p className="muted">{words.withdrawAsk}</p>
      <Form layout="vertical" component="div">
        <Form.Item
          label={words.reason}
          htmlFor="withdraw-reason"
          {...(isMissing && { validateStatus: 'error' as const, help: words.reasonMissing })}
        >
          <Input
            id="withdraw-reason"
            maxLength={100}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
    </Ask>
  );
}
