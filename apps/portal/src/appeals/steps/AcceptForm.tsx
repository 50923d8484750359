import { AcceptAppealDocument, type DeadlineClass } from '@linli/client/generated/graphql';
import { Form, Input, Radio } from 'antd';
import { useLabel } from '../../locales/labels.ts';
import { useTexts } from '../../locales/locale.tsx';
import { StepFrame } from './StepFrame.tsx';
import { type StepFormProps, useStep } from './useStep.ts';

const classes: readonly DeadlineClass[] = ['EMERGENCY', 'UTILITY', 'ORDINARY', 'COMPLEX'];

export function AcceptForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const label = useLabel();
  const step = useStep(appeal, 'ACCEPT', done);
  const [form] = Form.useForm<{ deadlineClass: DeadlineClass; note?: string }>();
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{ deadlineClass: appeal.category?.deadlineClass ?? appeal.promiseClock.deadlineClass }}
      submit={({ deadlineClass, note }) =>
        step.take(
          AcceptAppealDocument,
          { input: { id: appeal.id, version: step.version, deadlineClass, note: note || null } },
          (data) => data.acceptAppeal,
        )
      }
    >
      <Form.Item name="deadlineClass" label={steps.deadline}>
        <Radio.Group
          aria-label={steps.deadline}
          options={classes.map((value) => ({ value, label: label('DeadlineClass', value) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={steps.note}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </StepFrame>
  );
}
