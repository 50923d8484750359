import { Form, Input } from 'antd';
import type { useDeed } from '../../app/useDeed.ts';
import { DeedForm } from './DeedForm.tsx';
import { useResourceTexts } from './texts.ts';

interface Props {
  label: string;
  deed: ReturnType<typeof useDeed>;
  send: (reason: string) => Promise<void>;
  cancel: () => void;
}

/** A reason before something is reversed, cancelled or not taken. */
export function Because({ label, deed, send, cancel }: Props) {
  const words = useResourceTexts();
  return (
    <DeedForm<{ reason: string }> deed={deed} send={({ reason }) => send(reason)} cancel={cancel}>
      <Form.Item
        name="reason"
        label={label}
        rules={[{ required: true, whitespace: true, message: words.reasonMissing }]}
      >
        <Input.TextArea rows={2} maxLength={200} autoFocus />
      </Form.Item>
    </DeedForm>
  );
}
