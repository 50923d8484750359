import { GraduateApprenticeDocument, type LearningFragment } from '@linli/client/generated/graphql';
import { Form, Input } from 'antd';
import { useDeed } from '../../app/useDeed.ts';
import { FormEnd } from './FormEnd.tsx';
import { useApprenticeTexts } from './texts.ts';

interface Props {
  learning: LearningFragment;
  organizes: boolean;
  close: (done: boolean) => void;
}

/** Who has learnt it graduates; before every required skill is done alone, only organizers say so, with a reason. */
export function GraduateForm({ learning: { id, skills }, organizes, close }: Props) {
  const words = useApprenticeTexts();
  const deed = useDeed();
  const missing = skills.filter(
    ({ skill, level }) => skill.isRequired && !skill.retiredAt && level !== 'ALONE',
  ).length;
  const save = async ({ reason }: { reason?: string }) => {
    const input = { apprenticeship: id, reason: reason || null };
    if (await deed.run(GraduateApprenticeDocument, { input }, (given) => given.graduateApprentice))
      close(true);
  };
  return (
    <Form layout="vertical" requiredMark={false} className="step-form posting-form" onFinish={save}>
      <p className="muted">{words.graduateAsk}</p>
      {missing > 0 && <p role="status">{words.stillMissing(missing)}</p>}
      {missing > 0 && organizes && (
        <Form.Item
          name="reason"
          label={words.graduateWhy}
          rules={[{ required: true, whitespace: true, message: words.reasonMissing }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
      <FormEnd deed={deed} words={words.graduate} cancel={() => close(false)} />
    </Form>
  );
}
