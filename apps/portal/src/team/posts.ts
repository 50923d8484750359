import type { TeamRowFragment } from '@linli/client/generated/graphql';

/** All that somebody holds in one role: the community, or several grids of it. */
export interface Post {
  readonly key: string;
  readonly person: TeamRowFragment['person'];
  readonly role: TeamRowFragment['role'];
  readonly places: TeamRowFragment['place'][];
  /** What is shown at the first place where anything is. */
  readonly published: TeamRowFragment['published'];
  readonly state: 'shown' | 'partly' | 'hidden';
}

/** In the API's order. */
export function postsOf(rows: readonly TeamRowFragment[]): Post[] {
  return [...Map.groupBy(rows, ({ person, role }) => `${person.id} ${role}`)].flatMap(([key, of]) => {
    const [first] = of;
    if (!first) return [];
    const shown = of.flatMap(({ published }) => published ?? []);
    const state = shown.length === of.length ? 'shown' : shown.length > 0 ? 'partly' : 'hidden';
    const { person, role } = first;
    return [{ key, person, role, places: of.map(({ place }) => place), published: shown[0] ?? null, state }];
  });
}
