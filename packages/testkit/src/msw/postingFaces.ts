import { openStates } from '@linli/core/appeals/machine';
import { categoryFace, isOverdue, type MockAppeal } from './appeal.ts';
import { effectFace } from './effectFace.ts';
import { face } from './face.ts';
import { takenOverFace } from './handovers.ts';
import { localized } from './localized.ts';
import { personFace, unitFace } from './neighbourhood.ts';
import { placeFace, within } from './places.ts';
import {
  dayFromNow,
  isRunning,
  type MockBatch,
  type MockCandidate,
  type MockPosting,
  postingsOf,
} from './postingBook.ts';
import type { World } from './world.ts';

const candidateFace = ({ id, person, homeKind, expertise }: MockCandidate) => ({
  __typename: 'BatchCandidate',
  id,
  homeKind,
  person: personFace(person),
  homeOrganization: unitFace(person.unit),
  expertise: expertise.map(categoryFace),
});

export function batchFace(world: World, batch: MockBatch): Record<string, unknown> {
  const { id, kind, number, words, startsOn, rule, covered, candidates, quoted } = batch;
  const { postings } = postingsOf(world);
  const of = (community: MockPosting['community']) =>
    postings.find((one) => one.batch === batch && one.community === community && isRunning(one)) ??
    postings.find((one) => one.batch === batch && one.community === community);
  return {
    __typename: 'Batch',
    id,
    kind,
    number,
    name: localized(words),
    startsOn,
    rule: { perStreet: null, total: null, ...rule },
    candidates: candidates.map(candidateFace),
    quoted,
    communities: covered.map((community, index) => {
      const posting = of(community);
      return {
        ...coveredFace(world, community),
        position: index + 1,
        posting: posting ? postingFace(world, posting) : null,
      };
    }),
    // Whoever knows about anything that is open there.
    proposals: covered
      .filter((community) => !of(community))
      .map((community) => ({
        community: placeFace(community),
        candidates: candidates.flatMap((candidate) => {
          const matches = candidate.expertise
            .map((category) => ({
              category: categoryFace(category),
              open: openAt(world, community).filter((one) => one.category === category).length,
            }))
            .filter(({ open }) => open > 0);
          const open = matches.reduce((sum, one) => sum + one.open, 0);
          return open > 0 ? [{ candidate: candidateFace(candidate), matches, open }] : [];
        }),
      })),
    findPeople: ({ name }: { name: string }) =>
      [world.committee, world.office, world.property, world.heating]
        .flatMap(({ people }) => people)
        .filter((person) => person.name.includes(name))
        .map(personFace),
  };
}

/** A community with the figures that a rule looks at. */
export function coveredFace(world: World, community: MockPosting['community']) {
  const received = world.appeals.filter(({ place }) => within(place, community)).length;
  return { community: placeFace(community), received, valid: 0, solved: 0, measured: received };
}

function openAt(world: World, community: MockPosting['community']): MockAppeal[] {
  return world.appeals.filter(({ place, state }) => within(place, community) && openStates.includes(state));
}

export function postingFace(world: World, posting: MockPosting): Record<string, unknown> {
  const { id, batch, candidate, community, from, to, weeklyDays, focus } = posting;
  const isMine = candidate.person === world.viewer && isRunning(posting);
  const today = dayFromNow(0);
  const monday = Temporal.PlainDate.from(today).subtract({
    days: Temporal.PlainDate.from(today).dayOfWeek - 1,
  });
  return {
    __typename: 'Posting',
    id,
    kind: batch.kind,
    batchNumber: batch.number,
    from,
    to,
    weeklyDays,
    status: isRunning(posting) ? 'RUNNING' : to < today ? 'ENDED' : 'PLANNED',
    person: personFace(candidate.person),
    homeKind: candidate.homeKind,
    homeOrganization: unitFace(candidate.person.unit),
    expertise: candidate.expertise.map(categoryFace),
    community: placeFace(community),
    focus: focus.map(({ title, category }) => ({ title, category: category && categoryFace(category) })),
    renews: null,
    renewedBy: null,
    effect: () => (isMine || world.organizes ? effectFace(world, posting) : null),
    viewerCanManage: world.organizes,
    viewerCanKeep: isMine || world.organizes,
    viewerCanAttend: isMine,
    viewerCanTakeApprentice: isMine || world.organizes,
    viewerCanReadResources: isMine || world.organizes,
    viewerCanKeepResources: isMine || world.organizes,
    viewerCanKeepNeeds: isMine || world.organizes,
    viewerCanReadHandover: true,
    viewerCanHandOver: isMine || world.organizes,
    handedOver: null,
    takenOver: () => takenOverFace(world, posting),
    successor: null,
    predecessor: null,
    currentWeek: weekFace(posting, monday),
    lastWeek: {
      monday: monday.subtract({ days: 7 }).toString(),
      required: weeklyDays,
      planned: weeklyDays,
      attended: weeklyDays - 1,
      missing: 1,
      state: 'SHORT',
      days: [],
    },
    attendance: ({ month }: { month?: string | null }) => sheetFace(posting, monday, month ?? today),
    hardAppeals: () => hardFace(world, posting),
  };
}

const daysOf = ({ planned, checkIns }: MockPosting) =>
  [...new Set([...planned, ...checkIns.keys()])].toSorted().map((day) => ({
    day,
    isPlanned: planned.includes(day),
    checkedInAt: checkIns.get(day) ?? null,
  }));

function weekFace(posting: MockPosting, monday: Temporal.PlainDate) {
  const [first, last] = [monday.toString(), monday.add({ days: 6 }).toString()];
  const days = daysOf(posting).filter(({ day }) => first <= day && day <= last);
  const attended = days.filter(({ checkedInAt }) => checkedInAt).length;
  const required = posting.weeklyDays;
  const state = attended >= required ? 'MET' : days.length >= required ? 'ON_TRACK' : 'PLAN_SHORT';
  const planned = days.filter(({ isPlanned }) => isPlanned).length;
  return { monday: first, required, planned, attended, missing: 0, state, days };
}

function sheetFace(posting: MockPosting, monday: Temporal.PlainDate, month: string) {
  const days = daysOf(posting).filter(({ day }) => day.startsWith(month.slice(0, 7)));
  return {
    month: `${month.slice(0, 7)}-01`,
    planned: days.filter(({ isPlanned }) => isPlanned).length,
    attended: days.filter(({ checkedInAt }) => checkedInAt).length,
    days,
    weeks: [weekFace(posting, monday)],
  };
}

function hardFace(world: World, { community, focus }: MockPosting) {
  const now = Date.now();
  const hard = openAt(world, community)
    .map((appeal) => ({
      appeal,
      reasons: [
        ...((appeal.reviews ?? []).length > 0 ? ['DOUBLE_NO'] : []),
        ...(isOverdue(appeal, now) ? ['OVERDUE'] : []),
        ...(focus.some(({ category }) => category && category === appeal.category) ? ['FOCUS'] : []),
      ],
    }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((one, other) => one.appeal.recordedAt.localeCompare(other.appeal.recordedAt));
  return {
    totalCount: hard.length,
    appeals: hard.map(({ appeal, reasons }) => ({ appeal: face(appeal, world), reasons })),
  };
}
