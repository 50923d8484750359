import { Form, Select } from 'antd';

interface Props {
  name: string;
  label: string;
  /** Said when none is chosen; left out, none need be. */
  missing?: string;
  placeholder?: string;
  units: readonly { id: string; name: { text: string } }[];
  loading?: boolean;
  /** Several can be chosen. */
  several?: boolean;
}

/** One of some units, or several. */
export function UnitItem(props: Props) {
  const { name, label, missing, placeholder, units, loading = false, several = false } = props;
  return (
    <Form.Item name={name} label={label} rules={missing ? [{ required: true, message: missing }] : []}>
      <Select
        {...(several && { mode: 'multiple' as const })}
        allowClear={!missing}
        placeholder={placeholder}
        showSearch={{ optionFilterProp: 'label' }}
        loading={loading}
        options={units.map((one) => ({ value: one.id, label: one.name.text }))}
      />
    </Form.Item>
  );
}
