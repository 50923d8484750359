import type {
  AgreeResourceMatchInput,
  RecordSpendingInput,
  ReverseSpendingInput,
} from '@linli/client/generated/graphql';
import { resourceSentences } from '@linli/core/errors/resourceMessages';
import { categoryFace } from './appeal.ts';
import { connection } from './connection.ts';
import { type Asking, mint } from './localized.ts';
import { personFace, unitFace } from './neighbourhood.ts';
import { placeFace } from './places.ts';
import { dayFromNow, postingsOf } from './postingBook.ts';
import { postingFace } from './postingFaces.ts';
import type { World } from './world.ts';

interface MockSpending {
  readonly id: string;
  readonly fen: number;
  readonly input: Omit<RecordSpendingInput, 'fund' | 'amount'>;
  reversal: string | null;
}

interface Book {
  readonly fundId: string;
  readonly needId: string;
  readonly offerId: string;
  readonly matchId: string;
  readonly spendings: MockSpending[];
  isAgreed: boolean;
}

const grantedFen = 10_000;
const books = new WeakMap<World, Book>();

function bookOf(world: World): Book {
  const there = books.get(world);
  if (there) return there;
  const book = {
    fundId: mint('Fund'),
    needId: mint('ResourceNeed'),
    offerId: mint('ResourceOffer'),
    matchId: mint('ResourceMatch'),
    spendings: [],
    isAgreed: false,
  };
  books.set(world, book);
  return book;
}

const yuan = (fen: number) => (fen / 100).toFixed(2);
const toFen = (sum: unknown) => Math.round(Number(sum) * 100);

/** One fund, one need and one offer of the posting of the viewer's world. */
export function resourceRoot(world: World) {
  const book = bookOf(world);
  const [posting] = postingsOf(world).postings;
  if (!posting) return {};
  const { person } = posting.candidate;
  const [category] = world.categories;
  const keeps = world.organizes || person === world.viewer;
  const spent = () =>
    book.spendings.reduce((sum, { fen, reversal }) => sum + (reversal === null ? fen : 0), 0);
  const sums = () => ({ granted: yuan(grantedFen), spent: yuan(spent()), left: yuan(grantedFen - spent()) });
  const spendingFace = ({ id, fen, input, reversal }: MockSpending): Record<string, unknown> => ({
    __typename: 'Spending',
    id,
    amount: yuan(fen),
    spentOn: input.spentOn,
    purpose: input.purpose,
    payee: input.payee,
    receiptNumber: input.receiptNumber ?? null,
    recordedBy: personFace(person),
    reversedAt: reversal === null ? null : new Date().toISOString(),
    reversedBy: reversal === null ? null : personFace(person),
    reversalReason: reversal,
    fund: () => fundFace(),
  });
  const fundFace = (): Record<string, unknown> => ({
    __typename: 'Fund',
    id: book.fundId,
    source: 'STREET_BUDGET',
    organization: null,
    purpose: '停车场照明',
    grantedOn: dayFromNow(-5),
    ...sums(),
    viewerCanKeep: keeps,
    community: placeFace(posting.community),
    posting: () => postingFace(world, posting),
    spendings: () => book.spendings.map(spendingFace).reverse(),
  });
  const offerFace = () => ({
    __typename: 'ResourceOffer',
    id: book.offerId,
    kind: 'LABOUR',
    title: '周末志愿者二十人',
    from: dayFromNow(-5),
    to: dayFromNow(60),
    organization: unitFace(person.unit),
    place: placeFace(posting.community),
    categories: category ? [categoryFace(category)] : [],
    viewerCanKeep: keeps,
  });
  const matchFace = (): Record<string, unknown> => ({
    __typename: 'ResourceMatch',
    id: book.matchId,
    state: 'AGREED',
    reason: null,
    usedOn: null,
    outcome: null,
    decidedBy: personFace(person),
    offer: offerFace(),
  });
  const needFace = () => ({
    __typename: 'ResourceNeed',
    id: book.needId,
    kind: 'LABOUR',
    title: '清理楼道的人手',
    status: book.isAgreed ? 'AGREED' : 'OPEN',
    category: category && categoryFace(category),
    appeal: null,
    proposals: book.isAgreed ? [] : [offerFace()],
    matches: book.isAgreed ? [matchFace()] : [],
    viewerCanKeep: keeps,
  });
  return {
    funds: (page: object) => connection([fundFace()], page),
    fundTotals: () => ({
      __typename: 'FundTotals',
      sum: { count: 1, ...sums() },
      groups: () => [
        {
          source: 'STREET_BUDGET',
          community: null,
          posting: null,
          batch: null,
          month: null,
          sum: { count: 1, ...sums() },
        },
      ],
    }),
    resourceNeeds: (page: object) => connection([needFace()], page),
    resourceOffers: (page: object) => connection([offerFace()], page),
    agreeResourceMatch: (_: { input: AgreeResourceMatchInput }) => {
      book.isAgreed = true;
      return { __typename: 'AgreeResourceMatchPayload', match: matchFace() };
    },
    recordSpending: ({ input }: { input: RecordSpendingInput }, { locale }: Asking) => {
      const fen = toFen(input.amount);
      const left = grantedFen - spent();
      if (fen > left) return overspent(yuan(left), locale);
      const spending = { id: mint('Spending'), fen, input, reversal: null };
      book.spendings.push(spending);
      return { __typename: 'RecordSpendingPayload', spending: spendingFace(spending) };
    },
    reverseSpending: ({ input }: { input: ReverseSpendingInput }) => {
      const spending = book.spendings.find(({ id }) => id === input.spending);
      if (!spending) return { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到。' };
      spending.reversal = input.reason;
      return { __typename: 'ReverseSpendingPayload', spending: spendingFace(spending) };
    },
  };
}

function overspent(left: string, locale: string) {
  const message = resourceSentences.OVERSPENT?.[locale.startsWith('en') ? 'en' : 'zh']({ left }) ?? '';
  return {
    __typename: 'InvalidInputError',
    code: 'INVALID_INPUT',
    message,
    fields: [{ path: ['amount'], code: 'OVERSPENT', message }],
  };
}
