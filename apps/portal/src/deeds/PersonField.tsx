import { DutyCandidatesDocument } from '@linli/client/generated/graphql';
import { Select } from 'antd';
import { useQuery } from 'urql';
import { useSought } from '../app/useSought.ts';

interface Props {
  id?: string;
  value?: string;
  onChange?: (person: string) => void;
}

/** Somebody of the staff, by a part of the name. */
export function PersonField({ id = '', value, onChange }: Props) {
  const { type, sought, isFound } = useSought();
  const [{ data, fetching }] = useQuery({ query: DutyCandidatesDocument, variables: { name: sought } });
  const found = isFound(fetching) ? (data?.dutyCandidates ?? []) : [];
  return (
    <Select
      id={id}
      value={value ?? null}
      onChange={(person: string) => onChange?.(person)}
      loading={fetching}
      showSearch={{ onSearch: type, filterOption: false }}
      options={found.map((one) => ({
        value: one.id,
        label: [one.name, one.organization?.name.text].filter(Boolean).join(' · '),
      }))}
    />
  );
}
