import { Alert, Button, Form, type FormInstance } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTexts } from '../../locales/locale.tsx';
import { Fault } from '../../pieces/Fault.tsx';
import { ConflictNote } from './ConflictNote.tsx';
import type { Step } from './useStep.ts';

interface Props<Values extends object> {
  step: Step;
  form: FormInstance<Values>;
  initialValues: Partial<Values>;
  submit: (values: Values) => Promise<void>;
  cancel: () => void;
  children: ReactNode;
  /** Instead of the step's name on the button. */
  submitWords?: string;
}

/** What all step forms share: the hint, what went wrong, what others did meanwhile, and the two buttons. */
export function StepFrame<Values extends object>(props: Props<Values>) {
  const { step, form, initialValues, submit, cancel, children, submitWords } = props;
  const { steps, app, conflict } = useTexts();
  const { problem } = step;
  useEffect(() => {
    for (const field of problem?.fields ?? []) {
      const name = field.path[0];
      if (name) form.setFields([{ name, errors: [field.message] } as never]);
    }
  }, [problem, form]);
  const isConflict = problem?.__typename === 'ConflictError';
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      initialValues={initialValues}
      onFinish={(values) => void submit(values)}
      className="step-form"
    >
      <p className="muted step-hint">{steps.hints[step.name as keyof typeof steps.hints]}</p>
      {children}
      {problem && !isConflict && (
        <Alert type="error" role="alert" title={problem.fields ? conflict.formTitle : problem.message} />
      )}
      {step.fault && <Fault error={step.fault} />}
      <ConflictNote step={step} refused={isConflict} />
      <div className="step-buttons">
        <Button type="primary" htmlType="submit" loading={step.busy} disabled={!step.stillLegal}>
          {submitWords ?? steps[step.name as keyof typeof steps.hints]}
        </Button>
        <Button onClick={cancel}>{app.cancel}</Button>
      </div>
    </Form>
  );
}
