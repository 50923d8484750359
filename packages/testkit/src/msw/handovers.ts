import type { HandoverStage, SignHandoverInput } from '@linli/client/generated/graphql';
import { localized, mint } from './localized.ts';
import { personFace } from './neighbourhood.ts';
import { type MockPosting, postingsOf } from './postingBook.ts';
import type { World } from './world.ts';

interface MockHandover {
  id: string;
  stage: HandoverStage;
  /** Frozen so often; the one who left has signed the first. */
  documents: number;
}

const books = new WeakMap<World, MockHandover>();

/** The secretary who left a month ago has signed; who is in office now has not. */
function handoverOf(world: World): MockHandover {
  const known = books.get(world);
  if (known) return known;
  const handover: MockHandover = { id: mint('Handover'), stage: 'SIGNED_BY_ONE', documents: 1 };
  books.set(world, handover);
  return handover;
}

const frozenAt = '2026-11-01T08:00:00Z';
const hashOf = (number: number) => String(number).repeat(64);

/** What a posting took over, and from whom. */
export function takenOverFace(world: World, posting: MockPosting): Record<string, unknown> | null {
  const [present] = postingsOf(world).postings;
  return posting === present ? handoverFace(world) : null;
}

/** The handover by its id. */
export function handoverNode(world: World, id: string): Record<string, unknown> | null {
  return id === handoverOf(world).id ? handoverFace(world) : null;
}

export function handoverRoot(world: World) {
  return {
    signHandover: ({ input }: { input: SignHandoverInput }) => {
      const handover = handoverOf(world);
      if (input.hash !== hashOf(handover.documents)) throw new Error('another document was signed');
      handover.stage = handover.documents > 1 ? 'SIGNED_BY_ONE' : 'CONCLUDED';
      return { __typename: 'SignHandoverPayload', handover: handoverFace(world) };
    },
    freezeHandover: () => {
      const handover = handoverOf(world);
      handover.documents += 1;
      handover.stage = 'FROZEN';
      return { __typename: 'FreezeHandoverPayload', handover: handoverFace(world) };
    },
  };
}

function handoverFace(world: World): Record<string, unknown> {
  const { id, stage, documents } = handoverOf(world);
  const [to, from] = postingsOf(world).postings;
  const isOpen = stage !== 'CONCLUDED';
  const party = (posting: MockPosting | undefined) => ({
    id: posting?.id,
    from: posting?.from,
    person: personFace(posting?.candidate.person ?? world.viewer),
  });
  const signature = (side: 'OUTGOING' | 'INCOMING', posting: MockPosting | undefined) => ({
    side,
    absence: null,
    signedAt: frozenAt,
    signedBy: party(posting).person,
  });
  const signatures = (number: number) => [
    ...(number === 1 ? [signature('OUTGOING', from)] : []),
    ...(isOpen ? [] : [signature('INCOMING', to)]),
  ];
  const document = (number: number) => ({
    number,
    frozenAt,
    frozenBy: party(from).person,
    hash: hashOf(number),
    pack: () => packFace(world, from, to),
    signatures: signatures(number),
  });
  return {
    __typename: 'Handover',
    id,
    stage,
    concludedAt: isOpen ? null : frozenAt,
    movedAppeals: isOpen ? null : 2,
    viewerCanFreeze: isOpen,
    viewerCanWriteNotes: false,
    viewerCanSignAs: isOpen ? 'INCOMING' : null,
    viewerCanSignForOutgoing: false,
    from: party(from),
    to: party(to),
    document: () => document(documents),
    documents: Array.from({ length: documents }, (_, index) => document(documents - index)),
    differences: [
      {
        section: 'FUNDS',
        change: 'CHANGED',
        label: '楼道照明',
        appealId: null,
        title: null,
        fields: [{ field: 'SPENT', before: '0.00', after: '1280.50' }],
      },
    ],
  };
}

function packFace(world: World, from: MockPosting | undefined, to: MockPosting | undefined) {
  const [appeal] = world.appeals;
  const party = (posting: MockPosting | undefined) => ({
    postingId: posting?.id,
    person: posting?.candidate.person.name,
    from: posting?.from,
    to: posting?.to,
    home: localized(world.heating.words),
  });
  return {
    at: frozenAt,
    appealCount: 2,
    notes: '产权单位每月第一个周三对接。',
    kind: 'GOVERNANCE_SECRETARY',
    community: localized(world.east.words),
    outgoing: party(from),
    incoming: party(to),
    appeals: [
      {
        appealId: appeal?.id,
        code: appeal?.code,
        title: appeal?.title,
        state: 'IN_PROGRESS',
        assignee: from?.candidate.person.name,
        promisedAt: null,
        nextStep: 'RESOLVE',
        nextBy: null,
        category: null,
        holder: null,
      },
    ],
    commitments: [],
    agreements: [],
    parties: [],
    funds: [],
    needs: [],
    matches: [],
    focus: [{ title: '规范停车', category: null }],
    apprentices: [],
  };
}
