import { type CrossPostFaceFragment, EndCrossPostDocument } from '@linli/client/generated/graphql';
import { readableDate } from '../locales/dates.ts';
import { useLocale } from '../locales/locale.tsx';
import { EndButton } from './EndButton.tsx';
import { useDutyRoleTexts } from './texts.ts';

interface Props {
  posts: readonly CrossPostFaceFragment[];
  again: () => void;
}

/** Who of which unit holds which post where. */
export function CrossPostList({ posts, again }: Props) {
  const words = useDutyRoleTexts();
  const { locale } = useLocale();
  if (posts.length === 0) return <p className="muted">{words.noPosts}</p>;
  return (
    <ul className="duty-list">
      {posts.map(({ id, title, isDualMember, from, to, viewerCanEnd, person, organization, place }) => (
        <li key={id}>
          <div className="duty-line">
            <p>
              {person.name} · {title}
            </p>
            {viewerCanEnd && (
              <EndButton
                named={words.endNamed(person.name, title)}
                document={EndCrossPostDocument}
                input={(day) => ({ input: { crossPost: id, to: day } })}
                pick={(data) => data.endCrossPost}
                done={again}
              />
            )}
          </div>
          <p className="muted">
            {[
              person.organization?.name.text,
              organization?.name.text ?? place?.name.text,
              to
                ? words.until(readableDate(from, locale), readableDate(to, locale))
                : words.since(readableDate(from, locale)),
              isDualMember ? words.dualShort : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
