import type {
  LinkAppealsInput,
  MergeAppealsInput,
  SimilarAppealsInput,
  SplitAppealInput,
  UnlinkAppealsInput,
  UnmergeAppealInput,
} from '@linli/client/generated/graphql';
import type { MockAppeal } from './appeal.ts';
import { face } from './face.ts';
import { byId } from './linksFace.ts';
import { mint } from './localized.ts';
import { happen } from './mutations.ts';
import { allPlaces, type World } from './world.ts';

const notFound = { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到这件诉求。' };

/** Merging, linking and splitting as the server does it, for the played neighbourhood. */
export function linkRoot(world: World) {
  const tie = (from: MockAppeal, to: MockAppeal, [here, there]: readonly [Relation, Relation]) => {
    const since = new Date().toISOString();
    from.links = [...(from.links ?? []), { relation: here, id: to.id, since }];
    to.links = [...(to.links ?? []), { relation: there, id: from.id, since }];
  };
  const untie = (one: MockAppeal, other: MockAppeal) => {
    one.links = one.links?.filter(({ id }) => id !== other.id) ?? [];
    other.links = other.links?.filter(({ id }) => id !== one.id) ?? [];
  };
  const moved = (...appeals: MockAppeal[]) => {
    for (const appeal of appeals) world.changed(appeal);
  };
  return {
    similarAppeals: ({ to }: { to: SimilarAppealsInput }) => {
      const self = byId(world, to.appeal);
      const place = self?.place ?? allPlaces(world.city).find(({ id }) => id === to.draft?.place) ?? null;
      const linked = new Set(self?.links?.map(({ id }) => id));
      return world.appeals
        .filter((one) => one !== self && !linked.has(one.id) && one.closedAt === null)
        .filter((one) => place !== null && one.place?.parent === place.parent)
        .map((one) => ({
          isLikely: one.category === self?.category,
          metres: one.place === place ? 40 : 320,
          sameCategory: one.category === self?.category,
          appeal: face(one, world),
        }));
    },
    mergeAppeals: ({ input }: { input: MergeAppealsInput }) => {
      const main = byId(world, input.id);
      const duplicate = byId(world, input.duplicates[0]);
      if (!main || !duplicate) return notFound;
      duplicate.resumesTo = duplicate.state;
      happen(duplicate, 'MERGE', world, input.note ?? null);
      main.version += 1;
      tie(duplicate, main, ['MAIN', 'DUPLICATE']);
      moved(main, duplicate);
      return { __typename: 'MergeAppealsPayload', appeal: face(main, world) };
    },
    unmergeAppeal: ({ input }: { input: UnmergeAppealInput }) => {
      const duplicate = byId(world, input.id);
      const main = byId(world, duplicate?.links?.find(({ relation }) => relation === 'MAIN')?.id);
      if (!duplicate || !main) return notFound;
      happen(duplicate, 'UNMERGE', world, input.reason);
      duplicate.state = duplicate.resumesTo ?? 'SUBMITTED';
      main.version += 1;
      untie(duplicate, main);
      moved(main, duplicate);
      return { __typename: 'UnmergeAppealPayload', appeal: face(duplicate, world) };
    },
    linkAppeals: ({ input }: { input: LinkAppealsInput }) => {
      const [one, other] = [byId(world, input.id), byId(world, input.other)];
      if (!one || !other) return notFound;
      happen(one, 'LINK', world, null);
      tie(one, other, ['SAME_CAUSE', 'SAME_CAUSE']);
      moved(one, other);
      return { __typename: 'LinkAppealsPayload', appeal: face(one, world) };
    },
    unlinkAppeals: ({ input }: { input: UnlinkAppealsInput }) => {
      const [one, other] = [byId(world, input.id), byId(world, input.other)];
      if (!one || !other) return notFound;
      happen(one, 'LINK', world, null);
      untie(one, other);
      moved(one, other);
      return { __typename: 'UnlinkAppealsPayload', appeal: face(one, world) };
    },
    splitAppeal: ({ input }: { input: SplitAppealInput }) => {
      const whole = byId(world, input.id);
      if (!whole) return notFound;
      happen(whole, 'SPLIT', world, null);
      for (const { title, text } of input.parts) {
        const part: MockAppeal = {
          ...whole,
          id: mint('Appeal'),
          title: title ?? text,
          text,
          state: 'SUBMITTED',
          version: 1,
          participants: [],
          events: [],
          photos: [],
          visits: [],
          links: [],
        };
        world.appeals.push(part);
        tie(part, whole, ['WHOLE', 'PART']);
      }
      moved(whole);
      return { __typename: 'SplitAppealPayload', appeal: face(whole, world) };
    },
  };
}

type Relation = NonNullable<MockAppeal['links']>[number]['relation'];
