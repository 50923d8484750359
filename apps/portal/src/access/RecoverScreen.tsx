import { type RecoverResult, recover } from '@linli/client/access/session';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useTitle } from '../app/useTitle.ts';
import { useTexts } from '../locales/locale.tsx';
import type { Texts } from '../locales/zh.ts';
import { SignInPage } from './SignInPage.tsx';

/** Where the link of the recovery mail leads: its token stands behind the #. */
export function RecoverScreen() {
  const texts = useTexts();
  const words = texts.recovery;
  const token = useLocation().hash.slice(1);
  const [result, setResult] = useState<RecoverResult | null>(null);
  const [busy, setBusy] = useState(false);
  useTitle(words.newTitle);

  const submit = async ({ next }: { next: string }) => {
    setBusy(true);
    setResult(await recover({ token, next }));
    setBusy(false);
  };

  if (result?.ok) {
    return (
      <SignInPage title={words.newTitle} lead={words.done}>
        <Link to="/" replace>
          {words.toSignIn}
        </Link>
      </SignInPage>
    );
  }
  return (
    <SignInPage title={words.newTitle} lead={texts.account.passwordLead}>
      <Form<{ next: string }>
        layout="vertical"
        noValidate
        requiredMark={false}
        validateTrigger="onSubmit"
        onFinish={(given) => void submit(given)}
      >
        {result && (
          <Alert className="sign-in-fault" type="error" role="alert" title={sentence(result, texts)} />
        )}
        <Form.Item
          name="next"
          label={texts.account.nextPassword}
          rules={[{ required: true, message: texts.account.nextMissing }]}
        >
          <Input.Password autoComplete="new-password" size="large" visibilityToggle={false} autoFocus />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {words.set}
        </Button>
      </Form>
      <Link to="/forgot">{words.askAgain}</Link>
    </SignInPage>
  );
}

function sentence(result: Extract<RecoverResult, { ok: false }>, texts: Texts): string {
  if (result.fault === 'TOO_MANY') return texts.signIn.TOO_MANY(result.retryAfterSeconds);
  return result.fault === 'EXPIRED' ? texts.recovery.EXPIRED : texts.account.faults[result.fault];
}
