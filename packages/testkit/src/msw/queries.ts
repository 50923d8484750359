import type {
  AppealFilter,
  AppealOrder,
  CommitmentFilter,
  DutyDisputeFilter,
  WhistleFilter,
} from '@linli/client/generated/graphql';
import { commitmentFace } from './appeal.ts';
import { catalogueFace, categoryFaces } from './catalogue.ts';
import { connection } from './connection.ts';
import { participantNode } from './dataRequests.ts';
import { dutiesOfViewer } from './deeds.ts';
import { disputeFaces, whistleFaces } from './duty.ts';
import { face } from './face.ts';
import { handoverNode } from './handovers.ts';
import { hotlineNode } from './hotline.ts';
import { learningNode } from './learning.ts';
import { localized } from './localized.ts';
import { methodNode, methodsOfAppeal } from './methods.ts';
import { personFace, unitFace } from './neighbourhood.ts';
import { placeFace, within } from './places.ts';
import { postingNode } from './postings.ts';
import { assetFace, registerOf } from './registers.ts';
import { siteNode } from './sites.ts';
import { allPlaces, byUrgency, counts, matches, type World } from './world.ts';

export interface Words {
  enumName: string;
  value: string;
  zh: string;
  en: string;
}

interface ListArguments {
  filter?: AppealFilter | null;
  orderBy?: AppealOrder | null;
  first?: number | null;
  after?: string | null;
}

interface CommitmentArguments extends Pick<ListArguments, 'first' | 'after'> {
  filter?: CommitmentFilter | null;
}

interface DisputeArguments extends Pick<ListArguments, 'first' | 'after'> {
  filter?: DutyDisputeFilter | null;
}

interface WhistleArguments extends Pick<ListArguments, 'first' | 'after'> {
  filter?: WhistleFilter | null;
}

/** `tenant` is what the header Linli-Tenant said. */
export function queryRoot(world: World, words: readonly Words[], tenant: string | null) {
  const placeOf = (id: string) => allPlaces(world.city).find((place) => place.id === id);
  return {
    viewer: () => (world.signedIn ? viewerFace(world, tenant) : null),
    enumLabels: () =>
      words.map(({ enumName, value, zh, en }) => ({ enumName, value, label: localized({ zh, en }) })),
    node: ({ id }: { id: string }) => {
      const appeal = world.appeals.find((one) => one.id === id);
      const asset = registerOf(world).find((one) => one.id === id);
      if (asset) return assetFace(asset);
      if (appeal) return { ...face(appeal, world), ...methodsOfAppeal(appeal, world) };
      return (
        methodNode(world, id) ??
        postingNode(world, id) ??
        learningNode(world, id) ??
        handoverNode(world, id) ??
        hotlineNode(world, id) ??
        siteNode(world, id) ??
        participantNode(world, id)
      );
    },
    place: ({ id }: { id: string }) => {
      const place = placeOf(id);
      return place ? placeFace(place) : null;
    },
    categories: () => categoryFaces(world),
    appealQueueCounts: ({ place }: { place?: string | null }) => {
      const found = place ? placeOf(place) : null;
      return found === undefined ? null : counts(found, world);
    },
    commitments: ({ filter, first, after }: CommitmentArguments) => {
      const at = filter?.place ? placeOf(String(filter.place.in)) : null;
      const here = world.appeals.filter(({ place }) => !at || within(place, at));
      const all = here.flatMap((appeal) =>
        (appeal.commitments ?? [])
          .filter(({ status }) => filter?.status?.includes(status) ?? true)
          .map((one) => ({ ...commitmentFace(one), appeal: face(appeal, world), dueOn: one.dueOn })),
      );
      const inOrder = all.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
      return connection(inOrder, { first: first ?? null, after: after ?? null });
    },
    dutyDisputes: ({ filter, first, after }: DisputeArguments) => {
      const at = filter?.place ? placeOf(String(filter.place.in)) : null;
      const all = world.appeals
        .filter((appeal) => !at || within(appeal.place, at))
        .flatMap((appeal) => disputeFaces(appeal).map((one) => ({ ...one, appeal: face(appeal, world) })));
      const wanted = all.filter(({ status }) => filter?.status?.includes(status) ?? true);
      return connection(wanted, { first: first ?? null, after: after ?? null });
    },
    whistles: ({ filter, first, after }: WhistleArguments) => {
      const all = world.appeals.flatMap((appeal) =>
        whistleFaces(appeal).map((one) => ({ ...one, appeal: face(appeal, world) })),
      );
      const wanted = all.filter(({ endedAt }) => filter?.running == null || filter.running === !endedAt);
      return connection(wanted, { first: first ?? null, after: after ?? null });
    },
    appeals: ({ filter, orderBy, first, after }: ListArguments) => {
      const found = world.appeals.filter((one) => matches(one, filter ?? {}, world));
      const sorted =
        orderBy?.field === 'RECORDED_AT'
          ? found.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt))
          : found.toSorted(byUrgency);
      return connection(
        sorted.map((one) => face(one, world)),
        { first: first ?? null, after: after ?? null },
      );
    },
  };
}

function viewerFace(world: World, code: string | null) {
  const people = world.tenants.map((tenant, index) => ({
    ...personFace(world.viewer),
    id: index === 0 ? world.viewer.id : `${world.viewer.id}-${tenant.code}`,
    tenant: { code: tenant.code, timeZone: 'Asia/Shanghai', name: localized(tenant.words) },
  }));
  const person = code === null ? people[0] : people.find(({ tenant }) => tenant.code === code);
  if (!person) return null;
  return {
    email: 'hemin@example.org',
    locale: 'zh-CN',
    person,
    places: world.serves.map(placeFace),
    filingPlaces: world.administers ? [] : world.serves.map(placeFace),
    importPlaces: world.serves.map(placeFace),
    ratePlaces: world.serves.map(placeFace),
    viewerCanManageSkills: world.organizes,
    returnVisitPlaces: world.administers ? [] : world.serves.map(placeFace),
    templatePlaces: world.serves.map(placeFace),
    sitePlaces: world.serves.map(placeFace),
    organizingPlaces: world.organizes ? [placeFace(world.district)] : [],
    units: [unitFace(world.viewer.unit)],
    people,
    signInSessions: world.sessions,
    hasSignInCodes: false,
    isSecondFactorRequired: false,
    passkeys: [],
    ...dutiesOfViewer(world),
    viewerCanWriteMethods: !world.administers,
    viewerCanInvite: true,
    viewerCanManageCategories: true,
    catalogue: () => catalogueFace(world),
    viewerCanManageIntegrations: true,
    viewerCanManagePeople: true,
    viewerCanManagePortalClients: true,
    viewerCanReadAudit: true,
    viewerCanReadAppeals: !world.administers,
    viewerCanTriage: !world.administers,
    grants: [
      {
        __typename: 'RoleGrant',
        id: 'grant',
        role: 'STREET_OFFICER',
        source: 'APPOINTMENT',
        place: placeFace(world.street),
        organization: null,
        startsAt: '2026-01-01T00:00:00Z',
        endsAt: null,
      },
      ...(world.isPosted ? [secretaryGrant(world)] : []),
    ],
  };
}

function secretaryGrant({ east }: World) {
  return {
    __typename: 'RoleGrant',
    id: 'secretary',
    role: 'GOVERNANCE_SECRETARY',
    source: 'POSTING',
    place: placeFace(east),
    organization: null,
    startsAt: '2026-01-01T00:00:00Z',
    endsAt: null,
  };
}
