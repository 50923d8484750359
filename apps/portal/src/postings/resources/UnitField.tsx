import { UnitsNamedDocument } from '@linli/client/generated/graphql';
import { Form, Select } from 'antd';
import { useQuery } from 'urql';
import { useSought } from '../../app/useSought.ts';
import { useResourceTexts } from './texts.ts';

/** A unit of the tenant, found by a part of its name. */
export function UnitField({ label, required }: { label: string; required: boolean }) {
  const words = useResourceTexts();
  const { type, sought, isFound } = useSought();
  const [{ data, fetching }] = useQuery({
    query: UnitsNamedDocument,
    variables: { name: sought },
    pause: sought === '',
  });
  const units = sought !== '' && isFound(fetching) ? (data?.organizations?.nodes ?? []) : [];
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
        showSearch={{ onSearch: type, filterOption: false }}
        notFoundContent={null}
        options={units.map(({ id, name: { text } }) => ({ value: id, label: text }))}
      />
    </Form.Item>
  );
}
