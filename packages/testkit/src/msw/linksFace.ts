import { type MockAppeal, stepsOf } from './appeal.ts';
import type { World } from './world.ts';

/** What an appeal says of what hangs together with it. */
export function linksFace(
  appeal: MockAppeal,
  world: World,
  face: (other: MockAppeal) => Record<string, unknown>,
) {
  const steps = stepsOf(appeal);
  const sameHere = world.appeals.filter(
    (one) => one.place && one.category && one.place === appeal.place && one.category === appeal.category,
  );
  return {
    viewerCanMerge: steps.includes('MERGE'),
    viewerCanUnmerge: steps.includes('UNMERGE'),
    viewerCanSplit: steps.includes('SPLIT'),
    viewerCanLink: steps.includes('LINK'),
    links: () =>
      (appeal.links ?? []).flatMap(({ relation, id, since }) => {
        const other = byId(world, id);
        return other ? [{ relation, since, madeBy: 'STAFF', appeal: face(other) }] : [];
      }),
    repeatsHere: () =>
      appeal.place && appeal.category
        ? {
            count: sameHere.length,
            since: `${appeal.recordedAt.slice(0, 4)}-01-01T00:00:00Z`,
            appeals: sameHere.map((one) => face(one)),
          }
        : null,
    sameContact: [],
  };
}

export function byId(world: World, id: string | number | null | undefined): MockAppeal | undefined {
  return world.appeals.find((one) => one.id === id);
}
