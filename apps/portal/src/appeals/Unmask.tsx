import { UnmaskableDocument, UnmaskContactDocument } from '@linli/client/generated/graphql';
import { Alert, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { type CombinedError, useClient, useQuery } from 'urql';
import { useLocale } from '../locales/locale.tsx';
import { Fault } from '../pieces/Fault.tsx';

const zh = {
  show: '查看完整联系方式',
  reason: '查看原因',
  hint: '反映人可以查阅谁在什么时候、为什么查看过。',
  confirm: '记录并查看',
  cancel: '取消',
};
const en: typeof zh = {
  show: 'Show the full contact',
  reason: 'Reason',
  hint: 'The resident can read who looked, when and why.',
  confirm: 'Record and show',
  cancel: 'Cancel',
};

type Shown = { name?: string | null; phone?: string | null; email?: string | null };

/** The contact in clear, with a reason that is written down. It is gone again when the page is left. */
export function Unmask({ participantId }: { participantId: string }) {
  const words = useLocale().locale === 'en' ? en : zh;
  const client = useClient();
  const [{ data }] = useQuery({ query: UnmaskableDocument, variables: { id: participantId } });
  const [reason, setReason] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [fault, setFault] = useState<CombinedError | null>(null);
  const [busy, setBusy] = useState(false);
  const may = data?.node?.__typename === 'Participant' && data.node.viewerCanUnmask;
  if (shown) {
    return (
      <p className="contact" role="status">
        {[shown.name, shown.phone, shown.email].filter(Boolean).map((way) => (
          <span key={way}>{way}</span>
        ))}
      </p>
    );
  }
  if (!may) return null;
  if (reason === null) return <Button onClick={() => setReason('')}>{words.show}</Button>;

  const ask = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    setFault(null);
    const input = { participant: participantId, reason };
    const answer = await client.mutation(UnmaskContactDocument, { input }).toPromise();
    setBusy(false);
    const result = answer.data?.unmaskContact;
    if (!result) return setFault(answer.error ?? null);
    if (result.__typename === 'UnmaskContactPayload') return setShown(result.contact);
    const first = result.__typename === 'InvalidInputError' ? result.fields[0]?.message : undefined;
    setProblem(first ?? result.message);
  };
  return (
    <form className="step-form" onSubmit={(event) => void ask(event)}>
      <label htmlFor="unmask-reason">{words.reason}</label>
      <Input
        id="unmask-reason"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        maxLength={2_000}
        required
        autoFocus
        aria-describedby="unmask-hint"
      />
      <p id="unmask-hint" className="muted">
        {words.hint}
      </p>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      <div className="step-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.confirm}
        </Button>
        <Button onClick={() => setReason(null)}>{words.cancel}</Button>
      </div>
    </form>
  );
}
