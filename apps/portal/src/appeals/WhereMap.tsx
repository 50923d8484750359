import { type AppealDetailFragment, PlacePageDocument } from '@linli/client/generated/graphql';
import { useQuery } from 'urql';
import { useTexts } from '../locales/locale.tsx';
import { SchematicMap } from '../map/SchematicMap.tsx';
import { shapeOf } from '../places/shapes.ts';

/** The neighbours of the appeal's place, the place itself in jade, the point as a pin. */
export function WhereMap({ appeal }: { appeal: AppealDetailFragment }) {
  const { appeal: words } = useTexts();
  const around = appeal.place?.parent?.id;
  const [{ data }] = useQuery({
    query: PlacePageDocument,
    variables: { id: around ?? '' },
    pause: around === undefined,
  });
  const parent = data?.place;
  // A pin on empty paper says nothing.
  if (!appeal.place?.outline && !parent?.outline) return null;
  const same = parent?.children.nodes.filter((one) => one.kind === appeal.place?.kind) ?? [];
  const itself = appeal.place ? [shapeOf(appeal.place)] : [];
  return (
    <section className="card">
      <h2>{words.map}</h2>
      <SchematicMap
        title={`${words.map}: ${appeal.place?.name.text ?? ''}`}
        ground={parent?.outline ? [shapeOf(parent)] : []}
        shapes={same.length > 0 ? same.map(shapeOf) : itself}
        chosen={appeal.place?.id ?? null}
        point={appeal.pointSource === 'PLACE' ? null : (appeal.point ?? null)}
      />
      <p className="muted map-note">
        {appeal.place?.name.text} · {words.mapNote}
      </p>
    </section>
  );
}
