import { Form, Select } from 'antd';

interface Props {
  name: string;
  label: string;
  missing: string;
  units: readonly { id: string; name: { text: string } }[];
  loading?: boolean;
}

/** One of some units. */
export function UnitItem({ name, label, missing, units, loading = false }: Props) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: missing }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={loading}
        options={units.map((one) => ({ value: one.id, label: one.name.text }))}
      />
    </Form.Item>
  );
}
