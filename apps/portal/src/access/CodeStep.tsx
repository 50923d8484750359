import { type CodeResult, showBackupCode, showCode } from '@linli/client/access/codes';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../locales/locale.tsx';
import { CodeInput } from './CodeInput.tsx';
import { SignInPage } from './SignInPage.tsx';
import { useAccessTexts } from './texts.ts';

interface CodeStepProps {
  done: () => void;
  /** Back to the password: the time for the code is over, or another account is meant. */
  restart: () => void;
}

/** The page after the password: the app's code, or a backup code in its place. */
export function CodeStep({ done, restart }: CodeStepProps) {
  const { signIn } = useTexts();
  const { code: words } = useAccessTexts();
  const [isBackup, setBackup] = useState(false);
  const [result, setResult] = useState<CodeResult | null>(null);
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<{ code: string }>();

  const submit = async ({ code }: { code: string }) => {
    setBusy(true);
    const answer = await (isBackup ? showBackupCode(code) : showCode(code));
    setBusy(false);
    setResult(answer);
    if (answer.ok) done();
    else form.resetFields();
  };
  const turn = () => {
    setBackup(!isBackup);
    setResult(null);
    form.resetFields();
  };
  const sentence = () => {
    if (!result || result.ok) return null;
    if (result.fault === 'TOO_MANY') return signIn.TOO_MANY(result.retryAfterSeconds);
    return isBackup && result.fault === 'WRONG' ? words.backupWrong : words.faults[result.fault];
  };
  const missing = isBackup ? words.backupMissing : words.missing;

  return (
    <SignInPage
      title={isBackup ? words.backupTitle : words.title}
      lead={isBackup ? words.backupLead : words.lead}
    >
      <Form<{ code: string }>
        key={String(isBackup)}
        form={form}
        layout="vertical"
        noValidate
        requiredMark={false}
        validateTrigger="onSubmit"
        onFinish={(given) => void submit(given)}
      >
        {sentence() && <Alert className="sign-in-fault" type="error" role="alert" title={sentence()} />}
        <Form.Item
          name="code"
          label={isBackup ? words.backupLabel : words.label}
          rules={[
            { required: true, message: missing },
            ...(isBackup ? [] : [{ pattern: /^\s*\d{3}\s*\d{3}\s*$/, message: missing }]),
          ]}
        >
          {isBackup ? (
            <Input className="code-input" size="large" autoComplete="off" autoFocus spellCheck={false} />
          ) : (
            <CodeInput />
          )}
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {words.submit}
        </Button>
      </Form>
      <div className="code-ways">
        <Button type="link" onClick={turn}>
          {isBackup ? words.useCode : words.useBackup}
        </Button>
        <Button type="link" onClick={restart}>
          {words.restart}
        </Button>
      </div>
    </SignInPage>
  );
}
