import { FindPlacesDocument } from '@linli/client/generated/graphql';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useLabel } from '../locales/labels.ts';
import type { ChosenPlace } from './entry.ts';
import { useIntakeTexts } from './texts.ts';
import { useIntakeWays } from './useIntakeWays.ts';

interface Props {
  id?: string;
  value?: ChosenPlace | undefined;
  onChange?: (place: ChosenPlace | undefined) => void;
}

const restMilliseconds = 250;

/** A grid, an estate or a building, by typing a part of its name. */
export function PlaceSearch({ id, value, onChange }: Props) {
  const words = useIntakeTexts();
  const label = useLabel();
  const { places } = useIntakeWays();
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setName(typed.trim()), restMilliseconds);
    return () => clearTimeout(timer);
  }, [typed]);
  const only = places.length === 1 ? places[0] : undefined;
  const [{ data, fetching }] = useQuery({
    query: FindPlacesDocument,
    variables: {
      filter: {
        kind: { in: ['GRID', 'ESTATE', 'BUILDING'] },
        ...(name ? { name: { contains: name } } : {}),
        ...(only ? { in: { in: only.id } } : {}),
      },
    },
  });
  // What was found for other letters must not be taken by an early Enter.
  const isSettled = typed.trim() === name && !fetching;
  const nodes = isSettled ? (data?.places?.nodes ?? []) : [];
  const nameOf = (place: (typeof nodes)[number]) =>
    place.kind === 'BUILDING' && place.parent
      ? `${place.parent.name.text} ${place.name.text}`
      : place.name.text;
  return (
    <Select<{ value: string; label: string }>
      {...(id ? { id } : {})}
      labelInValue
      allowClear
      value={value ? { value: value.id, label: value.name } : (null as never)}
      loading={!isSettled}
      notFoundContent={isSettled ? words.noPlace : words.searching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(chosen) => {
        const found = nodes.find((one) => one.id === chosen?.value);
        onChange?.(found ? { id: found.id, name: nameOf(found) } : undefined);
        setTyped('');
      }}
      options={nodes.map((place) => ({ value: place.id, label: nameOf(place), kind: place.kind }))}
      optionRender={({ data: option, label: shown }) => (
        <span className="intake-option">
          {shown} <span className="muted">{label('PlaceKind', option.kind)}</span>
        </span>
      )}
    />
  );
}
