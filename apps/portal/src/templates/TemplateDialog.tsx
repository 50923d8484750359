import {
  CategoriesDocument,
  CreateTextTemplateDocument,
  type PlaceLabelFragment,
  ReviseTextTemplateDocument,
  type TemplateFaceFragment,
  type TemplateKind,
} from '@linli/client/generated/graphql';
import { App, Form, Input, Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { categoryOptions } from '../appeals/steps/categoryOptions.ts';
import { useLabel } from '../locales/labels.ts';
import { useTexts } from '../locales/locale.tsx';
import { BodyField } from './BodyField.tsx';
import { kinds } from './kinds.ts';
import { written } from './languages.ts';
import { PlaceField } from './PlaceField.tsx';
import { Problems, type Refused } from './Problems.tsx';
import { useTemplateTexts } from './texts.ts';

interface Draft {
  kind: TemplateKind;
  place: { id: string; name: string };
  category?: string | null;
  title: { zh: string; en?: string };
  body: { zh: string; en?: string };
}

interface Props {
  /** What is changed; null for a new one. */
  row: TemplateFaceFragment | null;
  places: readonly PlaceLabelFragment[];
  close: () => void;
  done: () => void;
}

/** A new template, or what one says from now on. */
export function TemplateDialog({ row, places, close, done }: Props) {
  const words = useTemplateTexts();
  const { app } = useTexts();
  const label = useLabel();
  const client = useClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Draft>();
  const [refused, setRefused] = useState<Refused>({});
  const [busy, setBusy] = useState(false);
  const [{ data }] = useQuery({ query: CategoriesDocument, variables: {} });
  // Sent again after a fault of the connection it makes no second one.
  const clientId = useRef(crypto.randomUUID());

  const submit = async ({ kind, place, category, title, body }: Draft) => {
    setBusy(true);
    setRefused({});
    const content = { title, body, category: category ?? null };
    const answered = row
      ? await client
          .mutation(ReviseTextTemplateDocument, {
            input: { template: row.id, version: row.version, ...content },
          })
          .toPromise()
      : await client
          .mutation(CreateTextTemplateDocument, {
            input: { clientId: clientId.current, place: place.id, kind, ...content },
          })
          .toPromise();
    setBusy(false);
    const { data: given, error } = answered;
    const answer =
      given && ('reviseTextTemplate' in given ? given.reviseTextTemplate : given.createTextTemplate);
    if (!answer) return setRefused({ error: error ?? null });
    if ('template' in answer) {
      void message.success(words.saved);
      return done();
    }
    const fields = 'fields' in answer ? answer.fields : [];
    for (const { path, message: text } of fields) {
      form.setFields([{ name: path, errors: [text] } as never]);
    }
    setRefused(fields.length > 0 ? {} : { message: answer.message });
  };
  const required = (text: string) => [{ required: true, whitespace: true, message: text }];
  const home = places[0];
  const text = (of: TemplateFaceFragment['title']) => ({
    zh: written(of, 'zh') ?? '',
    en: written(of, 'en') ?? '',
  });
  return (
    <Modal
      open
      title={row ? words.revise : words.create}
      okText={words.save}
      cancelText={app.cancel}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={close}
      closable={{ 'aria-label': app.close }}
    >
      <Form<Draft>
        form={form}
        layout="vertical"
        noValidate
        requiredMark={false}
        validateTrigger="onSubmit"
        scrollToFirstError={{ focus: true }}
        initialValues={
          row
            ? { title: text(row.title), body: text(row.body), category: row.category?.id }
            : { kind: 'UPDATE', ...(home && { place: { id: home.id, name: home.name.text } }) }
        }
        onFinish={(draft) => void submit(draft)}
      >
        <Problems refused={refused} />
        {!row && (
          <>
            <Form.Item name="kind" label={words.kind}>
              <Select options={kinds.map((value) => ({ value, label: label('TemplateKind', value) }))} />
            </Form.Item>
            <Form.Item
              name="place"
              label={words.place}
              extra={words.placeHint}
              rules={[{ required: true, message: words.placeMissing }]}
            >
              <PlaceField places={places} />
            </Form.Item>
          </>
        )}
        <Form.Item name="category" label={words.category}>
          <Select
            allowClear
            placeholder={words.allCategories}
            showSearch={{ optionFilterProp: 'label' }}
            options={categoryOptions(data?.categories ?? [])}
          />
        </Form.Item>
        <Form.Item name={['title', 'zh']} label={words.titleZh} rules={required(words.titleMissing)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={['body', 'zh']} label={words.bodyZh} rules={required(words.bodyMissing)}>
          <BodyField />
        </Form.Item>
        <Form.Item name={['title', 'en']} label={words.titleEn}>
          <Input maxLength={60} lang="en" />
        </Form.Item>
        <Form.Item name={['body', 'en']} label={words.bodyEn}>
          <BodyField lang="en" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
