import { DutiesHereDocument } from '@linli/client/generated/graphql';
import { useQuery } from 'urql';
import { useLabel } from '../locales/labels.ts';
import { PageFault } from '../pieces/PageFault.tsx';
import { useDutyRoleTexts } from './texts.ts';

/** Who has which of the five duties of a community, and who of another unit holds a post there; nothing where nobody does. */
export function DutiesHere({ communityId }: { communityId: string }) {
  const words = useDutyRoleTexts();
  const label = useLabel();
  const [{ data, error }, read] = useQuery({
    query: DutiesHereDocument,
    variables: { place: communityId },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data)
    return <PageFault error={error} retry={() => read({ requestPolicy: 'network-only' })} />;
  const members = data?.dutyMembers?.nodes ?? [];
  const posts = data?.crossPosts?.nodes ?? [];
  if (members.length + posts.length === 0) return null;
  return (
    <section>
      <h2>{words.title}</h2>
      <ul className="place-posted">
        {members.map(({ id, role, person }) => (
          <li key={id}>
            {person.name} <span className="muted">{label('DutyRole', role)}</span>
          </li>
        ))}
        {posts.map(({ id, title, isDualMember, person }) => (
          <li key={id}>
            {person.name}{' '}
            <span className="muted">
              {[title, person.organization?.name.text, isDualMember ? words.dualShort : null]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
