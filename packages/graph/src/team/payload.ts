import { concernedPosts } from '@linli/core/team/posts';
import type { UnpublishTeamMemberInput } from '@linli/core/team/unpublish';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { TeamPostType } from './teamAt.ts';

type Concerned = Pick<UnpublishTeamMemberInput, 'personId' | 'role' | 'placeIds'>;

/** What each mutation of the team gives when it worked: what the person holds there, as it is now. */
export function teamPayload(mutation: string) {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
  return builder.objectRef<Concerned>(name).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      posts: t.field({
        type: [TeamPostType],
        description: 'The role at these places, as it is shown now; without those where it has ended.',
        resolve: (concerned, _args, context) => concernedPosts(servicesOf(context), concerned),
      }),
    }),
  });
}

interface Named {
  readonly person: string;
  readonly role: Concerned['role'];
  readonly places: readonly string[];
}

/** Whom an input names, and where. */
export function concerned({ person, role, places }: Named): Concerned {
  return {
    personId: rowId('Person', person),
    role,
    placeIds: places.map((place) => rowId('Place', place)),
  };
}
