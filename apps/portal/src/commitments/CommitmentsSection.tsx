import {
  type AppealDetailFragment,
  type CommitmentFaceFragment,
  SettleCommitmentDocument,
} from '@linli/client/generated/graphql';
import { randomKey } from '@linli/client/transport/keys';
import { Alert, App, Button, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { readableDate } from '../locales/dates.ts';
import { useLocale, useTexts } from '../locales/locale.tsx';
import { Prose } from '../pieces/Prose.tsx';
import { CommitmentDay } from './CommitmentDay.tsx';
import { useCommitmentTexts } from './texts.ts';

/** What the office promised for which day; whoever may says what became of it. What parties signed stands with their agreement. */
export function CommitmentsSection({ appeal }: { appeal: AppealDetailFragment }) {
  const words = useCommitmentTexts();
  const promises = appeal.commitments.filter(({ isObligation }) => !isObligation);
  if (promises.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.section}</h2>
      <ul className="commitment-list">
        {promises.map((commitment) => (
          <li key={commitment.id}>
            <CommitmentDay commitment={commitment} />
            {commitment.text && <Prose text={commitment.text} />}
            <p className="muted">
              {commitment.person?.name}
              {commitment.person && commitment.unit && ' · '}
              {commitment.unit?.name.text}
            </p>
            {commitment.status === 'OPEN' && appeal.viewerCanSettleCommitment && (
              <Settle commitment={commitment} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Settle({ commitment }: { commitment: CommitmentFaceFragment }) {
  const words = useCommitmentTexts();
  const { steps } = useTexts();
  const { locale } = useLocale();
  const { message } = App.useApp();
  const client = useClient();
  const key = useRef(randomKey());
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const day = readableDate(commitment.dueOn, locale);
  const settle = async (status: 'KEPT' | 'CANCELLED', text: string | null) => {
    setBusy(true);
    setFault(null);
    const input = { id: commitment.id, status, text };
    const { data, error } = await client
      .mutation(SettleCommitmentDocument, { input }, { idempotencyKey: key.current })
      .toPromise();
    setBusy(false);
    key.current = randomKey();
    const answer = data?.settleCommitment;
    if (answer && 'appeal' in answer) return void message.success(words.said[status]);
    setFault(answer?.message ?? error?.message ?? null);
  };
  return (
    <div>
      {fault && <Alert type="error" role="alert" title={fault} />}
      {asking ? (
        <Form layout="vertical" onFinish={({ text }: { text: string }) => void settle('CANCELLED', text)}>
          <Form.Item
            name="text"
            label={words.cancelReason}
            rules={[{ required: true, whitespace: true, message: steps.reasonMissing }]}
          >
            <Input.TextArea rows={2} maxLength={2000} autoFocus />
          </Form.Item>
          <div className="commitment-buttons">
            <Button type="primary" htmlType="submit" loading={busy}>
              {words.send}
            </Button>
            <Button onClick={() => setAsking(false)}>{words.back}</Button>
          </div>
        </Form>
      ) : (
        <div className="commitment-buttons">
          <Button loading={busy} aria-label={words.keptNamed(day)} onClick={() => void settle('KEPT', null)}>
            {words.kept}
          </Button>
          <Button aria-label={words.cancelNamed(day)} onClick={() => setAsking(true)}>
            {words.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}
