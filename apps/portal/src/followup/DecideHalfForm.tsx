import { DecideHalfDocument, type HalfDecision } from '@linli/client/generated/graphql';
import { Form, Input, Radio } from 'antd';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { useLabel } from '../locales/labels.ts';
import { useFollowupTexts } from './texts.ts';

interface Values {
  decision: HalfDecision;
  reason: string;
}

/** What follows from "half solved". */
export function DecideHalfForm({ appeal, done, cancel }: StepFormProps) {
  const words = useFollowupTexts();
  const label = useLabel();
  const step = useStep(appeal, 'DECIDE_HALF', done);
  const [form] = Form.useForm<Values>();
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{ decision: 'REOPEN' }}
      submit={(values) =>
        step.take(
          DecideHalfDocument,
          { input: { id: appeal.id, version: step.version, ...values } },
          (data) => data.decideHalf,
        )
      }
    >
      <Form.Item name="decision" label={words.decision}>
        <Radio.Group
          aria-label={words.decision}
          options={(['REOPEN', 'KEEP'] as const).map((value) => ({
            value,
            label: label('HalfDecision', value),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={words.reason}
        rules={[{ required: true, whitespace: true, message: words.reasonMissing }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </StepFrame>
  );
}
