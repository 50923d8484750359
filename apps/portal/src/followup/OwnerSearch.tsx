import { LedgerOwnersDocument } from '@linli/client/generated/graphql';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useFollowupTexts } from './texts.ts';

interface Props {
  appealId: string;
  id?: string;
  value?: string | undefined;
  onChange?: (personId: string | undefined) => void;
}

const restMilliseconds = 250;

/** Who may see to it, by typing a part of the name or of the unit's. */
export function OwnerSearch({ appealId, id, value, onChange }: Props) {
  const words = useFollowupTexts();
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  // Whoever was chosen keeps the name while others are looked for.
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setName(typed.trim()), restMilliseconds);
    return () => clearTimeout(timer);
  }, [typed]);
  const [{ data, fetching, error }] = useQuery({
    query: LedgerOwnersDocument,
    variables: { id: appealId, name: name || null },
  });
  const isSettled = typed.trim() === name && !fetching;
  const owners = isSettled && data?.node?.__typename === 'Appeal' ? data.node.ledgerOwners : [];
  return (
    <Select<{ value: string; label: string }>
      {...(id ? { id } : {})}
      labelInValue
      allowClear
      value={value && chosen ? chosen : (null as never)}
      loading={!isSettled}
      notFoundContent={error ? error.message : isSettled ? words.noOwnerFound : words.searching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(next) => {
        setChosen(next ?? null);
        onChange?.(next?.value);
        setTyped('');
      }}
      options={owners.map((person) => ({
        value: person.id,
        label: person.name,
        unit: person.organization?.name.text,
      }))}
      optionRender={({ data: option, label }) => (
        <span className="owner-option">
          {label} <span className="muted">{option.unit}</span>
        </span>
      )}
    />
  );
}
