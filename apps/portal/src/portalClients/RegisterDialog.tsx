import { RegisterPortalClientDocument } from '@linli/client/generated/graphql';
import { Alert, App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Fault } from '../pieces/Fault.tsx';
import { PlacePicker } from '../triage/PlacePicker.tsx';
import { isOrigin, isUnder, linesOf } from './addresses.ts';
import { usePortalTexts } from './texts.ts';

interface Registration {
  name: string;
  englishName?: string;
  place: { id: string; name: string };
  origins: string;
  redirectUris: string;
}

interface RegisterDialogProps {
  isOpen: boolean;
  close: () => void;
  done: () => void;
}

export function RegisterDialog({ isOpen, close, done }: RegisterDialogProps) {
  const words = usePortalTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<Registration>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [{ fetching, error }, register] = useMutation(RegisterPortalClientDocument);

  const submit = async ({ name, englishName, place, origins, redirectUris }: Registration) => {
    setRefusal(null);
    const input = {
      place: place.id,
      name,
      englishName: englishName || null,
      origins: linesOf(origins),
      redirectUris: linesOf(redirectUris),
    };
    const answer = (await register({ input })).data?.registerPortalClient;
    if (answer?.__typename === 'RegisterPortalClientPayload') {
      form.resetFields();
      void message.success(words.done);
      done();
    } else if (answer?.__typename === 'InvalidInputError') {
      setRefusal(answer.fields.map((field) => field.message).join(' '));
    } else if (answer) setRefusal(answer.message);
  };
  const every = (right: (line: string) => boolean, fault: string) => ({
    validator: async (_rule: unknown, text?: string) => {
      const lines = linesOf(text);
      if (lines.length === 0 || !lines.every(right)) throw new Error(fault);
    },
  });

  return (
    <Modal
      open={isOpen}
      title={words.register}
      okText={words.submit}
      cancelText={words.cancel}
      okButtonProps={{ loading: fetching, htmlType: 'submit' }}
      onCancel={close}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form<Registration>
        form={form}
        layout="vertical"
        noValidate
        requiredMark={false}
        validateTrigger="onSubmit"
        scrollToFirstError={{ focus: true }}
        onFinish={(given) => void submit(given)}
      >
        {error && <Fault error={error} />}
        {refusal && <Alert type="error" role="alert" title={refusal} />}
        <Form.Item
          name="name"
          label={words.name}
          rules={[{ required: true, whitespace: true, message: words.nameMissing }]}
        >
          <Input autoComplete="off" maxLength={80} />
        </Form.Item>
        <Form.Item name="englishName" label={words.englishName}>
          <Input autoComplete="off" maxLength={80} />
        </Form.Item>
        <Form.Item name="place" label={words.place} rules={[{ required: true, message: words.placeMissing }]}>
          <PlacePicker point={null} />
        </Form.Item>
        <Form.Item
          name="origins"
          label={words.origins}
          extra={words.originsHelp}
          rules={[every(isOrigin, words.originWrong)]}
        >
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="redirectUris"
          label={words.redirectUris}
          extra={words.redirectHelp}
          rules={[
            every((line) => isUnder(line, linesOf(form.getFieldValue('origins'))), words.redirectWrong),
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} spellCheck={false} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
