import { DutyCandidatesDocument } from '@linli/client/generated/graphql';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';

interface Props {
  id?: string;
  value?: string;
  onChange?: (person: string) => void;
}

/** Somebody of the staff, by a part of the name. */
export function PersonField({ id = '', value, onChange }: Props) {
  const [search, setSearch] = useState('');
  const name = useDeferredValue(search.trim());
  const [{ data, fetching }] = useQuery({ query: DutyCandidatesDocument, variables: { name } });
  return (
    <Select
      id={id}
      value={value ?? null}
      onChange={(person: string) => onChange?.(person)}
      loading={fetching}
      showSearch={{ onSearch: setSearch, filterOption: false }}
      options={(data?.dutyCandidates ?? []).map((one) => ({
        value: one.id,
        label: [one.name, one.organization?.name.text].filter(Boolean).join(' · '),
      }))}
    />
  );
}
