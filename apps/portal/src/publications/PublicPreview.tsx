import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { useTexts } from '../locales/locale.tsx';
import { Prose } from '../pieces/Prose.tsx';
import { StateMark } from '../pieces/StateMark.tsx';
import { When } from '../pieces/When.tsx';
import { usePublicationTexts } from './texts.ts';
import { toldPublicly } from './toldPublicly.ts';

interface Props {
  appeal: AppealDetailFragment;
  heading: string;
  title: string;
  summary: string;
  photoIds: readonly string[];
}

/** The public page of an appeal with these words and photos. */
export function PublicPreview({ appeal, heading, title, summary, photoIds }: Props) {
  const { appeal: words } = useTexts();
  const texts = usePublicationTexts();
  const told = toldPublicly(appeal);
  const buildings = appeal.affectedPlaces.map(({ name }) => name.text);
  return (
    <section className="preview" aria-label={heading}>
      <p className="muted">{heading}</p>
      <p className="appeal-line">
        <StateMark state={appeal.state} />
        <span className="muted">{appeal.place?.name.text}</span>
      </p>
      <h3 dir="auto">{title}</h3>
      <Prose text={summary} />
      {buildings.length > 0 && (
        <p className="muted">
          {texts.affected}: {buildings.join(' · ')}
        </p>
      )}
      <div className="preview-photos">
        {appeal.photos
          .filter((photo) => photoIds.includes(photo.id))
          .map((photo) => (
            <img key={photo.id} src={photo.thumbnailUrl} alt="" />
          ))}
      </div>
      {told.length > 0 && (
        <>
          <p className="muted">{texts.told}</p>
          <ul className="preview-told">
            {told.map((event) => (
              <li key={event.id}>
                {event.text} <span className="muted">{<When at={event.at} day />}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="muted">
        {words.received} <When at={appeal.recordedAt} />
      </p>
    </section>
  );
}
