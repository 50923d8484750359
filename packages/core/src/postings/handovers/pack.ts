import type {
  AgreementKind,
  AppealState,
  FundSource,
  OrganizationKind,
  PostingKind,
  ResourceKind,
  SkillLevel,
} from '@linli/database/generated/prisma/enums';
import type { AppealStep } from '../../appeals/machine.ts';
import type { LocalizedText } from '../../localized.ts';

/** Changes with the shape of {@link Pack}, so that a document is read as it was written. */
export const packFormat = 1;

export interface NamedUnit {
  readonly id: string;
  readonly name: LocalizedText;
}

/** A member of staff. Residents stand nowhere in a pack. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** One of the two: who, sent by whom, in office on which days, the last one included. */
export interface PackPosting {
  readonly postingId: string;
  readonly person: NamedPerson;
  readonly home: NamedUnit;
  readonly from: string;
  readonly to: string;
}

export interface PackAppeal {
  readonly id: string;
  readonly code: string;
  readonly state: AppealState;
  readonly category: LocalizedText | null;
  readonly holder: NamedUnit | null;
  readonly assignee: NamedPerson | null;
  /** When it is to be done, as it was promised. */
  readonly promisedAt: string | null;
  readonly nextStep: AppealStep;
  /** By when that is to be taken. */
  readonly nextBy: string | null;
}

/** A dated promise of the office that is still to be kept; its words stand with the appeal. */
export interface PackCommitment {
  readonly id: string;
  readonly appealId: string;
  readonly code: string;
  readonly dueOn: string;
  readonly unit: NamedUnit | null;
  readonly person: NamedPerson | null;
}

export interface PackDue {
  readonly dueOn: string;
  /** Yuan, with two digits behind the point. */
  readonly amount: string | null;
  /** The unit that owes it; null where residents do. */
  readonly unit: NamedUnit | null;
}

/** An agreement in force, and what of it is still to be done. */
export interface PackAgreement {
  readonly id: string;
  readonly appealId: string;
  readonly code: string;
  readonly kind: AgreementKind;
  readonly agreedAt: string;
  readonly due: readonly PackDue[];
}

/** A unit that has to do with the community, with the public contact of its office. */
export interface PackParty {
  readonly id: string;
  readonly name: LocalizedText;
  readonly kind: OrganizationKind;
  readonly phone: string | null;
  readonly hours: LocalizedText | null;
}

/** Money that the posting secured, in yuan with two digits behind the point (m41). */
export interface PackFund {
  readonly id: string;
  readonly source: FundSource;
  readonly giver: NamedUnit | null;
  readonly purpose: string;
  readonly grantedOn: string;
  readonly granted: string;
  readonly spent: string;
  readonly left: string;
}

/** What the community lacks and nothing has met yet (m44). */
export interface PackNeed {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly title: string;
}

/** An offer that was agreed upon for a need, and not used yet. */
export interface PackMatch {
  readonly id: string;
  readonly need: string;
  readonly offer: string;
  readonly unit: NamedUnit | null;
  /** The last day on which it can be used. */
  readonly until: string;
}

/** Somebody who learns under the posting, and what was signed off so far (m37). */
export interface PackApprentice {
  readonly id: string;
  readonly person: NamedPerson;
  readonly graduatedAt: string | null;
  readonly skills: readonly { readonly name: LocalizedText; readonly level: SkillLevel | null }[];
}

export interface PackFocus {
  readonly title: string;
  readonly category: LocalizedText | null;
}

/**
 * What one secretary hands over to the next (m29). It holds ids, codes, times, figures and the words of staff; what residents
 * wrote stays with their appeals, where it can be erased.
 */
export interface Pack {
  readonly format: typeof packFormat;
  readonly community: NamedUnit;
  readonly kind: PostingKind;
  readonly outgoing: PackPosting;
  readonly incoming: PackPosting;
  readonly at: string;
  readonly appeals: readonly PackAppeal[];
  readonly commitments: readonly PackCommitment[];
  readonly agreements: readonly PackAgreement[];
  readonly parties: readonly PackParty[];
  readonly funds: readonly PackFund[];
  readonly needs: readonly PackNeed[];
  readonly matches: readonly PackMatch[];
  readonly focus: readonly PackFocus[];
  readonly apprentices: readonly PackApprentice[];
  /** What is not in the data, in words of the one who leaves. */
  readonly notes: string;
}
