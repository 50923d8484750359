import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { StepFrame } from './StepFrame.tsx';
import type { Step } from './useStep.ts';

interface Words {
  words?: string;
}

interface OneTextProps {
  step: Step;
  cancel: () => void;
  label: string;
  /** Said when the text is required and absent. */
  missing?: string;
  submit: (words: string) => Promise<void>;
  /** In the place of a plain field for the words. */
  field?: ReactElement;
}

/** The form of a step that asks for one text at most. */
export function OneText({ step, cancel, label, missing, submit, field }: OneTextProps) {
  const [form] = Form.useForm<Words>();
  const rules = missing ? [{ required: true, whitespace: true, message: missing }] : [];
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{}}
      submit={({ words }) => submit(words ?? '')}
    >
      <Form.Item name="words" label={label} rules={rules}>
        {field ?? <Input.TextArea rows={2} maxLength={2000} autoFocus />}
      </Form.Item>
    </StepFrame>
  );
}
