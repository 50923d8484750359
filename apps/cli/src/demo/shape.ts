import type { LocalizedText } from '@linli/core/localized';
import type {
  AssetKind,
  DutyRole,
  EstateManagement,
  FundSource,
  HandoverStatus,
  HomeKind,
  OrganizationKind,
  PostingKind,
  ResourceKind,
  Role,
  SkillLevel,
} from '@linli/database/generated/prisma/enums';
import type { Story, StoryStep } from './story.ts';
import type { Tie } from './ties.ts';

/** Metres east and north of the street's centre: outlines of our own making are easier to lay out so. */
export type Metres = readonly [east: number, north: number];

/** One district with everything that is told about it. Keys are local to it; names stand in places, units and people. */
export interface DemoTenant {
  readonly code: string;
  readonly name: LocalizedText;
  readonly timeZone: string;
  readonly city: { readonly code: string; readonly name: LocalizedText };
  readonly streets: readonly DemoStreet[];
  readonly units: readonly DemoUnit[];
  readonly assets?: readonly DemoAsset[];
  readonly people: readonly DemoPerson[];
  readonly sites: readonly DemoSite[];
  readonly portals?: readonly DemoPortal[];
  readonly stories: readonly Story[];
  readonly ties?: readonly Tie[];
  readonly batches?: readonly DemoBatch[];
  readonly successions?: readonly DemoSuccession[];
  readonly brought?: readonly DemoBrought[];
  readonly team?: DemoTeam;
  readonly duties?: DemoDuties;
  readonly methods?: readonly DemoMethod[];
}

/** Who has which duty of a community and what was done in it; days count from the load. */
export interface DemoDuties {
  readonly givenBy: string;
  readonly members: readonly {
    readonly person: string;
    readonly role: DutyRole;
    readonly community: string;
    readonly from: number;
    readonly deeds: readonly {
      readonly at: number;
      readonly what: string;
      readonly tookPart?: number;
      readonly place?: string;
      /** Code of a category. */
      readonly category?: string;
    }[];
  }[];
  readonly posts: readonly {
    readonly person: string;
    readonly title: string;
    readonly place: string;
    readonly isDualMember: boolean;
    readonly from: number;
  }[];
}

/** How something is done, and the stories in which it was. */
export interface DemoMethod {
  readonly key: string;
  readonly author: string;
  readonly place: string;
  readonly daysAgo: number;
  readonly title: string;
  readonly situation: string;
  readonly steps: readonly string[];
  readonly avoid?: string;
  readonly teacherUnit?: string;
  readonly teacher?: string;
  /** Codes of categories. */
  readonly categories: readonly string[];
  readonly stories: readonly string[];
}

/** Who is shown to the public, and by whom. Everybody agreed some days before the load. */
export interface DemoTeam {
  readonly publishedBy: string;
  readonly members: readonly DemoTeamMember[];
}

export interface DemoTeamMember {
  readonly person: string;
  readonly role: Role;
  /** Keys of the community, or of grids of it. */
  readonly places: readonly string[];
  /** The name as it is shown; left out, the person's own. */
  readonly name?: string;
  readonly phone?: string;
  readonly hours?: LocalizedText;
}

/** Secretaries who were sent out together; days count from the load. */
export interface DemoBatch {
  readonly kind: PostingKind;
  readonly number: number;
  readonly name: LocalizedText;
  readonly startsOn: number;
  /** How many communities its rule takes at most. */
  readonly total: number;
  readonly postings: readonly DemoPosting[];
  /** What was reported of it elsewhere. */
  readonly quoted?: readonly { readonly quote: string; readonly source: string }[];
}

export interface DemoPosting {
  readonly person: string;
  /** The unit that sends. */
  readonly unit: string;
  readonly homeKind: HomeKind;
  /** Codes of categories. */
  readonly expertise: readonly string[];
  readonly community: string;
  readonly from: number;
  readonly to: number;
  readonly weeklyDays: number;
  readonly focus: readonly { readonly title: string; readonly category?: string }[];
  /** Who learns from the secretary. */
  readonly apprentices?: readonly DemoApprentice[];
  /** Whether the last weeks are told too. */
  readonly attends?: boolean;
}

/** One secretary hands over to the next. */
export interface DemoSuccession {
  readonly outgoing: string;
  readonly incoming: string;
  /** The last day of the one; the other comes the day after. Days count from the load. */
  readonly on: number;
  /** What is not in the data. */
  readonly notes: string;
  /** What the one has in hand on that day, and how the other goes on with it. */
  readonly cases: readonly { readonly story: Story; readonly after: readonly StoryStep[] }[];
}

/** Days count from the load. */
export interface DemoApprentice {
  readonly person: string;
  readonly from: number;
  /** Learnt under another secretary there before, and goes on here. */
  readonly isPassedOn?: boolean;
  readonly graduates?: number;
  readonly signed: readonly {
    /** Its place in the catalogue. */
    readonly skill: number;
    /** The first of the levels. */
    readonly from: SkillLevel;
    /** When each level was signed off, and what showed it. */
    readonly days: readonly number[];
    readonly evidence: readonly string[];
  }[];
}

/** What a posting brought; days count from the load. */
export interface DemoBrought {
  /** Whose posting. */
  readonly person: string;
  readonly offers: readonly {
    readonly key: string;
    /** The unit that sends, if left out. */
    readonly unit?: string;
    readonly kind: ResourceKind;
    readonly title: string;
    /** Codes of categories. */
    readonly categories: readonly string[];
    readonly from: number;
    readonly to: number;
  }[];
  readonly needs: readonly DemoNeed[];
  readonly funds: readonly DemoFund[];
}

export interface DemoNeed {
  readonly kind: ResourceKind;
  readonly title: string;
  /** Code of a category. */
  readonly category: string;
  readonly at: number;
  /** The key of the offer that was taken for it. */
  readonly agreed?: string;
  readonly used?: { readonly at: number; readonly outcome: string };
}

export interface DemoFund {
  readonly source: FundSource;
  readonly unit?: string;
  readonly granted: string;
  readonly purpose: string;
  readonly at: number;
  readonly spendings: readonly {
    readonly at: number;
    readonly amount: string;
    readonly purpose: string;
    readonly payee: string;
    readonly receiptNumber?: string;
    /** Why it was reversed the same day. */
    readonly reversed?: string;
  }[];
}

export interface DemoStreet {
  readonly key: string;
  readonly name: LocalizedText;
  /** Longitude and latitude about where it lies. */
  readonly centre: readonly [lng: number, lat: number];
  /** Corners, anticlockwise. Invented: the true limits are nobody's to copy here. */
  readonly corners: readonly Metres[];
  readonly communities: readonly DemoCommunity[];
}

export interface DemoCommunity {
  readonly key: string;
  readonly name: LocalizedText;
  readonly at: Metres;
  readonly grids: number;
  readonly estates: readonly DemoEstate[];
}

export interface DemoEstate {
  readonly key: string;
  readonly name: LocalizedText;
  readonly at: Metres;
  /** Width and depth in metres. */
  readonly size: Metres;
  readonly management: EstateManagement;
  readonly households?: number;
  readonly residents?: number;
  readonly builtYear?: number;
  /** Building numbers in rows from the north-west, as on the ground; other structures by key and name. */
  readonly rows: readonly (readonly (number | DemoStructure)[])[];
}

export interface DemoStructure {
  readonly key: string;
  readonly name: LocalizedText;
}

export interface DemoUnit {
  readonly key: string;
  readonly kind: OrganizationKind;
  readonly name: LocalizedText;
  readonly phone?: string;
  readonly hours?: LocalizedText;
  /** Keys of the places that it serves. */
  readonly serves: readonly string[];
}

/** A part of a place: who owns it, who maintains it, how far its handover has come. */
export interface DemoAsset {
  readonly key: string;
  readonly place: string;
  readonly kind: AssetKind;
  readonly name: LocalizedText;
  readonly owner?: string;
  readonly maintainer?: string;
  readonly handover: HandoverStatus;
  /** YYYY-MM-DD. */
  readonly handoverOn?: string;
}

export interface DemoPerson {
  readonly key: string;
  /** Invented, like every private person here. */
  readonly name: string;
  readonly unit: string;
  /** The part before @ of the demo account; without it the person does not sign in. */
  readonly account?: string;
  /** What the account is for, where role and unit do not say enough. */
  readonly does?: LocalizedText;
  readonly grants: readonly DemoGrant[];
}

export interface DemoGrant {
  readonly role: Role;
  /** Key of a place or of a unit; without either the role is held for the person's own unit. */
  readonly place?: string;
  readonly unit?: string;
}

export interface DemoSite {
  readonly key: string;
  readonly unit: string;
  readonly place: string;
  readonly title: LocalizedText;
  readonly accent?: string;
}

/** A street's own portal. */
export interface DemoPortal {
  /** What its pages send as client_id. */
  readonly key: string;
  readonly place: string;
  readonly name: LocalizedText;
}
