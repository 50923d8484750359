import { PlaceChildrenDocument, type PlaceLabelFragment } from '@linli/client/generated/graphql';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../locales/locale.tsx';
import './PlaceTree.css';

interface Props {
  roots: readonly PlaceLabelFragment[];
  chosen: string | null;
  choose: (id: string) => void;
}

/** Nested lists of buttons: a place opens its children only when asked to. */
export function PlaceTree({ roots, chosen, choose }: Props) {
  return (
    <ul className="tree">
      {roots.map((root) => (
        <Branch key={root.id} place={root} chosen={chosen} choose={choose} initiallyOpen />
      ))}
    </ul>
  );
}

interface BranchProps {
  place: PlaceLabelFragment;
  chosen: string | null;
  choose: (id: string) => void;
  initiallyOpen?: boolean;
}

function Branch({ place, chosen, choose, initiallyOpen = false }: BranchProps) {
  const { places } = useTexts();
  const [open, setOpen] = useState(initiallyOpen);
  const [{ data }] = useQuery({ query: PlaceChildrenDocument, variables: { id: place.id }, pause: !open });
  const name = place.name.text;
  const inside = data?.place?.children.nodes ?? [];
  const isLeaf = place.kind === 'BUILDING' || (data !== undefined && inside.length === 0);
  return (
    <li>
      <div className="tree-line">
        {isLeaf ? (
          <span className="tree-toggle" />
        ) : (
          <button
            type="button"
            className="tree-toggle"
            aria-expanded={open}
            aria-label={open ? places.collapse(name) : places.expand(name)}
            onClick={() => setOpen(!open)}
          >
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
              <path d={open ? 'M2.5 4.5 6 8l3.5-3.5' : 'M4.5 2.5 8 6 4.5 9.5'} />
            </svg>
          </button>
        )}
        <button
          type="button"
          className="tree-name"
          aria-current={place.id === chosen}
          onClick={() => choose(place.id)}
        >
          {name}
        </button>
      </div>
      {open && inside.length > 0 && (
        <ul>
          {inside.map((child) => (
            <Branch key={child.id} place={child} chosen={chosen} choose={choose} />
          ))}
        </ul>
      )}
    </li>
  );
}
