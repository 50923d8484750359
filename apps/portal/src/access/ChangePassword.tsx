import { type ChangePasswordResult, changePassword } from '@linli/client/access/session';
import { Alert, App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../locales/locale.tsx';
import type { Texts } from '../locales/zh.ts';

interface Passwords {
  current: string;
  next: string;
}

export function ChangePassword({ email, done }: { email: string; done: () => void }) {
  const texts = useTexts();
  const words = texts.account;
  const { message } = App.useApp();
  const [form] = Form.useForm<Passwords>();
  const [result, setResult] = useState<ChangePasswordResult | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (passwords: Passwords) => {
    setBusy(true);
    const answer = await changePassword(passwords);
    setBusy(false);
    setResult(answer);
    if (!answer.ok) return;
    form.resetFields();
    void message.success(words.changed);
    done();
  };

  return (
    <section className="account-part" aria-labelledby="change-password">
      <h2 id="change-password">{words.password}</h2>
      <p className="muted">{words.passwordLead}</p>
      <Form<Passwords>
        form={form}
        layout="vertical"
        noValidate
        requiredMark={false}
        validateTrigger="onSubmit"
        scrollToFirstError={{ focus: true }}
        className="account-form"
        onFinish={(passwords) => void submit(passwords)}
      >
        {result && !result.ok && (
          <Alert className="account-fault" type="error" role="alert" title={sentence(result, texts)} />
        )}
        {/* For password managers: whose password it is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <Form.Item
          name="current"
          label={words.currentPassword}
          rules={[{ required: true, message: texts.signIn.passwordMissing }]}
        >
          <Input.Password autoComplete="current-password" visibilityToggle={false} />
        </Form.Item>
        <Form.Item
          name="next"
          label={words.nextPassword}
          rules={[{ required: true, message: words.nextMissing }]}
        >
          <Input.Password autoComplete="new-password" visibilityToggle={false} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.change}
        </Button>
      </Form>
    </section>
  );
}

function sentence(result: Extract<ChangePasswordResult, { ok: false }>, texts: Texts): string {
  return result.fault === 'TOO_MANY'
    ? texts.signIn.TOO_MANY(result.retryAfterSeconds)
    : texts.account.faults[result.fault];
}
