import type { IntegrationScope, Role } from '@linli/database/generated/prisma/enums';
import type { ActiveGrant, Actor, IntegrationActor, StaffActor } from '../actor.ts';
import { Forbidden } from '../errors/errors.ts';
import { type Action, isFirstPartyOnly, type ParticipantAction, participantActions } from './actions.ts';
import type { Facts } from './facts.ts';
import {
  communityRoles,
  departmentRoles,
  dispatchers,
  everyRole,
  gridHeads,
  gridRoles,
  handlers,
  ladderRoles,
  posted,
  unitHandlers,
} from './roles.ts';

/**
 * What must hold for a grant to count.
 *
 * - `covers`: the grant's place is the place concerned or lies above it.
 * - `unplaced`: nobody could place the appeal yet (triage); any place of the tenant will do.
 * - `holds`: the holder is the unit of the grant, or for a grant at a place the person's own unit.
 * - `assists`: the same for a unit that helps the holder, by the office's word or because a whistle called it.
 * - `called`: a whistle calls the unit, and has not released it.
 * - `above`: the grant's place lies above the rung on which the appeal stands.
 * - `assigned`: the appeal is assigned to this very person.
 * - `notDoer`: somebody else resolved it.
 * - `posted`: the posting is this very person's.
 * - `own`: the duty, the card or the apprenticeship is this very person's.
 */
export type Condition =
  | 'covers'
  | 'unplaced'
  | 'holds'
  | 'assists'
  | 'called'
  | 'above'
  | 'assigned'
  | 'notDoer'
  | 'posted'
  | 'own';

interface Entry {
  readonly roles: readonly Role[];
  /** What a token needs for it. A token's places count as the place of a grant does; it holds nothing and is nobody. */
  readonly scope?: IntegrationScope;
  /** All of them must hold. */
  readonly when: readonly Condition[];
}

const inCharge: readonly Entry[] = [
  { roles: handlers, when: ['assigned'] },
  // An apprentice handles what somebody has given to the person by name, not whatever the unit holds.
  { roles: unitHandlers, when: ['holds'] },
];
const answering: readonly Entry[] = [
  { roles: ladderRoles, when: ['covers'] },
  { roles: dispatchers, when: ['unplaced'] },
  { roles: unitHandlers, when: ['assists'] },
  ...inCharge,
];
const inFull: readonly Entry[] = [...answering, { roles: ['APPRENTICE'], when: ['covers'] }];
/** What tokens do is named after what roles do: an action without such an entry is denied to every token. */
const byToken = (scope: IntegrationScope): Entry => ({ roles: [], scope, when: ['covers'] });
const leading: readonly Role[] = [...communityRoles, ...dispatchers];
const calling: readonly Role[] = ['STREET_OFFICER', 'DISTRICT_ORGANIZER'];
/** Up and down the ladder goes what the own rung holds, or what lies below the dispatcher. */
const passingOn: readonly Entry[] = [
  { roles: [...gridRoles, ...communityRoles], when: ['covers', 'holds'] },
  { roles: dispatchers, when: ['covers'] },
];
const administering: readonly Entry[] = [{ roles: ['ADMINISTRATOR'], when: ['covers'] }];

/** Action × role × condition. Any one entry is enough; an action without an entry for a role is denied to it. */
export const permissions: Readonly<Record<Action, readonly Entry[]>> = {
  readAppeal: [...inFull, byToken('APPEALS_READ')],
  // Property staff never see a contact, not even masked.
  readContactMasked: [
    { roles: ladderRoles, when: ['covers'] },
    { roles: dispatchers, when: ['unplaced'] },
    { roles: departmentRoles, when: ['holds'] },
    byToken('CONTACTS_READ'),
  ],
  // In clear only to who answers for the place or has been given the case; with a reason, and the person can read it.
  unmaskContact: [
    { roles: ladderRoles, when: ['covers'] },
    { roles: dispatchers, when: ['unplaced'] },
    { roles: departmentRoles, when: ['assigned'] },
  ],
  // Export and erasure on a resident's request.
  answerDataRequest: [
    { roles: ['STREET_OFFICER', 'DISTRICT_ORGANIZER'], when: ['covers'] },
    { roles: ['STREET_OFFICER', 'DISTRICT_ORGANIZER'], when: ['unplaced'] },
  ],
  fileAppeal: [
    { roles: [...ladderRoles, 'APPRENTICE', 'PATROL_VOLUNTEER'], when: ['covers'] },
    byToken('APPEALS_FILE'),
  ],
  // Whole files of the 12345 hotline, with who called.
  importHotline: [{ roles: dispatchers, when: ['covers'] }],
  routeAppeal: [
    { roles: leading, when: ['covers'] },
    { roles: dispatchers, when: ['unplaced'] },
  ],
  acceptAppeal: [
    { roles: ladderRoles, when: ['covers'] },
    { roles: dispatchers, when: ['unplaced'] },
    { roles: departmentRoles, when: ['holds'] },
  ],
  assignAppeal: [
    { roles: [...gridHeads, ...leading], when: ['covers'] },
    // Who holds it may hand it to a colleague, see assignToAnyUnit.
    { roles: [...gridRoles, ...departmentRoles, 'PROPERTY_STAFF'], when: ['holds'] },
  ],
  assignToAnyUnit: [{ roles: [...gridHeads, ...leading], when: ['covers'] }],
  // Units that help are for those to name who may give it to any unit.
  assistAppeal: [{ roles: [...gridHeads, ...leading], when: ['covers'] }],
  recordCost: [{ roles: ladderRoles, when: ['covers'] }, ...inCharge],
  draftAgreement: [{ roles: ladderRoles, when: ['covers'] }, ...inCharge],
  // A unit enters its own signature; what others sign, whoever answers for the place (agreements/signature.ts asks).
  signAgreement: [
    { roles: ladderRoles, when: ['covers'] },
    { roles: unitHandlers, when: ['assists'] },
    ...inCharge,
  ],
  signForOthers: [{ roles: ladderRoles, when: ['covers'] }],
  // Whether it holds, and whether a party kept its word, is not for a party to say.
  cancelAgreement: [{ roles: leading, when: ['covers'] }],
  settleObligation: [{ roles: leading, when: ['covers'] }],
  // Whoever has it in hand says that it is not theirs; each party is heard; the rung above decides (m5).
  disputeDuty: inCharge,
  claimDuty: [{ roles: leading, when: ['covers'] }, { roles: unitHandlers, when: ['assists'] }, ...inCharge],
  claimForOthers: [{ roles: leading, when: ['covers'] }],
  decideDuty: [{ roles: leading, when: ['covers', 'above'] }],
  withdrawDispute: [{ roles: leading, when: ['covers'] }, ...inCharge],
  // The street calls, whoever is called answers; the street answers for units that work elsewhere (m19).
  blowWhistle: [{ roles: calling, when: ['covers'] }],
  answerWhistle: [
    { roles: calling, when: ['covers'] },
    { roles: unitHandlers, when: ['called'] },
  ],
  releaseWhistle: [{ roles: calling, when: ['covers'] }],
  startAppeal: inCharge,
  resolveAppeal: inCharge,
  verifyAppeal: [{ roles: ladderRoles, when: ['covers', 'notDoer'] }],
  recordReturnVisit: [{ roles: ladderRoles, when: ['covers', 'notDoer'] }],
  // Of what was solved by half: not by the one who did the work.
  decideHalf: [{ roles: [...gridHeads, ...leading], when: ['covers', 'notDoer'] }],
  // The review after a double no; its second look is for a superior (followup/review.ts asks how high one stands).
  recordReview: [{ roles: ladderRoles, when: ['covers'] }, ...inCharge],
  lookAgain: [{ roles: leading, when: ['covers', 'notDoer'] }],
  closeAppeal: [{ roles: leading, when: ['covers'] }],
  reopenAppeal: [{ roles: [...gridHeads, ...leading], when: ['covers'] }],
  publishAppeal: [{ roles: leading, when: ['covers'] }],
  unpublishAppeal: [{ roles: leading, when: ['covers'] }],
  addNote: [...inFull, byToken('APPEALS_NOTE')],
  // Contacts, visits, measurements, thanks: what colleagues know of the case.
  addEntry: inFull,
  askReporter: [{ roles: ladderRoles, when: ['covers'] }, ...inCharge],
  pauseAppeal: inCharge,
  scheduleAppeal: inCharge,
  resumeAppeal: [{ roles: leading, when: ['covers'] }, ...inCharge],
  makeCommitment: [{ roles: leading, when: ['covers'] }, ...inCharge],
  settleCommitment: [{ roles: leading, when: ['covers'] }, ...inCharge],
  returnAppeal: inCharge,
  escalateAppeal: passingOn,
  handBackAppeal: passingOn,
  declineAppeal: [
    { roles: leading, when: ['covers'] },
    { roles: dispatchers, when: ['unplaced'] },
  ],
  // Both of them: the one that is merged and the one it goes into.
  mergeAppeal: [
    { roles: leading, when: ['covers'] },
    { roles: dispatchers, when: ['unplaced'] },
  ],
  splitAppeal: [
    { roles: leading, when: ['covers'] },
    { roles: dispatchers, when: ['unplaced'] },
  ],
  linkAppeals: [
    { roles: ladderRoles, when: ['covers'] },
    { roles: dispatchers, when: ['unplaced'] },
  ],
  keepLedger: [{ roles: ladderRoles, when: ['covers'] }],
  // Figures of a place and what lies under it; the rows behind them are read by whoever reads the appeals.
  readRates: [{ roles: [...ladderRoles, 'ADMINISTRATOR'], when: ['covers'] }],
  // Residents take what they read for the office's word: an apprentice speaks for it only where the case is the apprentice's.
  addPublicNote: [...answering, byToken('APPEALS_NOTE')],
  seeQueue: [
    { roles: [...ladderRoles, 'APPRENTICE'], when: ['covers'] },
    { roles: dispatchers, when: ['unplaced'] },
    byToken('APPEALS_READ'),
  ],
  // Staff of a tenant know all of its places, whatever their role: it is asked of tokens alone.
  readPlaces: [byToken('PLACES_READ')],
  managePlaces: administering,
  manageOrganizations: administering,
  managePeople: administering,
  manageUsers: administering,
  manageSites: [{ roles: ['ADMINISTRATOR', 'STREET_OFFICER'], when: ['covers'] }],
  // What staff begin to write with: for who answers for the office's words there.
  manageTemplates: [{ roles: ['ADMINISTRATOR', 'STREET_OFFICER'], when: ['covers'] }],
  // Nothing of a person is public until who answers for the place says so.
  manageTeam: [{ roles: ['STREET_OFFICER', 'DISTRICT_ORGANIZER'], when: ['covers'] }],
  managePortalClients: administering,
  manageCategories: administering,
  configure: administering,
  importData: administering,
  readAudit: [{ roles: ['ADMINISTRATOR', 'DISTRICT_ORGANIZER'], when: ['covers'] }],
  manageIntegrations: administering,
  // Who sends cadres out gives them, by name and term, the role that goes with it, and no other.
  managePostings: [{ roles: ['DISTRICT_ORGANIZER'], when: ['covers'] }],
  keepPosting: [
    { roles: posted, when: ['covers', 'posted'] },
    { roles: ['DISTRICT_ORGANIZER'], when: ['covers'] },
  ],
  // What a posting brought is kept by its secretary or the successor (postings/keeper.ts); what belongs to none, by who organizes.
  keepResources: [
    { roles: posted, when: ['covers', 'posted'] },
    { roles: ['DISTRICT_ORGANIZER'], when: ['covers'] },
  ],
  // What a community lacks, and which offer is taken for it, is for whoever is posted there.
  keepNeeds: [{ roles: [...posted, 'DISTRICT_ORGANIZER'], when: ['covers'] }],
  readResources: [{ roles: [...communityRoles, 'STREET_OFFICER', 'DISTRICT_ORGANIZER'], when: ['covers'] }],
  // Nobody says of somebody else that they were there; who was there when is for who answers for it, and the one concerned.
  attendPosting: [{ roles: posted, when: ['covers', 'posted'] }],
  readAttendance: [
    { roles: posted, when: ['covers', 'posted'] },
    { roles: ['DISTRICT_ORGANIZER', 'STREET_OFFICER'], when: ['covers'] },
  ],
  // A secretary takes apprentices and so gives them, at that one community and no longer than the own term, the role of one.
  keepApprenticeship: [
    { roles: posted, when: ['covers', 'posted'] },
    { roles: ['DISTRICT_ORGANIZER'], when: ['covers'] },
  ],
  // What somebody has learnt is for the master to say, and for nobody else.
  signOffSkill: [{ roles: posted, when: ['covers', 'posted'] }],
  readApprenticeship: [
    { roles: posted, when: ['posted'] },
    { roles: ['COMMUNITY_SECRETARY', 'STREET_OFFICER', 'DISTRICT_ORGANIZER'], when: ['covers'] },
    { roles: everyRole, when: ['own'] },
  ],
  manageSkills: [{ roles: ['DISTRICT_ORGANIZER'], when: ['covers'] }],
  // What came of a posting: for the one concerned, and who answers for the place.
  readEffect: [
    { roles: posted, when: ['covers', 'posted'] },
    { roles: ['DISTRICT_ORGANIZER', 'STREET_OFFICER', 'COMMUNITY_SECRETARY'], when: ['covers'] },
  ],
  // Either of the two hands over; each signs for oneself, and for who cannot any more only who sends cadres out (m29).
  handOver: [
    { roles: posted, when: ['covers', 'posted'] },
    { roles: ['DISTRICT_ORGANIZER'], when: ['covers'] },
  ],
  signHandover: [{ roles: posted, when: ['covers', 'posted'] }],
  signForOutgoing: [{ roles: ['DISTRICT_ORGANIZER'], when: ['covers'] }],
  // The two themselves read what they sign (postings/handovers/readable.ts).
  readHandover: [{ roles: ['DISTRICT_ORGANIZER', 'STREET_OFFICER'], when: ['covers'] }],
  // Who has which duty beside the own role, and who holds a post in another unit: both open nothing by themselves.
  manageDuties: [{ roles: calling, when: ['covers'] }],
  // Nobody says of somebody else what that one did.
  keepDeeds: [{ roles: everyRole, when: ['own'] }],
  readDeeds: [
    { roles: everyRole, when: ['own'] },
    { roles: [...communityRoles, ...calling], when: ['covers'] },
  ],
  // Whoever handles appeals writes down how; the street and the district tidy what comes from below.
  writeMethods: [
    { roles: handlers, when: ['own'] },
    { roles: calling, when: ['covers'] },
  ],
};

/** Whether an actor may do something, from facts alone. Everything that no rule allows is denied. */
export function may(actor: Actor, action: Action | ParticipantAction, facts: Facts): boolean {
  switch (actor.kind) {
    case 'system':
      return true;
    case 'staff':
      return isParticipantAction(action) ? false : staffMay(actor, action, facts);
    case 'integration':
      return isParticipantAction(action) ? false : tokenMay(actor, action, facts);
    case 'participant':
      return (
        isParticipantAction(action) &&
        actor.tenantId === facts.tenantId &&
        actor.appealId === facts.appeal?.id
      );
    default:
      return false;
  }
}

export function assertMay(actor: Actor, action: Action | ParticipantAction, facts: Facts): void {
  if (!may(actor, action, facts)) throw new Forbidden(action);
}

/** An appeal about oneself or one's unit is out of reach, whatever one's roles are. */
export function hasConflictOfInterest(actor: StaffActor, appeal: NonNullable<Facts['appeal']>): boolean {
  if (appeal.aboutPersonId !== null && appeal.aboutPersonId === actor.personId) return true;
  return appeal.aboutUnitId !== null && unitsOf(actor).includes(appeal.aboutUnitId);
}

/** The unit that a person belongs to, and those that a role was granted for. */
export function unitsOf(actor: StaffActor): string[] {
  const units = [actor.organizationId, ...actor.grants.map((grant) => grant.organizationId)];
  return [...new Set(units.filter((unit) => unit !== null))];
}

function staffMay(actor: StaffActor, action: Action, facts: Facts): boolean {
  if (actor.tenantId !== facts.tenantId) return false;
  if (actor.portalClientId !== undefined && isFirstPartyOnly(action)) return false;
  if (facts.appeal && hasConflictOfInterest(actor, facts.appeal)) return false;
  return permissions[action].some((entry) =>
    actor.grants.some((grant) => entry.roles.includes(grant.role) && grantCounts(actor, grant, entry, facts)),
  );
}

/**
 * A token is nobody, and nobody knows who reads behind it: what is confidential, or about anybody at all, never leaves by
 * one.
 */
function tokenMay(actor: IntegrationActor, action: Action, { tenantId, placeIds, appeal }: Facts): boolean {
  if (actor.tenantId !== tenantId || !placeIds.some((placeId) => actor.placeIds.includes(placeId)))
    return false;
  if (appeal && (appeal.visibility === 'CONFIDENTIAL' || isAboutSomebody(appeal))) return false;
  return permissions[action].some(({ scope }) => scope !== undefined && actor.scopes.includes(scope));
}

function isAboutSomebody({ aboutUnitId, aboutPersonId }: NonNullable<Facts['appeal']>): boolean {
  return aboutUnitId !== null || aboutPersonId !== null;
}

function grantCounts(actor: StaffActor, grant: ActiveGrant, entry: Entry, facts: Facts): boolean {
  // Confidential consultations (m58, m59) are for the one person they were given to, who must be one to handle them.
  const given = handlers.includes(grant.role) && conditions.assigned(actor, grant, facts);
  if (facts.appeal?.visibility === 'CONFIDENTIAL' && !given) return false;
  return entry.when.every((condition) => conditions[condition](actor, grant, facts));
}

const conditions: Record<Condition, (actor: StaffActor, grant: ActiveGrant, facts: Facts) => boolean> = {
  covers: (_, grant, facts) => grant.placeId !== null && facts.placeIds.includes(grant.placeId),
  unplaced: (_, __, facts) => facts.appeal !== undefined && facts.placeIds.length === 0,
  holds: (actor, grant, { appeal }) =>
    appeal !== undefined && appeal.holderUnitId !== null && appeal.holderUnitId === unitOf(actor, grant),
  assists: (actor, grant, { appeal }) =>
    [...(appeal?.assistingUnitIds ?? []), ...(appeal?.calledUnitIds ?? [])].some(
      (unit) => unit === unitOf(actor, grant),
    ),
  called: (actor, grant, { appeal }) =>
    appeal?.calledUnitIds?.some((unit) => unit === unitOf(actor, grant)) ?? false,
  above: (_, grant, { aboveIds = [] }) => grant.placeId !== null && aboveIds.includes(grant.placeId),
  assigned: (actor, _, { appeal }) => appeal !== undefined && appeal.assigneeId === actor.personId,
  notDoer: (actor, _, { appeal }) => appeal !== undefined && appeal.resolvedById !== actor.personId,
  own: (actor, _, { ownerId }) => ownerId === actor.personId,
  posted: (actor, _, { posting }) => posting?.personId === actor.personId,
};

function unitOf(actor: StaffActor, grant: ActiveGrant): string | null {
  return grant.organizationId ?? actor.organizationId;
}

function isParticipantAction(action: Action | ParticipantAction): action is ParticipantAction {
  return (participantActions as readonly string[]).includes(action);
}
