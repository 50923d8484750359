import type { PhotoFaceFragment } from '@linli/client/generated/graphql';
import { useLabel } from '../locales/labels.ts';
import { useTexts } from '../locales/locale.tsx';
import { When } from '../pieces/When.tsx';

/** Photos side by side, a date under each; one opens in its own tab. */
export function Photos({ photos }: { photos: readonly PhotoFaceFragment[] }) {
  const { appeal: words } = useTexts();
  const label = useLabel();
  if (photos.length === 0) return null;
  return (
    <ul className="photos">
      {photos.map((photo, index) => (
        <li key={photo.id}>
          <figure>
            <a href={photo.url} target="_blank" rel="noreferrer">
              <img
                src={photo.thumbnailUrl}
                alt={words.photoOf(index + 1, label('PhotoUse', photo.use))}
                width={photo.width}
                height={photo.height}
                loading="lazy"
              />
            </a>
            <figcaption className="muted">
              {label('PhotoUse', photo.use)}
              {photo.takenAt && (
                <>
                  {' · '}
                  <When at={photo.takenAt} />
                </>
              )}
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}
