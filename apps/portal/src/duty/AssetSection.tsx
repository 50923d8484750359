import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { useLabel } from '../locales/labels.ts';
import { useAssetTexts } from '../places/assets/texts.ts';
import { EntryCard } from '../thread/EntryCard.tsx';
import { AssetChoice } from './AssetChoice.tsx';

/** Which part of the register it concerns (m6). */
export function AssetSection({ appeal }: { appeal: AppealDetailFragment }) {
  const words = useAssetTexts();
  const label = useLabel();
  const { asset } = appeal;
  // What nobody has placed yet has no parts around it.
  if (!asset && !(appeal.viewerCanAddEntry && appeal.place)) return null;
  return (
    <EntryCard appeal={appeal} title={words.section} forms={[{ words: words.choose, form: AssetChoice }]}>
      {asset ? (
        <p>
          <strong>{asset.register.name.text}</strong>{' '}
          <span className="muted">
            {[label('AssetKind', asset.kind), asset.place.name.text, asset.retiredAt && words.retired]
              .filter(Boolean)
              .join(' · ')}
          </span>{' '}
          <Link to={`/places/${encodeURIComponent(asset.place.id)}/register`}>{words.openRegister}</Link>
        </p>
      ) : (
        <p className="muted">{words.none}</p>
      )}
    </EntryCard>
  );
}
