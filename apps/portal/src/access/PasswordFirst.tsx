import type { CodeFault } from '@linli/client/access/codes';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../locales/locale.tsx';
import { useAccessTexts } from './texts.ts';

interface PasswordFirstProps {
  lead: string;
  submit: string;
  danger?: boolean;
  ask: (
    password: string,
  ) => Promise<{ ok: true } | { ok: false; fault: CodeFault; retryAfterSeconds: number | null }>;
  cancel?: (() => void) | undefined;
}

/** The password once more, before what only its owner may do. */
export function PasswordFirst({ lead, submit, danger = false, ask, cancel }: PasswordFirstProps) {
  const { app, signIn } = useTexts();
  const { setUp, code } = useAccessTexts();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async ({ password }: { password: string }) => {
    setBusy(true);
    const answer = await ask(password);
    setBusy(false);
    if (answer.ok) return;
    if (answer.fault === 'TOO_MANY') setFault(signIn.TOO_MANY(answer.retryAfterSeconds));
    else setFault(answer.fault === 'WRONG' ? setUp.passwordWrong : code.faults[answer.fault]);
  };
  return (
    <Form<{ password: string }>
      layout="vertical"
      noValidate
      requiredMark={false}
      validateTrigger="onSubmit"
      className="account-form"
      onFinish={(given) => void send(given)}
    >
      {fault && <Alert className="account-fault" type="error" role="alert" title={fault} />}
      <p className="muted code-lead">{lead}</p>
      <Form.Item
        name="password"
        label={setUp.password}
        rules={[{ required: true, message: signIn.passwordMissing }]}
      >
        <Input.Password autoComplete="current-password" visibilityToggle={false} autoFocus />
      </Form.Item>
      <div className="code-ways">
        <Button type="primary" danger={danger} htmlType="submit" loading={busy}>
          {submit}
        </Button>
        {cancel && <Button onClick={cancel}>{app.cancel}</Button>}
      </div>
    </Form>
  );
}
