import type { IntegrationScope, Role } from '@linli/database/generated/prisma/enums';
import { type AppealRelation, type Holding, holdings, type PlaceRelation } from './relations.ts';

/**
 * Who may see and do what, as people decide it; the code's own permission table is not asked. What is not said here
 * is denied. A field, mutation, subscription or role that is missing here fails the matrix.
 */
type Reach = Readonly<Record<Holding, readonly AppealRelation[]>>;

const nothing: Reach = { place: [], unit: [] };
/** Also where the place alone would lead nowhere: what the unit holds stands here or elsewhere. */
const held = ['ownPlaceHeld', 'heldByMyUnit'] as const;
const here = ['ownPlace', 'ownPlaceHeld'] as const;
const handling = [...held, 'assignedToMe', 'confidentialMine'] as const;
/** Who helps the holder reads along and writes in the thread; the case itself is not theirs. */
const helping = ['assistedByMyUnit', 'calledForMyUnit'] as const;
const near = [...handling, ...helping] as const;
const ladder: Reach = { place: ['ownPlace', ...near], unit: near };
const office: Reach = { place: ['ownPlace', 'unplaced', ...near], unit: ['unplaced', ...near] };
const beside: Reach = { place: near, unit: near };

/** Which appeals a role reads: never what is about the person or the unit, never what is confidential and not theirs. */
export const reads: Readonly<Record<Role, Reach>> = {
  GRID_MEMBER: ladder,
  GRID_LEADER: ladder,
  GRID_BRANCH_SECRETARY: ladder,
  COMMUNITY_SECRETARY: ladder,
  GOVERNANCE_SECRETARY: ladder,
  FIRST_SECRETARY: ladder,
  // Sees what happens at the place to learn from it; handles what was given to the person by name.
  APPRENTICE: {
    place: [...here, 'assignedToMe', 'confidentialMine'],
    unit: ['assignedToMe', 'confidentialMine'],
  },
  PROPERTY_STAFF: beside,
  STREET_OFFICER: office,
  // Takes in and passes on; handles nothing.
  HOTLINE_OFFICER: { place: [...here, 'unplaced'], unit: ['unplaced'] },
  DEPARTMENT_OFFICER: beside,
  ENFORCEMENT_OFFICER: beside,
  DISTRICT_ORGANIZER: office,
  // Reports what they see, and reads nothing.
  PATROL_VOLUNTEER: nothing,
  // Makes users, places and sites; reads no resident's words.
  ADMINISTRATOR: nothing,
};

interface Row {
  readonly roles: readonly Role[];
  readonly held: readonly Holding[];
  readonly may: readonly AppealRelation[];
}

const grid: readonly Role[] = ['GRID_MEMBER', 'GRID_LEADER', 'GRID_BRANCH_SECRETARY'];
const heads: readonly Role[] = ['GRID_LEADER', 'GRID_BRANCH_SECRETARY'];
const secretaries: readonly Role[] = ['COMMUNITY_SECRETARY', 'GOVERNANCE_SECRETARY', 'FIRST_SECRETARY'];
const dispatchers: readonly Role[] = ['STREET_OFFICER', 'HOTLINE_OFFICER', 'DISTRICT_ORGANIZER'];
const departments: readonly Role[] = ['DEPARTMENT_OFFICER', 'ENFORCEMENT_OFFICER'];
const answering: readonly Role[] = [...grid, ...secretaries, ...dispatchers];
const doing: readonly Role[] = [
  ...grid,
  ...secretaries,
  'PROPERTY_STAFF',
  'STREET_OFFICER',
  ...departments,
  'DISTRICT_ORGANIZER',
];
const anyway: readonly Holding[] = ['place', 'unit'];

const atOwnPlace = (roles: readonly Role[]): Row => ({ roles, held: ['place'], may: here });
const inTriage: Row = { roles: dispatchers, held: anyway, may: ['unplaced'] };
const inCharge: readonly Row[] = [
  { roles: doing, held: anyway, may: handling },
  { roles: ['APPRENTICE'], held: anyway, may: ['assignedToMe', 'confidentialMine'] },
];

const calling: readonly Role[] = ['STREET_OFFICER', 'DISTRICT_ORGANIZER'];
const whistled: readonly Row[] = [
  atOwnPlace(calling),
  { roles: doing, held: anyway, may: ['calledForMyUnit'] },
];

/** Up and down the ladder: a dispatcher whatever lies below; a rung only what it holds at its own place. */
const passingOn: readonly Row[] = [
  atOwnPlace(dispatchers),
  { roles: [...grid, ...secretaries], held: ['place'], may: ['ownPlaceHeld'] },
];

const reading: readonly Row[] = Object.entries(reads).flatMap(([role, reach]) =>
  holdings.map((held) => ({ roles: [role as Role], held: [held], may: reach[held] })),
);

const dataRequests: readonly Row[] = [
  { roles: ['STREET_OFFICER', 'DISTRICT_ORGANIZER'], held: ['place'], may: [...here, 'unplaced'] },
  { roles: ['STREET_OFFICER', 'DISTRICT_ORGANIZER'], held: ['unit'], may: ['unplaced'] },
];

/** The masked contact: who answers for the place or handles it, never property staff, apprentices or administrators. */
export const seesContact: readonly Row[] = [
  atOwnPlace(answering),
  inTriage,
  { roles: departments, held: anyway, may: held },
];

/** Who may take which step. Who reads the appeal and may not is told so; to everybody else it does not exist. */
export const steps: Readonly<Record<string, readonly Row[]>> = {
  routeAppeal: [atOwnPlace([...secretaries, ...dispatchers]), inTriage],
  acceptAppeal: [atOwnPlace(answering), inTriage, { roles: departments, held: anyway, may: held }],
  assignAppeal: [
    atOwnPlace([...heads, ...secretaries, ...dispatchers]),
    { roles: [...grid, ...departments, 'PROPERTY_STAFF'], held: anyway, may: held },
  ],
  // Who may give it to any unit also asks any to help.
  assistAppeal: [atOwnPlace([...heads, ...secretaries, ...dispatchers])],
  // Whoever has it in hand refuses; the parties are heard; the rung above decides: all places of roles lie above the seeded ones.
  recordCost: [atOwnPlace(answering), ...inCharge],
  draftAgreement: [atOwnPlace(answering), ...inCharge],
  // Each unit signs for itself, helping ones too; whose signature it is, the call asks beyond this table.
  signAgreement: [atOwnPlace(answering), ...inCharge, { roles: doing, held: anyway, may: helping }],
  // Never by a party's own people.
  cancelAgreement: [atOwnPlace([...secretaries, ...dispatchers])],
  openDutyDispute: inCharge,
  addDutyClaim: [
    atOwnPlace([...secretaries, ...dispatchers]),
    ...inCharge,
    { roles: doing, held: anyway, may: helping },
  ],
  decideDutyDispute: [atOwnPlace([...secretaries, ...dispatchers])],
  withdrawDutyDispute: [atOwnPlace([...secretaries, ...dispatchers]), ...inCharge],
  // The street and the district call; whoever is called answers, and they where it does not.
  blowWhistle: [atOwnPlace(calling)],
  acknowledgeWhistle: whistled,
  recordArrival: whistled,
  finishWhistleTask: whistled,
  releaseWhistle: [atOwnPlace(calling)],
  endAssistance: [atOwnPlace([...heads, ...secretaries, ...dispatchers])],
  startAppeal: inCharge,
  resolveAppeal: inCharge,
  verifyAppeal: [atOwnPlace(answering)],
  recordReturnVisit: [atOwnPlace(answering)],
  // Of "half solved": who may reopen it decides, never the one who did the work.
  decideHalf: [atOwnPlace([...heads, ...secretaries, ...dispatchers])],
  recordReview: [atOwnPlace(answering), ...inCharge],
  keepLedger: [atOwnPlace(answering)],
  closeAppeal: [atOwnPlace([...secretaries, ...dispatchers])],
  reopenAppeal: [atOwnPlace([...heads, ...secretaries, ...dispatchers])],
  publishAppeal: [atOwnPlace([...secretaries, ...dispatchers])],
  unpublishAppeal: [atOwnPlace([...secretaries, ...dispatchers])],
  // In clear, with a reason that the person can read.
  unmaskContact: [
    atOwnPlace(answering),
    inTriage,
    { roles: departments, held: anyway, may: ['assignedToMe', 'confidentialMine'] },
  ],
  exportPersonalData: dataRequests,
  erasePersonalData: dataRequests,
  askReporter: [atOwnPlace(answering), ...inCharge],
  pauseAppeal: inCharge,
  scheduleAppeal: inCharge,
  resumeAppeal: [atOwnPlace([...secretaries, ...dispatchers]), ...inCharge],
  returnAppeal: inCharge,
  // Whoever reads it is told that there is nothing of one's own to take back.
  undoAppealStep: reading,
  makeCommitment: [atOwnPlace([...secretaries, ...dispatchers]), ...inCharge],
  settleCommitment: [atOwnPlace([...secretaries, ...dispatchers]), ...inCharge],
  escalateAppeal: passingOn,
  handBackAppeal: passingOn,
  declineAppeal: [atOwnPlace([...secretaries, ...dispatchers]), inTriage],
  // Of both appeals; the other one is asked after this one.
  mergeAppeals: [atOwnPlace([...secretaries, ...dispatchers]), inTriage],
  unmergeAppeal: [atOwnPlace([...secretaries, ...dispatchers]), inTriage],
  splitAppeal: [atOwnPlace([...secretaries, ...dispatchers]), inTriage],
  linkAppeals: [atOwnPlace(answering), inTriage],
  unlinkAppeals: [atOwnPlace(answering), inTriage],
  addNote: [
    atOwnPlace([...answering, 'APPRENTICE']),
    inTriage,
    ...inCharge,
    { roles: doing, held: anyway, may: helping },
  ],
  logContact: [
    atOwnPlace([...answering, 'APPRENTICE']),
    inTriage,
    ...inCharge,
    { roles: doing, held: anyway, may: helping },
  ],
  recordSiteVisit: [
    atOwnPlace([...answering, 'APPRENTICE']),
    inTriage,
    ...inCharge,
    { roles: doing, held: anyway, may: helping },
  ],
  addMeasurement: [
    atOwnPlace([...answering, 'APPRENTICE']),
    inTriage,
    ...inCharge,
    { roles: doing, held: anyway, may: helping },
  ],
  setAppealAsset: [
    atOwnPlace([...answering, 'APPRENTICE']),
    inTriage,
    ...inCharge,
    { roles: doing, held: anyway, may: helping },
  ],
  setAffectedPlaces: [
    atOwnPlace([...answering, 'APPRENTICE']),
    inTriage,
    ...inCharge,
    { roles: doing, held: anyway, may: helping },
  ],
  recordPraise: [
    atOwnPlace([...answering, 'APPRENTICE']),
    inTriage,
    ...inCharge,
    { roles: doing, held: anyway, may: helping },
  ],
  // Of cards: where one was used is for who writes in the appeal's thread.
  linkMethodCard: [
    atOwnPlace([...answering, 'APPRENTICE']),
    inTriage,
    ...inCharge,
    { roles: doing, held: anyway, may: helping },
  ],
  unlinkMethodCard: [
    atOwnPlace([...answering, 'APPRENTICE']),
    inTriage,
    ...inCharge,
    { roles: doing, held: anyway, may: helping },
  ],
};

/** Where staff may file an appeal for somebody. */
export const files: readonly Role[] = [...answering, 'APPRENTICE', 'PATROL_VOLUNTEER'];

/** What belongs to one appeal and is read by whoever reads it. `contact` and `contactAccesses` ask for more. */
export const ofAppeal: Readonly<Record<string, string>> = {
  Appeal: `aboutPerson aboutUnit acceptedAt address answers assignablePeople assignableUnits assignee assistingUnits disputes responsible whistles viewerCanDisputeDuty viewerCanClaimDuty viewerCanDecideDuty viewerCanWithdrawDispute
    agreements viewerCanDraftAgreement viewerCanSignAgreement viewerCanSignForOthers viewerCanCancelAgreement viewerCanSettleObligation
    costs viewerCanRecordCost unitsAround asset viewerCanBlowWhistle viewerCanAnswerWhistle viewerCanReleaseWhistle category channel
    closedAt code commitments events grade holder hotlineOrder id inheritedOrigin inheritedSince initiative kind lastEntryAt ledger legalSteps links
    level occurredAt participants photos place placeVersion point pointSource promiseClock publication recordedAt
    repeatsHere resolvedAt returnVisits round sameContact state supporterCount text title undoableUntil version viewerCanAccept viewerCanAddNote
    viewerCanAskReporter viewerCanAssign viewerCanAssist viewerCanEndAssistance viewerCanClose viewerCanDecline viewerCanEscalate viewerCanHandBack viewerCanMakeCommitment viewerCanPause
    viewerCanResume viewerCanReturn viewerCanSchedule viewerCanSettleCommitment viewerCanPublish viewerCanRecordReturnVisit viewerCanReopen viewerCanResolve
    viewerCanLink viewerCanMerge viewerCanRoute viewerCanSplit viewerCanStart viewerCanUnmerge viewerCanUnpublish
    viewerCanAddEntry methods methodsForCategory affectedPlaces contacts contactCounts measurements praises siteVisits viewerCanAddPublicNote viewerCanVerify visibility ledgerEntry ledgerOwners returnVisitScript reviews viewerCanDecideHalf viewerCanRecordReview viewerCanKeepLedger`,
  AppealEvent: `actorKind assignee at fromState id integrationName isPublic occurredAt person photos place sequence text toState type unit`,
  Participant: `consentAt consentVersion contact contactAccesses createdAt id role viewerCanAnswerDataRequest
    viewerCanUnmask withdrawnAt`,
  SiteVisit: `appeal finding hypothesis id person photosAfter photosBefore result test verifies visitedAt`,
  Measurement: `appeal id measuredAt place quantity unit value`,
  Praise: `appeal channel id person praisedAt text unit`,
  ContactEntry: `appeal channel contactedAt count id participant text unit`,
  Cost: `actual appeal bearer decidedBy estimate id onTheSpot payer recordedAt text witness`,
  Agreement: `agreedAt appeal cancelledAt damages draftedAt id kind obligations onTheSpot parties status terms viewerCanSignFor`,
  AgreementParty: `id kind name recordedBy signedAt unit`,
  DutyDispute: `appeal claims decidedBy decidedFrom decidedUnit decision dueAt endedAt id level openedAt overdue register status unit`,
  Whistle: `appeal blownAt blownBy endedAt ground id kind reason targets unit`,
  WhistleTarget: `acknowledgedAt arriveBy arrivedAt doneAt id late releasedAt result streetRating streetRatingText unit unitRating unitRatingText`,
  Commitment: `appeal dueOn id isObligation madeAt person settledAt status text unit`,
  ReturnVisit: `channel contacted id participantId recordedAt recordedBy round satisfied solved valid appeal attempt counts decidedAt decision nextTryAt unit`,
  DoubleNoReview: `appeal completedAt id lookedAt missing openedAt overdue plannedAt round visitDueAt visitedAt`,
  Photo: `height id published takenAt thumbnailUrl url use width`,
  Publication: `publishedAt publishedBy retractedAt summary title`,
};

/**
 * What a token may do, by scope: always at its places and under them alone, never with what is confidential or about
 * anybody. No other door opens to one, whatever its scopes.
 */
export const byToken = {
  readAppeals: 'APPEALS_READ',
  seeContacts: 'CONTACTS_READ',
  addNote: 'APPEALS_NOTE',
  fileAppeals: 'APPEALS_FILE',
  readPlaces: 'PLACES_READ',
} as const satisfies Readonly<Record<string, IntegrationScope>>;

/** Of a tenant's rows, those that a token finds by their id. */
export const placesForTokens: readonly string[] = ['Place', 'PlaceVersion'];

/** What no role may do through a street's own portal: contacts in clear, somebody's data. Nor does it administer anything. */
export const closedToPortals: readonly string[] = [
  'unmaskContact',
  'exportPersonalData',
  'erasePersonalData',
];

/** Root fields that a token opens, and the scope that it takes. */
export const queriesForTokens: Readonly<Record<string, IntegrationScope>> = {
  appeals: byToken.readAppeals,
  appealQueueCounts: byToken.readAppeals,
  commitments: byToken.readAppeals,
  whistles: byToken.readAppeals,
  dutyDisputes: byToken.readAppeals,
  place: byToken.readPlaces,
  places: byToken.readPlaces,
};

/** What belongs to a tenant: by its id it is found by the tenant's staff, as long as a role runs. */
export const ofTenant: Readonly<Record<string, string>> = {
  Place: `ancestors centroid children code estate grid id kind name outline parent timeZone versions viewerCanManageAssets viewerCanManageTeam`,
  PlaceVersion: `code id name successor validFrom validTo`,
  Asset: `id kind place register retiredAt versions viewerCanRevise`,
  Organization: `hours id kind name phone praiseCount`,
  Person: `id name organization praiseCount tenant`,
  Category: `code deadlineClass evidencePhoto hint icon id name offered parent questions`,
  DutyMember: `community from id person role to viewerCanEnd viewerCanRecord`,
  CrossPost: `from id isDualMember organization person place title to viewerCanEnd`,
  MethodCard: `appeals author avoid categories changedAt id place retiredAt revisions situation steps teacher teacherUnit title version viewerCanRevise`,
  TextTemplate: `body category changedAt filled id kind place retiredAt title version viewerCanManage`,
  Skill: `hint id isRequired name retiredAt`,
  Posting: `attendance findApprentices viewerCanTakeApprentice hardAppeals batchNumber currentWeek effect lastWeek viewerCanAttend community expertise focus from homeKind homeOrganization id kind person renewedBy renews status to viewerCanKeep viewerCanManage weeklyDays viewerCanReadResources viewerCanKeepResources viewerCanKeepNeeds handedOver takenOver successor predecessor viewerCanHandOver viewerCanReadHandover`,
  Site: `aboutChoices accent categories configuration consent contact contactRequired id key locales organization place places showsPublished texts title`,
};

/** What somebody did in a duty is read by that one, and by who answers for the community. */
export const ofDeeds: Readonly<Record<string, string>> = {
  Deed: `appeal category doneOn id member place revisions tookPart version viewerCanRevise what withdrawnAt`,
};
export const readsDeeds: readonly Role[] = [...secretaries, ...calling];

/** Who gives duties of a community, and posts in another unit: both open nothing by themselves. */
export const givesDuties: readonly Role[] = calling;

/** Who writes down how things are done, and who tidies what comes from the own territory. */
export const writesMethods: readonly Role[] = [...doing, 'APPRENTICE'];
export const tidiesMethods: readonly Role[] = calling;

/** What belongs to one person: found by that person alone. */
export const ofPerson: Readonly<Record<string, string>> = {
  RoleGrant: `endsAt id organization place role source startsAt viewerCanEnd`,
};

/** What whoever is signed in as somebody's staff reads of themselves, also after the last role ended. */
export const ofViewer: Readonly<Record<string, string>> = {
  Viewer: `catalogue email grants hasSignInCodes isSecondFactorRequired locale passkeys people person places
    signInSessions units viewerCanInvite viewerCanManageCategories viewerCanManageIntegrations viewerCanManagePeople viewerCanManagePortalClients
    viewerCanManageSkills deedPlaces duties dutyPlaces viewerCanWriteMethods viewerCanReadAppeals viewerCanReadAudit viewerCanTriage filingPlaces importPlaces organizingPlaces ratePlaces returnVisitPlaces sitePlaces templatePlaces`,
};

/** What those read of files of the hotline who dispatch at their place. */
export const ofImporters: Readonly<Record<string, string>> = {
  HotlineImport: `columns createdAt createdBy done fileKeptUntil fileName filed finishedAt id isStalled known mapping place
    refused refusedRows rowCount savedMappings startedAt state`,
};

/** What those read of batches who organize them at their place; who is posted where, all staff read. */
export const ofOrganizers: Readonly<Record<string, string>> = {
  Batch: `candidates communities findPeople id kind name number place proposals quoted rule startsOn`,
  BatchCandidate: `expertise homeKind homeOrganization id nominatedAt person`,
};

/** Who sends cadres out, and so gives the role that goes with a posting. */
export const organizes: readonly Role[] = ['DISTRICT_ORGANIZER'];

/** Who sees, besides the secretary, on which days one was in the community. */
export const readsAttendance: readonly Role[] = ['DISTRICT_ORGANIZER', 'STREET_OFFICER'];

/** Who reads, besides the secretary, what came of a posting; the rows behind it are as readable as their appeals. */
export const readsEffect: readonly Role[] = ['DISTRICT_ORGANIZER', 'STREET_OFFICER', 'COMMUNITY_SECRETARY'];

/** What those read of resources and funds who answer for the place, or are posted there. */
export const ofResourceReaders: Readonly<Record<string, string>> = {
  ResourceOffer: `categories from id kind matches organization place posting title to viewerCanKeep withdrawnAt`,
  ResourceNeed: `appeal category community createdAt id kind matches proposals status title viewerCanKeep`,
  ResourceMatch: `decidedAt decidedBy id need offer outcome reason state usedOn`,
  Fund: `cancelReason cancelledAt community granted grantedOn id left organization posting purpose recordedAt recordedBy source spendings spent viewerCanKeep`,
  Spending: `amount fund id payee purpose receiptNumber recordedAt recordedBy reversalReason reversedAt reversedBy spentOn`,
};

/** Who reads what units offer, what communities lack, and funds. */
export const readsResources: readonly Role[] = [
  'COMMUNITY_SECRETARY',
  'GOVERNANCE_SECRETARY',
  'FIRST_SECRETARY',
  'STREET_OFFICER',
  'DISTRICT_ORGANIZER',
];

/** What those read of apprenticeships who are apprentice or master, or answer for the place. */
export const ofLearning: Readonly<Record<string, string>> = {
  Apprenticeship: `community endReason from graduatedAt graduatedBy graduationReason handledAppeals handledCounts id masterships person skills status to viewerCanKeep viewerCanSignOff`,
  SkillSignOff: `appeal evidence id level revokedAt revokedBy revokedReason signedAt signedBy skill`,
};

/** Who reads apprenticeships besides apprentice and master. */
export const readsLearning: readonly Role[] = ['COMMUNITY_SECRETARY', 'STREET_OFFICER', 'DISTRICT_ORGANIZER'];

/** What those read of handovers who hand over or take over there, and who answers for the place. */
export const ofHandovers: Readonly<Record<string, string>> = {
  Handover: `community concludedAt differences document documents from id movedAppeals openedAt openedBy stage to viewerCanFreeze viewerCanSignAs viewerCanSignForOutgoing viewerCanWriteNotes`,
};

/** Who reads handovers besides the two of them. */
export const readsHandovers: readonly Role[] = ['DISTRICT_ORGANIZER', 'STREET_OFFICER'];

/** Whole files of the hotline, with who called: who dispatches. */
export const importsFiles: readonly Role[] = dispatchers;

/** What the holder of a receipt reads of that one appeal. */
export const ofReceipt: Readonly<Record<string, string>> = {
  TrackedAppeal: `accessLog address affectedPlaces agreements canAnswer canConfirmOutcome canContest canSayThanks canWithdraw category code commitments contactCounts holder id kind ladder mergedInto outcome photos place
    promiseClock question recordedAt resolution responsible resolutionPhotos role round state supporterCount text timeline title`,
};

/** What those read who answer for the tenant's whole territory. */
export const ofAuditors: Readonly<Record<string, string>> = {
  AuditEvent: `action actorKind after at before id integrationName person requestId sealed target targetType`,
};

/** What administrators read of the people at the places that they administer. */
export const ofAdministrators: Readonly<Record<string, string>> = {
  StaffMember: `email grants id invitation person`,
  Invitation: `expiresAt invitedBy isExpired sentAt`,
  PortalClient: `disabledAt id key name origins place redirectUris registeredAt`,
  IntegrationToken: `createdAt createdBy expiresAt id lastUsedAt name places revokedAt scopes secrets viewerCanRotate`,
};

/** What everybody reads, of what staff have published and not taken back. */
export const ofEverybody: Readonly<Record<string, string>> = {
  PublicAppeal: `affectedPlaces category centroid code holder id kind photos place promiseClock publishedAt recordedAt responsible state summary
    supporterCount timeline title`,
};

/** Types without an id: they are read with what they are a part of, by whoever reads that. */
export const parts = `HandoverAgreement HandoverAppeal HandoverApprentice HandoverCommitment HandoverDifference HandoverDocument HandoverDue HandoverFieldChange HandoverFocus HandoverFund HandoverMatch HandoverNeed HandoverPack HandoverParty HandoverPosting HandoverSignature HandoverSkill
  Mastership SkillProgress HandledCounts FormerApprentice StayingTeam DeedCount DeedRevision MethodRevision FundBatch FundGroup FundSum FundTotals AttendanceShortfall BeforeAfter EffectBrief EffectComparison EffectNeighbour HomeKindCount PostingEffect PostingOutcomes PostingOverview PostingOverviewRow PostingSum QuotedResult
  AccessLogEntry HardAppeal HardAppeals AttendanceDay AttendanceSheet AttendanceWeek BatchCommunity CoverageRule CoveredCommunity ExpertiseMatch PostingFocus PostingProposal ProposedCandidate AgreementDamage AgreementObligation Answer AssetVersion CatalogueEntry CategoryQuestion CategoryRoute CategoryVersion Challenge ClockPause Consent ContactCount ContactTopic DutyClaim EnumLabel Erased EstateProfile FieldError HandledAppeal HotlineColumn HotlineFieldSource HotlineMapping HotlineRefusal HotlineRefusedRow SavedHotlineMapping IntegrationSecret LadderRung LinkedAppeal LocalizedEntry
  LocalizedText Location MainAppeal MaskedContact NearbyAppeal OpenContact PageInfo Passkey PhotoTicket PlaceUnit Point PromiseClock QuestionChoice QuestionCondition
  QueueCounts QueueUpdate PlaceTeam TeamMember TeamPlace TeamPost TeamPublication RateLimit Receipt Refusal Repeats Responsible SignInSession SimilarAppeal SitePlace Tenant TimelineEntry TrackedAgreement TrackedCommitment TrackedObligation TrackedVisit
  CategoryGrowth ConductCheckResult LedgerEntry MonthCount RateChange RateChanges RateFigures RateGroup RateGroupRows RatePeriod Rates RateTrendPoint RateVolumes RateWeights
  ReturnVisitScript ReturnVisitTask SiteConfiguration`;

/** How a root field answers: to everybody; to who reads figures there; to staff, of what belongs to their tenant; to whoever shows a receipt's secret. */
export type Door =
  | 'everybody'
  | 'apprenticeships'
  | 'givers of duties'
  | 'keepers of sites'
  | 'handovers'
  | 'importers'
  | 'organizers'
  | 'publishers of the team'
  | 'resources'
  | 'rates'
  | 'staff'
  | 'administrators'
  | 'auditors'
  | 'receipt';

export const queries: Readonly<
  Record<string, { readonly door: Door; readonly places?: readonly PlaceRelation[] }>
> = {
  node: { door: 'everybody' },
  nodes: { door: 'everybody' },
  viewer: { door: 'everybody' },
  enumLabels: { door: 'everybody' },
  challenge: { door: 'everybody' },
  rateLimit: { door: 'everybody' },
  site: { door: 'everybody' },
  sites: { door: 'keepers of sites' },
  placeTeam: { door: 'everybody' },
  teamAt: { door: 'publishers of the team' },
  spokenConsent: { door: 'everybody' },
  locate: { door: 'everybody' },
  categories: { door: 'everybody', places: ['ownPlace', 'otherPlace', 'otherTenant'] },
  publicAppeals: { door: 'everybody', places: ['ownPlace', 'otherPlace', 'otherTenant'] },
  nearbyAppeals: { door: 'everybody', places: ['ownPlace', 'otherPlace', 'otherTenant'] },
  similarAppeals: { door: 'staff' },
  appealByCode: { door: 'receipt' },
  auditEvents: { door: 'auditors' },
  staffMembers: { door: 'administrators' },
  integrationTokens: { door: 'administrators' },
  portalClients: { door: 'administrators' },
  hotlineImports: { door: 'importers' },
  batches: { door: 'organizers' },
  batchCoverage: { door: 'organizers' },
  postingOverview: { door: 'organizers' },
  postings: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  apprenticeships: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  skills: { door: 'staff' },
  teamThatStays: { door: 'apprenticeships' },
  resourceOffers: { door: 'resources' },
  resourceNeeds: { door: 'resources' },
  funds: { door: 'resources' },
  fundTotals: { door: 'resources' },
  handoverPack: { door: 'handovers' },
  dutyMembers: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  dutyCandidates: { door: 'givers of duties' },
  deeds: { door: 'staff' },
  deedCounts: { door: 'staff' },
  crossPosts: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  methodCards: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  appeals: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  commitments: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  whistles: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  dutyDisputes: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  textTemplates: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  appealQueueCounts: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  place: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  rates: { door: 'rates' },
  returnVisitQueue: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  doubleNoReviews: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  places: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  organizations: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  assets: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
  unitsAt: { door: 'staff', places: ['ownPlace', 'otherPlace'] },
};

/** Who reads the figures of a place and of what lies under it; the rows behind them are as readable as their appeals. */
export const readsRates: readonly Role[] = [...answering, 'ADMINISTRATOR'];

/** Who keeps the texts that staff begin to write with, at a place and under it; whoever is staff there uses them. */
export const keepsTemplates: readonly Role[] = ['ADMINISTRATOR', 'STREET_OFFICER'];

/** Who sets up the websites that speak for a place, and whom their keys answer. */
export const keepsSites: readonly Role[] = ['ADMINISTRATOR', 'STREET_OFFICER'];

/** Who decides what of the people at a place is public. */
export const publishesTeam: readonly Role[] = ['STREET_OFFICER', 'DISTRICT_ORGANIZER'];

/** Mutations beside the steps of staff. */
export const mutations: Readonly<
  Record<
    string,
    | 'site or staff'
    | 'staff'
    | 'receipt'
    | 'signed in'
    | 'administrators'
    | 'keepers of sites'
    | 'keepers of texts'
    | 'givers of duties'
    | 'own duty'
    | 'writers of methods'
    | 'importers'
    | 'organizers'
    | 'publishers of the team'
    | 'secretary'
    | 'master'
    | 'master or organizer'
    | 'keepers of resources'
    | 'either secretary or organizer'
    | 'either secretary'
  >
> = {
  submitAppeal: 'site or staff',
  supportAppeal: 'site or staff',
  handleAppeals: 'staff',
  requestPhotoUpload: 'site or staff',
  addPhoto: 'receipt',
  confirmOutcome: 'receipt',
  answerQuestion: 'receipt',
  sayThanks: 'receipt',
  contestDecision: 'receipt',
  withdrawAppeal: 'receipt',
  exportMyData: 'receipt',
  eraseMyData: 'receipt',
  revokeSignInSession: 'signed in',
  revokeOtherSignInSessions: 'signed in',
  removePasskey: 'signed in',
  invitePerson: 'administrators',
  resendInvitation: 'administrators',
  revokeInvitation: 'administrators',
  endRoleGrant: 'administrators',
  createCategory: 'administrators',
  reviseCategory: 'administrators',
  moveCategory: 'administrators',
  retireCategory: 'administrators',
  restoreCategory: 'administrators',
  routeCategory: 'administrators',
  requestHotlineUpload: 'importers',
  prepareHotlineImport: 'importers',
  startHotlineImport: 'importers',
  stopHotlineImport: 'importers',
  takeRefusedRows: 'importers',
  nameDutyMember: 'givers of duties',
  endDutyMember: 'givers of duties',
  createCrossPost: 'givers of duties',
  endCrossPost: 'givers of duties',
  recordDeed: 'own duty',
  reviseDeed: 'own duty',
  withdrawDeed: 'own duty',
  createMethodCard: 'writers of methods',
  reviseMethodCard: 'writers of methods',
  retireMethodCard: 'writers of methods',
  createTextTemplate: 'keepers of texts',
  reviseTextTemplate: 'keepers of texts',
  retireTextTemplate: 'keepers of texts',
  createSite: 'keepers of sites',
  reviseSite: 'keepers of sites',
  suspendSite: 'keepers of sites',
  resumeSite: 'keepers of sites',
  publishTeamMember: 'publishers of the team',
  unpublishTeamMember: 'publishers of the team',
  createBatch: 'organizers',
  nominateCandidate: 'organizers',
  createPosting: 'organizers',
  renewPosting: 'organizers',
  endPosting: 'organizers',
  quoteBatchResult: 'organizers',
  setPostingFocus: 'secretary',
  planWeek: 'secretary',
  checkIn: 'secretary',
  openHandover: 'either secretary or organizer',
  freezeHandover: 'either secretary or organizer',
  signHandover: 'either secretary',
  signHandoverForOutgoing: 'organizers',
  beginApprenticeship: 'secretary',
  endApprenticeship: 'master or organizer',
  passOnApprenticeship: 'master or organizer',
  graduateApprentice: 'master or organizer',
  revokeSignOff: 'master or organizer',
  signOffSkill: 'master',
  addSkill: 'organizers',
  reviseSkill: 'organizers',
  retireSkill: 'organizers',
  createResourceOffer: 'keepers of resources',
  withdrawResourceOffer: 'keepers of resources',
  createResourceNeed: 'keepers of resources',
  withdrawResourceNeed: 'keepers of resources',
  agreeResourceMatch: 'keepers of resources',
  declineResourceMatch: 'keepers of resources',
  recordResourceUse: 'keepers of resources',
  recordFund: 'keepers of resources',
  cancelFund: 'keepers of resources',
  recordSpending: 'keepers of resources',
  reverseSpending: 'keepers of resources',
  createAsset: 'administrators',
  reviseAsset: 'administrators',
  retireAsset: 'administrators',
  createOrganization: 'administrators',
  setOrganizationContact: 'administrators',
  registerPortalClient: 'administrators',
  updatePortalClient: 'administrators',
  disablePortalClient: 'administrators',
  createIntegrationToken: 'administrators',
  rotateIntegrationToken: 'administrators',
  revokeIntegrationToken: 'administrators',
};

export const subscriptions: Readonly<Record<string, 'readers and receipt' | 'staff'>> = {
  appealUpdated: 'readers and receipt',
  queueUpdated: 'staff',
};

export function allows(rows: readonly Row[], role: Role, held: Holding, relation: AppealRelation): boolean {
  return rows.some(
    (row) => row.roles.includes(role) && row.held.includes(held) && row.may.includes(relation),
  );
}
