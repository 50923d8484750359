import { type SignInResult, signIn } from '@linli/client/access/session';
import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRestart } from '../app/ClientProvider.tsx';
import { useTitle } from '../app/useTitle.ts';
import { useTexts } from '../locales/locale.tsx';
import type { Texts } from '../locales/zh.ts';
import { CodeStep } from './CodeStep.tsx';
import { OtherWays } from './OtherWays.tsx';
import { SignInPage } from './SignInPage.tsx';
import { useAccessTexts } from './texts.ts';

interface Credentials {
  email: string;
  password: string;
  remember: boolean;
}

export function SignIn() {
  const texts = useTexts();
  const words = texts.signIn;
  const { code } = useAccessTexts();
  const restart = useRestart();
  const [result, setResult] = useState<SignInResult | null>(null);
  const [busy, setBusy] = useState(false);
  const asksForCode = result?.ok === true && result.asksForCode === true;
  useTitle(asksForCode ? code.title : words.title);

  const submit = async (credentials: Credentials) => {
    setBusy(true);
    const answer = await signIn(credentials);
    setBusy(false);
    setResult(answer);
    if (answer.ok && !answer.asksForCode) restart();
  };

  if (asksForCode) return <CodeStep done={restart} restart={() => setResult(null)} />;
  return (
    <SignInPage title={words.title} lead={words.lead}>
      <Form<Credentials>
        layout="vertical"
        noValidate
        requiredMark={false}
        validateTrigger="onSubmit"
        scrollToFirstError={{ focus: true }}
        initialValues={{ email: '', password: '', remember: true }}
        onFinish={(credentials) => void submit(credentials)}
      >
        {result && !result.ok && (
          <Alert className="sign-in-fault" type="error" role="alert" title={sentence(result, texts)} />
        )}
        <Form.Item
          name="email"
          label={words.email}
          rules={[
            { required: true, message: words.emailMissing },
            { type: 'email', message: words.emailWrong },
          ]}
        >
          <Input type="email" autoComplete="username" inputMode="email" size="large" autoFocus />
        </Form.Item>
        <Form.Item
          name="password"
          label={words.password}
          rules={[{ required: true, message: words.passwordMissing }]}
        >
          <Input.Password autoComplete="current-password" size="large" visibilityToggle={false} />
        </Form.Item>
        <Form.Item name="remember" valuePropName="checked">
          <Checkbox>{words.remember}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {words.submit}
        </Button>
      </Form>
      <OtherWays done={restart} />
      <Link to="/forgot">{texts.recovery.title}</Link>
      <p className="muted sign-in-foot">{words.resident}</p>
    </SignInPage>
  );
}

function sentence(result: Extract<SignInResult, { ok: false }>, texts: Texts): string {
  return result.fault === 'TOO_MANY'
    ? texts.signIn.TOO_MANY(result.retryAfterSeconds)
    : texts.signIn[result.fault];
}
