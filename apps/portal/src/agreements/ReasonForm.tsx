import { Button, Form, Input } from 'antd';
import { useAgreementTexts } from './agreementTexts.ts';

interface Props {
  label: string;
  busy: boolean;
  send: (reason: string) => void;
  back: () => void;
}

/** A reason before something is called off. */
export function ReasonForm({ label, busy, send, back }: Props) {
  const words = useAgreementTexts();
  return (
    <Form layout="vertical" requiredMark={false} onFinish={({ reason }: { reason: string }) => send(reason)}>
      <Form.Item
        name="reason"
        label={label}
        rules={[{ required: true, whitespace: true, message: words.reasonMissing }]}
      >
        <Input.TextArea rows={2} maxLength={2000} autoFocus />
      </Form.Item>
      <div className="agreement-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.send}
        </Button>
        <Button onClick={back}>{words.back}</Button>
      </div>
    </Form>
  );
}
