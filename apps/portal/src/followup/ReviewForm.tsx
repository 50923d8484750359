import { RecordReviewDocument, type ReviewPart } from '@linli/client/generated/graphql';
import { Form, Input, Radio } from 'antd';
import { PhotoItem } from '../appeals/steps/PhotoItem.tsx';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { useLabel } from '../locales/labels.ts';
import { Loading } from '../pieces/Loading.tsx';
import { useFollowupTexts } from './texts.ts';
import { useFollowup } from './useFollowup.ts';

interface Values {
  part: ReviewPart;
  text: string;
  photoIds?: string[];
}

/** One more part of the review after a double no. */
export function ReviewForm(props: StepFormProps) {
  const followup = useFollowup(props.appeal.id, props.appeal.version);
  if (!followup) return <Loading lines={3} />;
  return <Parts {...props} missing={[...new Set(followup.reviews.flatMap((review) => review.missing))]} />;
}

function Parts({ appeal, done, cancel, missing }: StepFormProps & { missing: readonly ReviewPart[] }) {
  const words = useFollowupTexts();
  const label = useLabel();
  const step = useStep(appeal, 'RECORD_REVIEW', done);
  const [form] = Form.useForm<Values>();
  const part = Form.useWatch('part', form) ?? missing[0];
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={missing[0] ? { part: missing[0] } : {}}
      submit={(values) =>
        step.take(
          RecordReviewDocument,
          { input: { id: appeal.id, version: step.version, ...values } },
          (data) => data.recordReview,
        )
      }
    >
      <Form.Item name="part" label={words.part} extra={missing.length > 1 && words.lookLast}>
        <Radio.Group
          aria-label={words.part}
          options={missing.map((value) => ({
            value,
            label: label('ReviewPart', value),
            // The superior looks at what the others found and plan.
            disabled: value === 'LOOK' && missing.length > 1,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="text"
        label={part ? words.partText[part] : ''}
        rules={[{ required: true, whitespace: true, message: words.textMissing }]}
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      <PhotoItem name="photoIds" label={words.photos} />
    </StepFrame>
  );
}
