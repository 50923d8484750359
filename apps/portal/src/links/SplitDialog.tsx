import { SplitAppealDocument } from '@linli/client/generated/graphql';
import { App, Button, Form, Input } from 'antd';
import { useDeed } from '../app/useDeed.ts';
import { Ask } from '../pieces/Ask.tsx';
import { useLinkTexts } from './texts.ts';

interface Props {
  appeal: { id: string; version: number };
  close: () => void;
}

interface Values {
  parts: { title?: string; text: string }[];
}

const most = 20;

/** Makes several appeals of one in which several things came. */
export function SplitDialog({ appeal, close }: Props) {
  const words = useLinkTexts();
  const { message } = App.useApp();
  const { run, ...deed } = useDeed();
  const [form] = Form.useForm<Values>();
  const split = async ({ parts }: Values) => {
    const input = {
      id: appeal.id,
      version: appeal.version,
      parts: parts.map(({ title, text }) => ({ title: title || null, text })),
    };
    const answer = await run(SplitAppealDocument, { input }, (data) => data.splitAppeal);
    if (answer === null) return;
    void message.success(words.splitDone(parts.length));
    close();
  };
  return (
    <Ask open title={words.splitTitle} words={words.confirm} confirm={form.submit} close={close} {...deed}>
      <p className="muted">{words.splitHint}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ parts: [{ text: '' }, { text: '' }] }}
        onFinish={(values) => void split(values)}
      >
        <Form.List name="parts">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }, index) => (
                <fieldset key={key} className="split-part">
                  <legend>{words.part(index + 1)}</legend>
                  <Form.Item name={[name, 'title']} label={words.partTitle}>
                    <Input maxLength={100} />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'text']}
                    label={words.partText}
                    rules={[{ required: true, whitespace: true, message: words.partMissing }]}
                  >
                    <Input.TextArea rows={2} />
                  </Form.Item>
                  {fields.length > 1 && (
                    <Button type="link" onClick={() => remove(name)}>
                      {words.removePart(index + 1)}
                    </Button>
                  )}
                </fieldset>
              ))}
              {fields.length < most && <Button onClick={() => add({ text: '' })}>{words.addPart}</Button>}
            </>
          )}
        </Form.List>
      </Form>
    </Ask>
  );
}
