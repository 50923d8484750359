import type { CountsFragment } from '@linli/client/generated/graphql';
import { Select } from 'antd';
import { useViewer } from '../access/viewer.tsx';
import { useMedia } from '../app/useMedia.ts';
import { useTexts } from '../locales/locale.tsx';
import { PlaceTree } from '../places/PlaceTree.tsx';
import type { Filters, View } from './filters.ts';
import { views } from './filters.ts';

const figures: Partial<Record<View, keyof CountsFragment>> = {
  open: 'open',
  mine: 'mine',
  overdue: 'overdue',
  submitted: 'submitted',
  toVerify: 'toVerify',
};

export function ViewsPane({ filters, counts }: { filters: Filters; counts: CountsFragment | null }) {
  const { queue } = useTexts();
  const viewer = useViewer();
  // Whoever serves one place finds everything there, also what has no place yet.
  const only = viewer.places.length === 1 ? (viewer.places[0]?.id ?? null) : null;
  const isWide = useMedia('(min-width: 700px)');
  if (!isWide) {
    const options = views.map((view) => {
      const figure = figures[view];
      return { value: view, label: `${queue.views[view]}${figure && counts ? ` ${counts[figure]}` : ''}` };
    });
    return (
      <div className={viewer.places.length > 1 ? 'views-phone views-places' : 'views-phone'}>
        <Select
          aria-label={queue.views_label}
          value={filters.view}
          options={options}
          onChange={(view) => filters.change({ view })}
        />
        {viewer.places.length > 1 && (
          <Select
            aria-label={queue.places_label}
            value={filters.place ?? ''}
            options={[
              { value: '', label: queue.allPlaces },
              ...viewer.places.map(({ id, name }) => ({ value: id, label: name.text })),
            ]}
            onChange={(place) => filters.change({ place })}
          />
        )}
      </div>
    );
  }
  return (
    <div className="pane-views">
      <nav aria-label={queue.views_label}>
        <ul className="views">
          {views.map((view) => {
            const figure = figures[view];
            return (
              <li key={view}>
                <button
                  type="button"
                  className="view"
                  aria-current={filters.view === view}
                  onClick={() => filters.change({ view })}
                >
                  {queue.views[view]}
                  {figure && counts && (
                    <span
                      className={
                        view === 'overdue' && counts.overdue > 0 ? 'view-count view-burning' : 'view-count'
                      }
                    >
                      {counts[figure]}
                    </span>
                  )}
                </button>
              </li>
            );
          })}
        </ul>
      </nav>
      {viewer.places.length > 0 && (
        <section aria-label={queue.places_label}>
          <h2 className="views-heading">{queue.places_label}</h2>
          {viewer.places.length > 1 && (
            <button
              type="button"
              className="view"
              aria-current={filters.place === null}
              onClick={() => filters.change({ place: null })}
            >
              {queue.allPlaces}
            </button>
          )}
          <PlaceTree
            roots={viewer.places}
            chosen={filters.place ?? only}
            choose={(place) => filters.change({ place: place === only ? null : place })}
          />
        </section>
      )}
    </div>
  );
}
