import { beginCodes, type CodeFault, showCode } from '@linli/client/access/codes';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTexts } from '../locales/locale.tsx';
import { BackupCodes } from './BackupCodes.tsx';
import { CodeInput } from './CodeInput.tsx';
import { PasswordFirst } from './PasswordFirst.tsx';
import { QrCode } from './QrCode.tsx';
import { useAccessTexts } from './texts.ts';

interface Begun {
  uri: string;
  backupCodes: readonly string[];
}

/** Password, QR code, first code, backup codes. Nothing counts before the first code was right. */
export function SetUpCodes({ done, cancel }: { done: () => void; cancel?: () => void }) {
  const { signIn } = useTexts();
  const { setUp: words, code } = useAccessTexts();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [isConfirmed, setConfirmed] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const begin = async (password: string) => {
    const answer = await beginCodes(password);
    if (answer.ok) setBegun(answer);
    return answer;
  };
  const confirm = async (given: { code: string }) => {
    setBusy(true);
    const answer = await showCode(given.code);
    setBusy(false);
    if (answer.ok) setConfirmed(true);
    else setFault(sentence(answer.fault, answer.retryAfterSeconds));
  };
  const sentence = (one: CodeFault, seconds: number | null) =>
    one === 'TOO_MANY' ? signIn.TOO_MANY(seconds) : code.faults[one];

  if (!begun)
    return <PasswordFirst lead={words.passwordLead} submit={words.next} ask={begin} cancel={cancel} />;
  if (isConfirmed) return <BackupCodes codes={begun.backupCodes} saved={done} />;
  const key = new URL(begun.uri).searchParams.get('secret') ?? '';
  return (
    <Form<{ code: string }>
      layout="vertical"
      noValidate
      requiredMark={false}
      validateTrigger="onSubmit"
      className="account-form"
      onFinish={(given) => void confirm(given)}
    >
      <h3>{words.scan}</h3>
      <p className="muted">{words.scanLead}</p>
      <QrCode text={begun.uri} label={words.qr} />
      <p className="code-key">
        <span className="muted">{words.key}</span> <code>{key.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      {fault && <Alert className="account-fault" type="error" role="alert" title={fault} />}
      <Form.Item
        name="code"
        label={words.confirm}
        rules={[
          { required: true, message: code.missing },
          { pattern: /^\s*\d{3}\s*\d{3}\s*$/, message: code.missing },
        ]}
      >
        <CodeInput />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {words.finish}
      </Button>
    </Form>
  );
}
