import {
  CategoriesDocument,
  CreateResourceOfferDocument,
  type ResourceKind,
} from '@linli/client/generated/graphql';
import { randomKey } from '@linli/client/transport/keys';
import { Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { useQuery } from 'urql';
import { useDeed } from '../../app/useDeed.ts';
import { categoryOptions } from '../../appeals/steps/categoryOptions.ts';
import { useLabel } from '../../locales/labels.ts';
import { isoDay } from '../days.ts';
import type { PostingHead } from '../usePosting.ts';
import { DeedForm } from './DeedForm.tsx';
import { resourceKinds } from './kinds.ts';
import { useResourceTexts } from './texts.ts';
import { UnitField } from './UnitField.tsx';

interface Values {
  kind: ResourceKind;
  title: string;
  categories: string[];
  unit?: string;
  from: string;
  to: string;
}

/** What a unit can give to the community of the posting. */
export function OfferForm({
  posting,
  done,
  cancel,
}: {
  posting: PostingHead;
  done: () => void;
  cancel: () => void;
}) {
  const words = useResourceTexts();
  const label = useLabel();
  const deed = useDeed();
  const clientId = useRef(randomKey());
  const [{ data }] = useQuery({ query: CategoriesDocument, variables: {} });
  const send = async ({ unit, ...values }: Values) => {
    const input = { ...values, clientId: clientId.current, posting: posting.id, organization: unit ?? null };
    if (await deed.run(CreateResourceOfferDocument, { input }, (given) => given.createResourceOffer)) done();
  };
  return (
    <DeedForm<Values>
      deed={deed}
      initialValues={{ from: isoDay(0), to: posting.to }}
      send={send}
      cancel={cancel}
    >
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
        name="categories"
        label={words.categories}
        rules={[{ required: true, message: words.categoriesMissing }]}
      >
        <Select
          mode="multiple"
          maxCount={10}
          showSearch={{ optionFilterProp: 'label' }}
          options={categoryOptions(data?.categories ?? [])}
        />
      </Form.Item>
      <UnitField label={words.owner} required={false} />
      <div className="posting-pair">
        <Form.Item name="from" label={words.from}>
          <Input type="date" required />
        </Form.Item>
        <Form.Item name="to" label={words.to}>
          <Input type="date" required min={isoDay(0)} />
        </Form.Item>
      </div>
    </DeedForm>
  );
}
