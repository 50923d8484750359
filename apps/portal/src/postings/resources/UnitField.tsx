import { UnitsNamedDocument } from '@linli/client/generated/graphql';
import { Form, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { useResourceTexts } from './texts.ts';

/** A unit of the tenant, found by a part of its name. */
export function UnitField({ label, required }: { label: string; required: boolean }) {
  const words = useResourceTexts();
  const [sought, setSought] = useState('');
  const name = useDeferredValue(sought.trim());
  const [{ data, fetching }] = useQuery({
    query: UnitsNamedDocument,
    variables: { name },
    pause: name === '',
  });
  const units = name === '' ? [] : (data?.organizations?.nodes ?? []);
  return (
    <Form.Item
      name="unit"
      label={label}
      extra={words.unitHint}
      rules={[{ required, message: words.unitMissing }]}
    >
      <Select
        allowClear
        loading={fetching}
        showSearch={{ onSearch: setSought, filterOption: false }}
        notFoundContent={null}
        options={units.map(({ id, name: { text } }) => ({ value: id, label: text }))}
      />
    </Form.Item>
  );
}
