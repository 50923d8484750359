import { Form, Input } from 'antd';
import { useThreadTexts } from './texts.ts';

/** A past time; left out, it is now. */
export function WhenItem({ name }: { name: string }) {
  const words = useThreadTexts();
  return (
    <Form.Item name={name} label={words.when} extra={words.whenHint}>
      <Input type="datetime-local" />
    </Form.Item>
  );
}

/** What the field holds, as the API wants it. */
export function momentOf(value: string | undefined): string | null {
  return value ? new Date(value).toISOString() : null;
}
