import { requestRecovery } from '@linli/client/access/session';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTitle } from '../app/useTitle.ts';
import { useTexts } from '../locales/locale.tsx';
import type { Texts } from '../locales/zh.ts';
import { SignInPage } from './SignInPage.tsx';

type Answer = Awaited<ReturnType<typeof requestRecovery>>;

/** Asks for the mail with the link. It never says whether an address has an account. */
export function ForgotScreen() {
  const texts = useTexts();
  const words = texts.recovery;
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [busy, setBusy] = useState(false);
  useTitle(words.title);

  const submit = async ({ email }: { email: string }) => {
    setBusy(true);
    setAnswer(await requestRecovery(email));
    setBusy(false);
  };

  return (
    <SignInPage title={words.title} lead={words.lead}>
      {answer?.ok ? (
        <Alert type="success" role="status" title={words.sent} />
      ) : (
        <Form<{ email: string }>
          layout="vertical"
          noValidate
          requiredMark={false}
          validateTrigger="onSubmit"
          onFinish={(given) => void submit(given)}
        >
          {answer && (
            <Alert className="sign-in-fault" type="error" role="alert" title={sentence(answer, texts)} />
          )}
          <Form.Item
            name="email"
            label={texts.signIn.email}
            rules={[
              { required: true, message: texts.signIn.emailMissing },
              { type: 'email', message: texts.signIn.emailWrong },
            ]}
          >
            <Input type="email" autoComplete="username" inputMode="email" size="large" autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {words.ask}
          </Button>
        </Form>
      )}
      <Link to="/">{words.toSignIn}</Link>
    </SignInPage>
  );
}

function sentence(answer: Extract<Answer, { ok: false }>, texts: Texts): string {
  if (answer.fault === 'NO_MAIL') return texts.recovery.NO_MAIL;
  return answer.fault === 'TOO_MANY'
    ? texts.signIn.TOO_MANY(answer.retryAfterSeconds)
    : texts.recovery[answer.fault === 'WRONG' ? 'REFUSED' : answer.fault];
}
