import { FindPlacesDocument, type PlaceLabelFragment } from '@linli/client/generated/graphql';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';

interface Props {
  id?: string;
  value?: string;
  onChange?: (place: string) => void;
  /** What is offered before anything is sought. */
  near: readonly PlaceLabelFragment[];
}

/** Any place of the office, by a part of its name. */
export function PlaceSelect({ id = '', value, onChange, near }: Props) {
  const [search, setSearch] = useState('');
  const name = useDeferredValue(search.trim());
  const [{ data, fetching }] = useQuery({
    query: FindPlacesDocument,
    variables: { filter: { name: { contains: name } } },
    pause: name === '',
  });
  const found = name === '' ? near : (data?.places?.nodes ?? []);
  const options = [...new Map([...near, ...found].map((one) => [one.id, one])).values()];
  return (
    <Select
      id={id}
      value={value ?? null}
      onChange={(chosen: string) => onChange?.(chosen)}
      loading={fetching}
      showSearch={{ onSearch: setSearch, optionFilterProp: 'label' }}
      options={options.map((one) => ({ value: one.id, label: one.name.text }))}
    />
  );
}
