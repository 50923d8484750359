import { addPasskey, type PasskeyFault, passkeysWork } from '@linli/client/access/passkeys';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../locales/locale.tsx';
import { useAccessTexts } from './texts.ts';

/** A name, then the device asks who holds it. */
export function AddPasskey({ done }: { done: () => void }) {
  const { signIn } = useTexts();
  const { passkeys: words } = useAccessTexts();
  const [form] = Form.useForm<{ name: string }>();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const sentence = (one: PasskeyFault, seconds: number | null) =>
    one === 'TOO_MANY' ? signIn.TOO_MANY(seconds) : words.faults[one];
  const add = async ({ name }: { name: string }) => {
    setBusy(true);
    const answer = await addPasskey(name.trim());
    setBusy(false);
    setFault(answer.ok ? null : sentence(answer.fault, answer.retryAfterSeconds));
    if (!answer.ok) return;
    form.resetFields();
    done();
  };
  if (!passkeysWork()) return <p className="muted">{words.unsupported}</p>;
  return (
    <Form<{ name: string }>
      form={form}
      layout="vertical"
      noValidate
      requiredMark={false}
      validateTrigger="onSubmit"
      className="account-form"
      onFinish={(given) => void add(given)}
    >
      {fault && <Alert className="account-fault" type="error" role="alert" title={fault} />}
      <Form.Item
        name="name"
        label={words.name}
        rules={[{ required: true, whitespace: true, message: words.nameMissing }]}
      >
        <Input autoComplete="off" maxLength={40} placeholder={words.nameExample} />
      </Form.Item>
      <Button htmlType="submit" loading={busy}>
        {words.add}
      </Button>
    </Form>
  );
}
