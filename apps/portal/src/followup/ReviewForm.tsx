import { RecordReviewDocument, type ReviewPart } from '@linli/client/generated/graphql';
import { Form, Input, Radio } from 'antd';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { useLabel } from '../locales/labels.ts';
import { useFollowupTexts } from './texts.ts';
import { useFollowup } from './useFollowup.ts';

interface Values {
  part?: ReviewPart;
  text: string;
}

/** One more part of the review after a double no. */
export function ReviewForm({ appeal, done, cancel }: StepFormProps) {
  const words = useFollowupTexts();
  const label = useLabel();
  const step = useStep(appeal, 'RECORD_REVIEW', done);
  const followup = useFollowup(appeal.id, appeal.version);
  const [form] = Form.useForm<Values>();
  const missing = [...new Set(followup?.reviews.flatMap((review) => review.missing) ?? [])];
  const part = Form.useWatch('part', form) ?? missing[0];
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{}}
      submit={async ({ text, ...values }) => {
        const chosen = values.part ?? missing[0];
        if (!chosen) return;
        await step.take(
          RecordReviewDocument,
          { input: { id: appeal.id, version: step.version, part: chosen, text } },
          (data) => data.recordReview,
        );
      }}
    >
      <Form.Item label={words.part}>
        <Radio.Group
          aria-label={words.part}
          value={part}
          onChange={({ target }) => form.setFieldValue('part', target.value)}
          options={missing.map((value) => ({ value, label: label('ReviewPart', value) }))}
        />
      </Form.Item>
      <Form.Item name="part" hidden>
        <Input />
      </Form.Item>
      <Form.Item
        name="text"
        label={part ? words.partText[part] : ''}
        rules={[{ required: true, whitespace: true, message: words.textMissing }]}
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </StepFrame>
  );
}
