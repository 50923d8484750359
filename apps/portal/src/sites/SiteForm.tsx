import { SiteCategoriesDocument } from '@linli/client/generated/graphql';
import { Button, Form, type FormInstance, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { linesOf } from '../portalClients/addresses.ts';
import { Problems, type Refused } from '../templates/Problems.tsx';
import { AccentField } from './AccentField.tsx';
import { CategoriesField } from './CategoriesField.tsx';
import type { SiteDraft } from './draft.ts';
import { LanguagesField } from './LanguagesField.tsx';
import { OriginsField } from './OriginsField.tsx';
import { originIn, tidied } from './origins.ts';
import { useSiteTexts } from './texts.ts';

interface Props {
  form: FormInstance<SiteDraft>;
  initial: SiteDraft;
  /** Whose categories can be chosen. */
  placeId: string | undefined;
  /** What an operator has listed may stay. */
  listed?: readonly string[];
  refused: Refused;
  busy: boolean;
  submit: (draft: SiteDraft) => void;
  changed?: (draft: SiteDraft) => void;
  /** Takes back what is not saved; there while there is something. */
  undo?: (() => void) | undefined;
  /** What is asked only once, above the rest. */
  children?: ReactNode;
}

/** How a website is set up. */
export function SiteForm({
  form,
  initial,
  placeId,
  listed = [],
  refused,
  busy,
  submit,
  changed,
  undo,
  children,
}: Props) {
  const words = useSiteTexts();
  const [{ data }] = useQuery({
    query: SiteCategoriesDocument,
    variables: { place: placeId ?? '' },
    pause: !placeId,
  });
  const isEnglish = (Form.useWatch('locales', form) ?? initial.locales).includes('en');
  const noWrongLine = async (_rule: unknown, text?: string) => {
    const wrong = linesOf(text).flatMap((line) => {
      const found = originIn(line);
      return 'origin' in found || listed.includes(line)
        ? []
        : [words.line(line, words.wrongOrigin[found.fault])];
    });
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  };
  return (
    <Form<SiteDraft>
      form={form}
      className="site-form"
      layout="vertical"
      noValidate
      requiredMark={false}
      validateTrigger="onSubmit"
      scrollToFirstError={{ focus: true }}
      initialValues={initial}
      onValuesChange={() => changed?.(form.getFieldsValue(true))}
      onFinish={() => submit(form.getFieldsValue(true))}
    >
      <Problems refused={refused} />
      {children}
      <Form.Item name="locales" label={words.languages} extra={words.languagesHint}>
        <LanguagesField />
      </Form.Item>
      <Form.Item
        name={['title', 'zh']}
        label={words.titleZh}
        rules={[{ required: true, whitespace: true, message: words.titleMissing }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      {isEnglish && (
        <Form.Item
          name={['title', 'en']}
          label={words.titleEn}
          rules={[{ required: true, whitespace: true, message: words.titleEnMissing }]}
        >
          <Input maxLength={60} lang="en" />
        </Form.Item>
      )}
      <Form.Item
        name="origins"
        label={words.origins}
        extra={words.originsHint}
        rules={[{ validator: noWrongLine }]}
      >
        <OriginsField />
      </Form.Item>
      <Form.Item name="categoryCodes" label={words.categories} extra={words.categoriesHint}>
        <CategoriesField rows={data?.categories ?? []} />
      </Form.Item>
      <Form.Item name="contact" label={words.contact} extra={words.contactHint}>
        <Radio.Group
          className="site-ways"
          options={[
            { value: 'OPTIONAL', label: words.optional },
            { value: 'REQUIRED', label: words.required },
            { value: 'NOT_ASKED', label: words.notAsked },
          ]}
        />
      </Form.Item>
      <Form.Item name="showsPublished" label={words.published} extra={words.publishedHint}>
        <Radio.Group
          className="site-ways"
          options={[
            { value: true, label: words.publishedShown },
            { value: false, label: words.publishedHidden },
          ]}
        />
      </Form.Item>
      <Form.Item name="accent" label={words.accent}>
        <AccentField />
      </Form.Item>
      <Form.Item name={['lead', 'zh']} label={words.leadZh} extra={words.leadHint}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
      {isEnglish && (
        <Form.Item name={['lead', 'en']} label={words.leadEn}>
          <Input.TextArea rows={2} maxLength={300} lang="en" />
        </Form.Item>
      )}
      <div className="site-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.save}
        </Button>
        {undo && <Button onClick={undo}>{words.undo}</Button>}
        {undo && (
          <span className="site-warning" role="status">
            {words.unsaved}
          </span>
        )}
      </div>
    </Form>
  );
}

interface Answered {
  readonly message: string;
  readonly fields?: readonly { readonly path: readonly string[]; readonly message: string }[];
}

/** Puts each fault at its field, the one of a line with the line it is about; what is left is said above. */
export function tellFaults(
  form: FormInstance<SiteDraft>,
  answer: Answered,
  line: (at: string, said: string) => string,
): Refused {
  const { fields = [], message } = answer;
  const lines = linesOf(tidied(form.getFieldValue('origins')));
  const byField = Map.groupBy(fields, ({ path }) =>
    (path[0] === 'title' || path[0] === 'lead' ? path : path.slice(0, 1)).join('.'),
  );
  form.setFields(
    [...byField].map(([name, faults]) => ({
      name: name.split('.'),
      errors: faults.map(({ path, message: said }) =>
        path[0] === 'origins' && path[1] !== undefined ? line(lines[Number(path[1])] ?? path[1], said) : said,
      ),
    })) as never,
  );
  return fields.length > 0 ? {} : { message };
}
