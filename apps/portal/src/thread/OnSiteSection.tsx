import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { Photos } from '../appeals/Photos.tsx';
import { useLabel } from '../locales/labels.ts';
import { When } from '../pieces/When.tsx';
import { EntryCard } from './EntryCard.tsx';
import { MeasurementForm } from './MeasurementForm.tsx';
import { Series } from './Series.tsx';
import { SiteVisitForm } from './SiteVisitForm.tsx';
import { useThreadTexts } from './texts.ts';

/** What somebody looked for on the spot, what came of it, and how what was measured changes. */
export function OnSiteSection({ appeal }: { appeal: AppealDetailFragment }) {
  const words = useThreadTexts();
  const { siteVisits, measurements } = appeal;
  const nothing = siteVisits.length === 0 && measurements.length === 0;
  if (nothing && !appeal.viewerCanAddEntry) return null;
  const series = Map.groupBy(measurements, ({ quantity, unit }) => `${quantity} ${unit}`);
  return (
    <EntryCard
      appeal={appeal}
      title={words.onSite}
      forms={[
        { words: words.recordVisit, form: SiteVisitForm },
        { words: words.measure, form: MeasurementForm },
      ]}
    >
      {nothing && <p className="muted">{words.noVisits}</p>}
      {[...series].map(([name, values]) => (
        <Series key={name} values={values} />
      ))}
      {siteVisits.length > 0 && (
        <ul className="entry-list">
          {siteVisits.map((visit) => (
            <Visit key={visit.id} visit={visit} />
          ))}
        </ul>
      )}
    </EntryCard>
  );
}

function Visit({ visit }: { visit: AppealDetailFragment['siteVisits'][number] }) {
  const words = useThreadTexts();
  const label = useLabel();
  return (
    <li>
      <p className="entry-line">
        <strong>{visit.hypothesis}</strong>
        <span>{label('SiteVisitResult', visit.result)}</span>
        {visit.verifies && <span className="visit-verifies">{words.verifies}</span>}
      </p>
      {visit.test && (
        <p>
          <span className="muted">{words.tested}</span> {visit.test}
        </p>
      )}
      {visit.finding && <p>{visit.finding}</p>}
      {visit.photosBefore.length > 0 && (
        <>
          <p className="muted">{words.before}</p>
          <Photos photos={visit.photosBefore} />
        </>
      )}
      {visit.photosAfter.length > 0 && (
        <>
          <p className="muted">{words.after}</p>
          <Photos photos={visit.photosAfter} />
        </>
      )}
      <p className="muted">
        {visit.person && `${visit.person.name} · `}
        <When at={visit.visitedAt} />
      </p>
    </li>
  );
}
