import {
  AppealsOfNeedDocument,
  CategoriesDocument,
  CreateResourceNeedDocument,
  type ResourceKind,
} from '@linli/client/generated/graphql';
import { randomKey } from '@linli/client/transport/keys';
import { Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { useQuery } from 'urql';
import { useDeed } from '../../app/useDeed.ts';
import { categoryOptions } from '../../appeals/steps/categoryOptions.ts';
import { useLabel } from '../../locales/labels.ts';
import { DeedForm } from './DeedForm.tsx';
import { resourceKinds } from './kinds.ts';
import { useResourceTexts } from './texts.ts';

interface Values {
  kind: ResourceKind;
  title: string;
  category: string;
  appeal?: string;
}

interface Props {
  community: string;
  done: () => void;
  cancel: () => void;
}

/** What the community lacks. */
export function NeedForm({ community, done, cancel }: Props) {
  const words = useResourceTexts();
  const label = useLabel();
  const deed = useDeed();
  const clientId = useRef(randomKey());
  const [{ data }] = useQuery({ query: CategoriesDocument, variables: {} });
  const [{ data: open }] = useQuery({ query: AppealsOfNeedDocument, variables: { community } });
  const send = async ({ appeal, ...values }: Values) => {
    const input = { ...values, clientId: clientId.current, community, appeal: appeal ?? null };
    if (await deed.run(CreateResourceNeedDocument, { input }, (given) => given.createResourceNeed)) done();
  };
  const appeals = open?.appeals?.nodes ?? [];
  return (
    <DeedForm<Values> deed={deed} send={send} cancel={cancel}>
      <Form.Item name="kind" label={words.kind} rules={[{ required: true, message: words.kindMissing }]}>
        <Select options={resourceKinds.map((value) => ({ value, label: label('ResourceKind', value) }))} />
      </Form.Item>
      <Form.Item
        name="title"
        label={words.title}
        rules={[{ required: true, whitespace: true, message: words.titleMissing }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="category"
        label={words.category}
        rules={[{ required: true, message: words.categoryMissing }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={categoryOptions(data?.categories ?? [])}
        />
      </Form.Item>
      <Form.Item name="appeal" label={words.appeal}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={appeals.map(({ id, code, title, category }) => ({
            value: id,
            label: [code, title ?? category?.name.text].filter(Boolean).join(' · '),
          }))}
        />
      </Form.Item>
    </DeedForm>
  );
}
