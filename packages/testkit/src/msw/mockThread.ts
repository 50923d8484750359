import type { ContactChannel, SiteVisitResult } from '@linli/client/generated/graphql';
import type { MockUnit } from './neighbourhood.ts';
import type { MockPlace } from './places.ts';

/** What was entered beside the steps: contacts, visits, measurements, buildings, thanks. */
export interface MockThread {
  contacts: {
    id: string;
    channel: ContactChannel;
    count: number;
    contactedAt: string;
    text: string | null;
    unit: MockUnit | null;
    participant: string | null;
  }[];
  visits: {
    id: string;
    visitedAt: string;
    result: SiteVisitResult;
    hypothesis: string;
    test: string;
    finding: string | null;
  }[];
  measurements: { id: string; quantity: string; value: number; unit: string; measuredAt: string }[];
  affected: MockPlace[];
  praises: { id: string; channel: ContactChannel | null; text: string; praisedAt: string }[];
}

export function newThread(): MockThread {
  return { contacts: [], visits: [], measurements: [], affected: [], praises: [] };
}
