import { UnmergeAppealDocument } from '@linli/client/generated/graphql';
import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { Ask } from '../pieces/Ask.tsx';
import { useLinkTexts } from './texts.ts';

/** Takes a merge back, with a reason. */
export function ApartDialog({ duplicateId, close }: { duplicateId: string; close: () => void }) {
  const words = useLinkTexts();
  const { message } = App.useApp();
  const { run, ...deed } = useDeed();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const confirm = async () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const answer = await run(
      UnmergeAppealDocument,
      { input: { id: duplicateId, reason } },
      (data) => data.unmergeAppeal,
    );
    if (answer === null) return;
    void message.success(words.unmerged);
    close();
  };
  return (
    <Ask
      open
      title={words.unmergeTitle}
      words={words.unmerge}
      confirm={() => void confirm()}
      close={close}
      {...deed}
    >
      <p className="muted">{words.unmergeHint}</p>
      <Form layout="vertical" component="div">
        <Form.Item
          label={words.reason}
          htmlFor="apart-reason"
          {...(isMissing && { validateStatus: 'error' as const, help: words.reasonMissing })}
        >
          <Input.TextArea
            id="apart-reason"
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
    </Ask>
  );
}
