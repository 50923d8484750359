import { connection } from './connection.ts';
import { face } from './face.ts';
import { localized } from './localized.ts';
import { placeFace } from './places.ts';
import { reviewQueue } from './reviews.ts';
import type { World } from './world.ts';

interface Asked {
  status?: string | null;
  first?: number | null;
  after?: string | null;
}

const day = 86_400_000;

/** Who is still to be asked, reviews, and figures that are made up and agree with each other. */
export function followupRoot(world: World) {
  return {
    returnVisitQueue: ({ status, ...page }: Asked) => connection(status === 'DUE' ? tasks(world) : [], page),
    doubleNoReviews: (page: Asked) => reviewQueue(world.appeals, (appeal) => face(appeal, world), page),
    rates: ({ place, period }: { place: string; period?: { settlement?: string } }) => {
      const rates = ratesFace(world, place);
      const isRunning =
        period?.settlement === new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
      return world.nobodyAsked && isRunning && rates ? { ...rates, figures: noFigures } : rates;
    },
  };
}

function tasks(world: World) {
  return world.appeals
    .filter(({ state }) => state === 'RESOLVED' || state === 'VERIFIED')
    .flatMap((appeal) => {
      const shown = face(appeal, world);
      const participants = shown.participants as readonly { id: string }[];
      return participants
        .filter(({ id }) => !appeal.visits.some((visit) => visit.participantId === id))
        .map((participant) => ({
          participant,
          appeal: shown,
          resolvedAt: appeal.recordedAt,
          attempts: 1,
          lastAttempt: 'NO_ANSWER',
          lastAttemptAt: appeal.recordedAt,
          nextTryAt: null,
          status: 'DUE',
        }));
    });
}

const figures = {
  valid: 120,
  contacted: 114,
  solvedYes: 102,
  solvedHalf: 10,
  solvedNo: 8,
  satisfiedYes: 90,
  satisfiedBasically: 20,
  satisfiedNo: 10,
  doubleNo: 5,
  response: 95,
  resolution: 85,
  satisfaction: 90,
  composite: 88,
};
const noFigures = {
  ...Object.fromEntries(Object.keys(figures).map((name) => [name, 0])),
  response: null,
  resolution: null,
  satisfaction: null,
  composite: null,
};
const figuresBefore = { ...figures, resolution: 80, composite: 85.5 };
const change = { points: 5, percent: 6.25 };
const changes = {
  response: { points: 0, percent: 0 },
  resolution: change,
  satisfaction: change,
  composite: change,
};

export const volumes = {
  received: 214,
  hotline: 60,
  proactive: 18,
  proactiveSolved: 16,
  diverted: 120,
  resolved: 180,
  resolvedLate: 6,
  reopened: 9,
  returned: 4,
  withdrawnByResident: 5,
  withdrawnByStaff: 1,
  duplicateByResident: 0,
  duplicateByStaff: 3,
};

function ratesFace(world: World, placeId: string) {
  const place = world.serves.find(({ id }) => id === placeId) ?? world.serves[0];
  if (!place) return null;
  const now = Date.now();
  const date = (daysAgo: number) => new Date(now - daysAgo * day).toISOString().slice(0, 10);
  const group = (rank: number, name: string, watched: readonly string[]) => ({
    rank,
    watched,
    place: null,
    channel: null,
    unit: null,
    category: { id: `category-${rank}`, name: localized({ zh: name, en: name }) },
    figures,
    figuresBefore,
    change: changes,
    volumes,
    volumesBefore: volumes,
  });
  const appeals = world.appeals.map((appeal) => face(appeal, world));
  return {
    place: placeFace(place),
    period: { kind: 'SETTLEMENT', from: date(20), to: date(-10) },
    before: { kind: 'SETTLEMENT', from: date(50), to: date(21) },
    weights: { basicallySatisfied: 0.9, response: 0.1, resolution: 0.5, satisfaction: 0.4 },
    figures,
    figuresBefore,
    change: changes,
    volumes,
    volumesBefore: volumes,
    trend: Array.from({ length: 12 }, (_, index) => ({
      period: { kind: 'SETTLEMENT', from: date(30 * (12 - index)), to: date(30 * (11 - index) + 1) },
      figures: {
        ...figures,
        resolution: 70 + index,
        satisfaction: 82 + (index % 5),
        response: 90 + (index % 4),
      },
    })),
    groups: [group(1, '房屋漏水', ['COMPOSITE']), group(2, '=1+1', []), group(3, '公共照明', [])],
    growth: [
      {
        category: { id: 'category-1', name: localized({ zh: '违法建设', en: 'Illegal building' }) },
        zeroGrowth: true,
        months: [3, 2, 0].map((received, index) => ({
          month: date(30 * (2 - index))
            .slice(0, 8)
            .concat('01'),
          received,
        })),
      },
    ],
    checks: [
      {
        check: 'CLAIM_DENIED',
        found: 2,
        of: 120,
        appeals: (page: Asked) => connection(appeals.slice(0, 2), page),
      },
      { check: 'COPIED_TEXT', found: 0, of: 180, appeals: (page: Asked) => connection([], page) },
    ],
    visits: (page: Asked) => connection([], page),
    appeals: (page: Asked) => connection(appeals.slice(0, 5), page),
    groupRows: {
      visits: (page: Asked) => connection([], page),
      appeals: (page: Asked) => connection(appeals.slice(0, 2), page),
    },
  };
}
