import { FindPlacesDocument, type PlaceLabelFragment } from '@linli/client/generated/graphql';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { useDutyRoleTexts } from './texts.ts';

interface Props {
  /** Where the viewer reads deeds. */
  places: readonly PlaceLabelFragment[];
  value: string | null;
  choose: (community: string) => void;
}

/** A community of those that the viewer answers for; of a whole street or district, by name. */
export function CommunitySelect({ places, value, choose }: Props) {
  const words = useDutyRoleTexts();
  const [search, setSearch] = useState('');
  const name = useDeferredValue(search.trim());
  const above = places.find(({ kind }) => kind !== 'COMMUNITY');
  const [{ data, fetching }] = useQuery({
    query: FindPlacesDocument,
    variables: {
      filter: {
        kind: { eq: 'COMMUNITY' },
        ...(above && { in: { in: above.id } }),
        ...(name && { name: { contains: name } }),
      },
    },
    pause: !above,
  });
  const own = places.filter(({ kind }) => kind === 'COMMUNITY');
  const all = [...own, ...(data?.places?.nodes ?? [])];
  const options = [...new Map(all.map((one) => [one.id, one])).values()];
  return (
    <Select
      className="duties-community"
      aria-label={words.community}
      placeholder={words.communityHint}
      value={value}
      onChange={choose}
      loading={fetching}
      showSearch={{ onSearch: setSearch, optionFilterProp: 'label' }}
      options={options.map((one) => ({ value: one.id, label: one.name.text }))}
    />
  );
}
