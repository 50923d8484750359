import type { AppealDetailFragment, PlaceKind } from '@linli/client/generated/graphql';
import { useLabel } from '../locales/labels.ts';
import { useTexts } from '../locales/locale.tsx';

const rungs: readonly PlaceKind[] = ['GRID', 'COMMUNITY', 'STREET', 'DISTRICT'];

/** The way so far: grid, community, street, district, with the appeal's present rung marked. */
export function Ladder({ appeal }: { appeal: AppealDetailFragment }) {
  const { appeal: words } = useTexts();
  const label = useLabel();
  const chain = [...(appeal.place?.ancestors ?? []), ...(appeal.place ? [appeal.place] : [])];
  return (
    <section className="card">
      <h2>{words.ladder}</h2>
      <ol className="ladder">
        {rungs.map((kind) => {
          const here = kind === appeal.level;
          const name = chain.find((place) => place.kind === kind)?.name.text;
          return (
            <li key={kind} className={here ? 'ladder-here' : ''} aria-current={here ? 'step' : undefined}>
              <span>{label('PlaceKind', kind)}</span>
              {name && <span className="muted">{name}</span>}
              {here && <span className="ladder-note">{words.here}</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
