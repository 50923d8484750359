import type { ReviewPart } from '@linli/core/followup/review';
import type { LocalizedText } from '@linli/core/localized';
import type {
  AppealKind,
  Channel,
  ContactChannel,
  DeadlineClass,
  Ledger,
  PauseReason,
  Satisfied,
  SiteVisitResult,
  Solved,
} from '@linli/database/generated/prisma/enums';
import type { Agreed } from './agree.ts';
import type { DutyStep } from './dutyStep.ts';
import type { Picture } from './photos/pictures.ts';

/**
 * When something happened. For a report: "-12d 09:30" (so many days ago, in the district's time) or "-26h". For a step,
 * counted from the one before: "+40m", "+3h", "+2d 10:15" (so many days later at that time).
 * Whatever would lie in the future has not happened yet: the story simply is not that far.
 */
export type When = string;

/** An appeal and what became of it, told as it happened; played through the same use cases as any other. */
export interface Story {
  readonly key: string;
  /** What a resident can look at here: its receipt is told at the start. */
  readonly shown?: LocalizedText;
  readonly at: When;
  readonly kind: AppealKind;
  /** Code of a default category. */
  readonly category: string;
  readonly title: string;
  readonly text: string;
  /** Key of a grid, estate or building. Without it the appeal waits for a dispatcher. */
  readonly place?: string;
  readonly address?: string;
  readonly answers?: Readonly<Record<string, readonly string[]>>;
  readonly photos?: readonly Picture[];
  /** Key of the unit that it is about. */
  readonly about?: string;
  readonly contact?: { readonly name?: string; readonly phone?: string; readonly email?: string };
  readonly locale?: 'en';
  /** Channels other than the widget are filed by this member of staff. */
  readonly filed?: { readonly by: string; readonly channel: Channel };
  readonly steps: readonly StoryStep[];
}

export type StoryStep = { readonly at: When } & (
  | DutyStep
  | {
      readonly do: 'accept';
      readonly by: string;
      readonly deadlineClass?: DeadlineClass;
      readonly note?: string;
    }
  | { readonly do: 'route'; readonly by: string; readonly place: string }
  | {
      readonly do: 'assign';
      readonly by: string;
      /** A person or a unit. */
      readonly to: string;
      /** The unit that the person works with, if it is not the own one. */
      readonly with?: string;
      readonly note?: string;
    }
  | { readonly do: 'start'; readonly by: string; readonly note?: string }
  | { readonly do: 'note'; readonly by: string; readonly text: string; readonly public?: boolean }
  | {
      readonly do: 'resolve';
      readonly by: string;
      readonly text: string;
      readonly photos?: readonly Picture[];
    }
  /** By what was last looked at on the spot, if it says so. */
  | { readonly do: 'verify'; readonly by: string; readonly text?: string; readonly byVisit?: boolean }
  /** Which part of the register it concerns. */
  | { readonly do: 'part'; readonly by: string; readonly asset: string }
  | {
      readonly do: 'call';
      readonly by: string;
      readonly contacted: boolean;
      readonly solved: Solved;
      readonly satisfied: Satisfied;
      readonly note?: string;
    }
  | { readonly do: 'review'; readonly by: string; readonly part: ReviewPart; readonly text: string }
  | {
      readonly do: 'ledger';
      readonly by: string;
      readonly ledger: Ledger;
      readonly cause: string;
      readonly plan: string;
    }
  | {
      readonly do: 'confirm';
      readonly contacted: boolean;
      readonly solved: Solved;
      readonly satisfied: Satisfied;
      readonly comment?: string;
    }
  | { readonly do: 'close'; readonly by: string }
  | { readonly do: 'reopen'; readonly by: string; readonly reason: string }
  | { readonly do: 'publish'; readonly by: string; readonly title: string; readonly summary: string }
  | { readonly do: 'ask'; readonly by: string; readonly question: string }
  | {
      readonly do: 'pause';
      readonly by: string;
      readonly reason: Exclude<PauseReason, 'REPORTER'>;
      /** For so many days from then. */
      readonly days: number;
      readonly text: string;
    }
  /** For so many days ahead. */
  | { readonly do: 'promise'; readonly by: string; readonly days: number; readonly text: string }
  | { readonly do: 'decline'; readonly by: string; readonly reason: string; readonly rule: string }
  | ({ readonly do: 'agree'; readonly by: string } & Agreed)
  | { readonly do: 'fulfil'; readonly by: string }
  /** Contacts about it: so many by one channel, with others than the reporter if it says so. */
  | {
      readonly do: 'contact';
      readonly by: string;
      readonly channel: ContactChannel;
      readonly count: number;
      readonly text?: string;
    }
  | {
      readonly do: 'look';
      readonly by: string;
      readonly hypothesis: string;
      readonly test: string;
      readonly result: SiteVisitResult;
      readonly finding?: string;
    }
  | {
      readonly do: 'measure';
      readonly by: string;
      readonly quantity: string;
      readonly value: number;
      readonly unit: string;
    }
  | { readonly do: 'withdraw'; readonly reason: string }
);

interface Beginning {
  /** Who assigns; the one who accepted, if left out. */
  readonly by?: string;
  readonly starts?: When;
  readonly note?: string;
  readonly deadlineClass?: DeadlineClass;
}

/** The common beginning: accepted by one, given to another, begun. */
export function taken(accepts: string, to: string, beginning: Beginning = {}): StoryStep[] {
  const { by = accepts, starts = '+1d 09:10', note, deadlineClass } = beginning;
  return [
    { at: '+35m', do: 'accept', by: accepts, deadlineClass },
    { at: '+20m', do: 'assign', by, to },
    { at: starts, do: 'start', by: to, note },
  ];
}

/** The common end: somebody else looks, the reporter agrees, the case is closed. */
export function settled(by: string, satisfied: Satisfied = 'YES', comment?: string): StoryStep[] {
  return [
    { at: '+1d 10:05', do: 'verify', by },
    { at: '+1d 19:40', do: 'confirm', contacted: true, solved: 'YES', satisfied, comment },
  ];
}
