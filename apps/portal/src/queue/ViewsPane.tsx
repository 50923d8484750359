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
  const isWide = useMedia('(min-width: 700px)');
  if (!isWide) {
    const options = views.map((view) => {
      const figure = figures[view];
      return { value: view, label: `${queue.views[view]}${figure && counts ? ` ${counts[figure]}` : ''}` };
    });
    return (
      <div className="views-phone">
        <Select
          aria-label={queue.views_label}
          value={filters.view}
          options={options}
          onChange={(view) => filters.change({ view })}
        />
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
          <PlaceTree
            roots={viewer.places}
            chosen={filters.place}
            choose={(place) => filters.change({ place: place === viewer.places[0]?.id ? null : place })}
          />
        </section>
      )}
    </div>
  );
}
