import type { CoverageRuleInput, HomeKind, PostingKind } from '@linli/client/generated/graphql';
import type { MockCategory } from './appeal.ts';
import { mint, type Words } from './localized.ts';
import type { MockPerson } from './neighbourhood.ts';
import type { MockPlace } from './places.ts';
import type { World } from './world.ts';

export interface MockCandidate {
  id: string;
  person: MockPerson;
  homeKind: HomeKind;
  expertise: MockCategory[];
}

export interface MockBatch {
  id: string;
  kind: PostingKind;
  number: number;
  words: Words;
  startsOn: string;
  rule: CoverageRuleInput;
  covered: MockPlace[];
  candidates: MockCandidate[];
  quoted: { text: string; source: string; saidOn: string | null }[];
}

export interface MockPosting {
  id: string;
  batch: MockBatch;
  candidate: MockCandidate;
  community: MockPlace;
  from: string;
  to: string;
  weeklyDays: number;
  focus: { title: string; category: MockCategory | null }[];
  planned: string[];
  /** Day by day, when the secretary checked in. */
  checkIns: Map<string, string>;
}

interface PostingBook {
  batches: MockBatch[];
  postings: MockPosting[];
}

const zone = 'Asia/Shanghai';

/** A day so many days from today, by the clocks of the street. */
export function dayFromNow(days: number): string {
  return Temporal.Now.plainDateISO(zone).add({ days }).toString();
}

const books = new WeakMap<World, PostingBook>();

/** A first batch for both communities: in the first a secretary left a month ago, and another is there now. */
export function postingsOf(world: World): PostingBook {
  const known = books.get(world);
  if (known) return known;
  const rule = {
    place: world.district.id,
    from: dayFromNow(-500),
    to: dayFromNow(-410),
    measure: 'RECEIVED' as const,
    minReceived: 1,
    perStreet: 2,
  };
  const batch: MockBatch = {
    id: mint('Batch'),
    kind: 'GOVERNANCE_SECRETARY',
    number: 1,
    words: { zh: '首批治理书记', en: 'First governance secretaries' },
    startsOn: dayFromNow(-400),
    rule,
    covered: [world.east, world.west],
    candidates: [],
    quoted: [],
  };
  const parking = world.categories.find(({ words }) => words.zh === '停车秩序') ?? null;
  const post = (person: MockPerson, from: number, to: number): MockPosting => {
    const candidate = {
      id: mint('BatchCandidate'),
      person,
      homeKind: 'AGENCY' as const,
      expertise: parking ? [parking] : [],
    };
    batch.candidates.push(candidate);
    return {
      id: mint('Posting'),
      batch,
      candidate,
      community: world.east,
      from: dayFromNow(from),
      to: dayFromNow(to),
      weeklyDays: 2,
      focus: [
        { title: '规范停车', category: parking },
        { title: '楼道照明', category: null },
      ],
      planned: [],
      checkIns: new Map(),
    };
  };
  const cadre = (name: string): MockPerson => ({ id: mint('Person'), name, unit: world.heating });
  const present = world.isPosted ? world.viewer : cadre('田慧');
  const book = { batches: [batch], postings: [post(present, -30, 335), post(cadre('周亮'), -400, -31)] };
  books.set(world, book);
  return book;
}

export function isRunning({ from, to }: MockPosting): boolean {
  const today = dayFromNow(0);
  return from <= today && today <= to;
}
