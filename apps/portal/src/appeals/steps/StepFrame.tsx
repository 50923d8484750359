import { Alert, Button, Form, type FormInstance } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
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
  submitWords?: string | undefined;
  /** Where the form says itself what the step does. */
  hideHint?: boolean;
}

/** What all step forms share: the hint, what went wrong, what others did meanwhile, and the two buttons. */
export function StepFrame<Values extends object>(props: Props<Values>) {
  const { step, form, initialValues, submit, cancel, children, submitWords, hideHint = false } = props;
  const { steps, app, conflict } = useTexts();
  const { problem } = step;
  // What is wrong with a field that this form does not show is said below it.
  const [placeless, setPlaceless] = useState<readonly string[]>([]);
  useEffect(() => {
    const shown = form.getFieldsError().map(({ name }) => name);
    const elsewhere: string[] = [];
    for (const { path, message } of problem?.fields ?? []) {
      // A fault in a row of a list belongs to that row alone.
      const name =
        shown.find((one) => one.map(String).join('.') === path.join('.')) ??
        shown.find((one) => one.length === 1 && String(one[0]) === path[0]);
      if (name) form.setFields([{ name, errors: [message] } as never]);
      else elsewhere.push(message);
    }
    setPlaceless(elsewhere);
  }, [problem, form]);
  const isConflict = problem?.__typename === 'ConflictError';
  const isMarked = (problem?.fields?.length ?? 0) > placeless.length;
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
      {!hideHint && <p className="muted step-hint">{steps.hints[step.name as keyof typeof steps.hints]}</p>}
      {children}
      {problem && !isConflict && (
        <Alert
          type="error"
          role="alert"
          title={isMarked ? conflict.formTitle : placeless.join(' ') || problem.message}
          description={isMarked && placeless.length > 0 ? placeless.join(' ') : undefined}
        />
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
