import { BatchesDocument, EndPostingDocument, RenewPostingDocument } from '@linli/client/generated/graphql';
import { Alert, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useDeed } from '../app/useDeed.ts';
import { Fault } from '../pieces/Fault.tsx';
import { isoDay } from './days.ts';
import { usePostingTexts } from './texts.ts';
import type { PostingHead } from './usePosting.ts';

interface Props {
  posting: PostingHead;
  again: () => void;
}

/** What organizers do with a posting: it goes on in a later batch, or ends early. */
export function ManagePosting({ posting, again }: Props) {
  const words = usePostingTexts();
  const [open, setOpen] = useState<'renew' | 'end' | null>(null);
  const { status, renewedBy } = posting;
  const isOver = status === 'ENDED' || status === 'CALLED_OFF';
  const close = () => setOpen(null);
  const done = () => {
    close();
    again();
  };
  return (
    <section className="card" hidden={isOver && renewedBy !== null}>
      <div className="step-buttons">
        {!renewedBy && status !== 'CALLED_OFF' && (
          <Button aria-expanded={open === 'renew'} onClick={() => setOpen('renew')}>
            {words.renew}
          </Button>
        )}
        {!isOver && (
          <Button aria-expanded={open === 'end'} onClick={() => setOpen('end')}>
            {words.end}
          </Button>
        )}
      </div>
      {open === 'renew' && <Renew posting={posting} done={done} cancel={close} />}
      {open === 'end' && <End posting={posting} done={done} cancel={close} />}
    </section>
  );
}

interface FormProps {
  posting: PostingHead;
  done: () => void;
  cancel: () => void;
}

function Renew({ posting, done, cancel }: FormProps) {
  const words = usePostingTexts();
  const { busy, problem, fault, run } = useDeed();
  const [{ data }] = useQuery({ query: BatchesDocument, variables: {} });
  const later = (data?.batches?.nodes ?? []).filter(
    ({ kind, number }) => kind === posting.kind && number > posting.batchNumber,
  );
  const save = async ({ batch, to }: { batch: string; to: string }) => {
    const input = { posting: posting.id, batch, to };
    if (await run(RenewPostingDocument, { input }, (given) => given.renewPosting)) done();
  };
  return (
    <Form layout="vertical" requiredMark={false} className="step-form posting-form" onFinish={save}>
      <Form.Item name="batch" label={words.renewTo} rules={[{ required: true, message: words.chooseBatch }]}>
        <Select options={later.map(({ id, name }) => ({ value: id, label: name.text }))} />
      </Form.Item>
      <Form.Item name="to" label={words.lastDay} initialValue={isoDay(730)}>
        <Input type="date" required />
      </Form.Item>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      <div className="step-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.renew}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
    </Form>
  );
}

function End({ posting, done, cancel }: FormProps) {
  const words = usePostingTexts();
  const { busy, problem, fault, run } = useDeed();
  const save = async ({ lastDay }: { lastDay?: string }) => {
    const input = { posting: posting.id, lastDay: lastDay || null };
    if (await run(EndPostingDocument, { input }, (given) => given.endPosting)) done();
  };
  return (
    <Form layout="vertical" requiredMark={false} className="step-form posting-form" onFinish={save}>
      <p className="muted">{words.endAsk}</p>
      <Form.Item name="lastDay" label={words.lastDay}>
        <Input type="date" min={isoDay(0)} max={posting.to} />
      </Form.Item>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      <div className="step-buttons">
        <Button danger htmlType="submit" loading={busy}>
          {words.end}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
