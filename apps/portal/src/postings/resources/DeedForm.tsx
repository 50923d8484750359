import { Alert, Button, Form } from 'antd';
import type { ReactNode } from 'react';
import type { useDeed } from '../../app/useDeed.ts';
import { Fault } from '../../pieces/Fault.tsx';
import { useResourceTexts } from './texts.ts';

interface Props<Values> {
  deed: Pick<ReturnType<typeof useDeed>, 'busy' | 'problem' | 'fault'>;
  initialValues?: Partial<Values>;
  send: (values: Values) => Promise<void>;
  cancel: () => void;
  children: ReactNode;
}

/** What an entry asks for, why it was refused, and the two ways out. */
export function DeedForm<Values extends object>({
  deed,
  initialValues,
  send,
  cancel,
  children,
}: Props<Values>) {
  const words = useResourceTexts();
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      className="step-form posting-form"
      {...(initialValues && { initialValues: initialValues as Values })}
      onFinish={(values) => void send(values)}
    >
      {children}
      {deed.problem && <Alert type="error" role="alert" title={deed.problem} />}
      {deed.fault && <Fault error={deed.fault} />}
      <div className="step-buttons">
        <Button type="primary" htmlType="submit" loading={deed.busy}>
          {words.save}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
