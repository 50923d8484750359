import { PlacePageDocument, RegisterPortalClientDocument } from '@linli/client/generated/graphql';
import { Alert, App, Form, Input, Modal, Select } from 'antd';
import { useQuery } from 'urql';
import { useViewer } from '../access/viewer.tsx';
import { useDeed } from '../app/useDeed.ts';
import { useTexts } from '../locales/locale.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { isOrigin, isUnder, linesOf } from './addresses.ts';
import { usePortalTexts } from './texts.ts';

interface Registration {
  name: string;
  englishName?: string;
  place: string;
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
  const { app } = useTexts();
  const [home] = useViewer().places;
  const [{ data }] = useQuery({ query: PlacePageDocument, variables: { id: home?.id ?? '' }, pause: !home });
  const within = [...(home ? [home] : []), ...(data?.place?.children.nodes ?? [])];
  const places = within.map(({ id, name }) => ({ value: id, label: name.text }));
  const { message } = App.useApp();
  const [form] = Form.useForm<Registration>();
  const { busy, problem, fault, forget, run } = useDeed();

  const submit = async ({ name, englishName, place, origins, redirectUris }: Registration) => {
    const input = {
      place,
      name,
      englishName: englishName || null,
      origins: linesOf(origins),
      redirectUris: linesOf(redirectUris),
    };
    const made = await run(RegisterPortalClientDocument, { input }, (data) => data.registerPortalClient);
    if (!made) return;
    form.resetFields();
    void message.success(words.done);
    done();
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
      cancelText={app.cancel}
      okButtonProps={{ loading: busy }}
      onCancel={() => {
        forget();
        close();
      }}
      closable={{ 'aria-label': app.close }}
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
        initialValues={{ place: home?.id }}
        onFinish={(given) => void submit(given)}
      >
        {problem && <Alert type="error" role="alert" title={problem} />}
        {fault && <Fault error={fault} />}
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
          <Select options={places} />
        </Form.Item>
        <Form.Item
          name="origins"
          label={words.origins}
          extra={words.originsHelp}
          rules={[every(isOrigin, words.originWrong)]}
        >
          <Input.TextArea rows={2} spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="redirectUris"
          label={words.redirectUris}
          extra={words.redirectHelp}
          rules={[
            every((line) => isUnder(line, linesOf(form.getFieldValue('origins'))), words.redirectWrong),
          ]}
        >
          <Input.TextArea rows={2} spellCheck={false} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
