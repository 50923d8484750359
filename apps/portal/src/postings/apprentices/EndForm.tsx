import { EndApprenticeshipDocument, type LearningFragment } from '@linli/client/generated/graphql';
import { Form, Input } from 'antd';
import { useDeed } from '../../app/useDeed.ts';
import { isoDay } from '../days.ts';
import { FormEnd } from './FormEnd.tsx';
import { useApprenticeTexts } from './texts.ts';

interface Props {
  learning: LearningFragment;
  close: (done: boolean) => void;
}

/** Ends an apprenticeship without graduation. */
export function EndForm({ learning: { id, to }, close }: Props) {
  const words = useApprenticeTexts();
  const deed = useDeed();
  const save = async ({ lastDay, reason }: { lastDay?: string; reason?: string }) => {
    const input = { apprenticeship: id, lastDay: lastDay || null, reason: reason || null };
    if (await deed.run(EndApprenticeshipDocument, { input }, (given) => given.endApprenticeship)) close(true);
  };
  return (
    <Form layout="vertical" requiredMark={false} className="step-form posting-form" onFinish={save}>
      <p className="muted">{words.endAsk}</p>
      <Form.Item name="lastDay" label={words.to}>
        <Input type="date" min={isoDay(0)} max={to} />
      </Form.Item>
      <Form.Item name="reason" label={words.endWhy}>
        <Input maxLength={200} />
      </Form.Item>
      <FormEnd deed={deed} words={words.end} danger cancel={() => close(false)} />
    </Form>
  );
}
