import { checkDigit } from '@linli/core/appeals/code';
import { type Candidate, chooseHolder } from '@linli/core/appeals/holder';
import type { Channel } from '@linli/database/generated/prisma/enums';
import type { Catalogue } from './catalogue.ts';
import { Deadlines } from './deadlines.ts';
import type { Ground } from './ground.ts';
import { addHistory } from './history.ts';
import { lifeOf } from './life.ts';
import type { Offices } from './offices.ts';
import type { Plan } from './plan.ts';
import { Random } from './random.ts';
import { noRows, type Rows } from './rows.ts';
import { matterOf } from './words.ts';

export interface World {
  readonly plan: Plan;
  readonly grids: readonly Ground[];
  readonly offices: Offices;
  readonly catalogues: ReadonlyMap<string, Catalogue>;
}

/** So many appeals at a time: their rows are gone before they grow old. */
const batch = 1_000;
/** Of what nobody has accepted yet, so much is in no known place: triage. */
const unplacedShare = 0.2;
const dayMs = 86_400_000;

/** All appeals of a plan with their histories, oldest first, in batches. */
export function* generateAppeals(world: World): Generator<Rows> {
  const random = new Random(`${world.plan.seed}/appeals`);
  const pickGrid = byNoise(random, world.grids);
  const deadlines = new Deadlines();
  for (let first = 0; first < world.plan.appeals; first += batch) {
    const rows = noRows();
    const beyond = Math.min(first + batch, world.plan.appeals);
    for (let number = first; number < beyond; number++)
      addAppeal(world, random, deadlines, pickGrid(), number, rows);
    yield rows;
  }
}

function addAppeal(
  world: World,
  random: Random,
  deadlines: Deadlines,
  grid: Ground,
  number: number,
  rows: Rows,
): void {
  const { plan, offices, catalogues } = world;
  const { tenantId } = grid;
  const { topics, configurationId } = catalogues.get(tenantId) ?? { topics: [], configurationId: null };
  const topic = random.pick(topics);
  const until = plan.until.getTime();
  const at = Math.floor(until - plan.days * dayMs * (1 - (number + random.unit()) / plan.appeals));
  const life = lifeOf(random, deadlines, { at, deadlineClass: topic.deadlineClass, until });
  const placed = life.state !== 'SUBMITTED' || !random.chance(unplacedShare) ? grid : null;
  const route = { level: topic.routeLevel, kind: topic.routeKind };
  const holder = placed && chooseHolder(unitsAbove(offices, placed), route, []);
  const people = holder && offices.handlers.get(topic.routeLevel === 'GRID' ? grid.id : holder.unitId);
  const assigneeId = people?.length && life.timeOf('ASSIGNED') !== null ? random.pick(people) : null;
  const resolvedAt = life.timeOf('RESOLVED');
  const appealId = random.uuid(at);
  const isImported = life.dispatchDueAt === null;
  const channel: Channel = isImported
    ? 'IMPORT'
    : random.pick(['WIDGET', 'WIDGET', 'HOTLINE', 'WECHAT', 'PATROL'] as const);
  const code = String(100_000_000 + ((number * 618_970_019 + 314_159_265) % 900_000_000));
  rows.appeal.push({
    id: appealId,
    tenantId,
    code: code + checkDigit(code),
    kind: random.pick(['QUESTION', 'HELP', 'COMPLAINT', 'COMPLAINT', 'SUGGESTION'] as const),
    state: life.state,
    channel,
    grade: topic.grade,
    deadlineClass: topic.deadlineClass,
    level: holder?.level ?? topic.routeLevel,
    categoryId: topic.categoryId,
    categoryVersionId: topic.versionId,
    placeId: placed?.id ?? null,
    placeVersionId: placed?.versionId ?? null,
    lng: placed && placed.lng + random.between(-1e-3, 1e-3),
    lat: placed && placed.lat + random.between(-1e-3, 1e-3),
    pointSource: placed && 'MAP',
    holderUnitId: holder?.unitId ?? null,
    assigneeId,
    resolvedById: resolvedAt === null ? null : assigneeId,
    configurationId: life.handlingDueAt === null ? null : configurationId,
    version: life.steps.length,
    occurredAt: new Date(at - random.below(dayMs)),
    recordedAt: new Date(at),
    acceptedAt: date(life.timeOf('ACCEPTED')),
    dispatchDueAt: date(life.dispatchDueAt),
    handlingStartedAt: date(life.timeOf('ACCEPTED')),
    handlingDueAt: date(life.handlingDueAt),
    resolvedAt: date(resolvedAt ?? (isImported ? life.timeOf('CLOSED') : null)),
    resolvedOnTime:
      resolvedAt === null || life.handlingDueAt === null ? null : resolvedAt <= life.handlingDueAt,
    closedAt: date(life.timeOf('CLOSED')),
    lastEntryAt: new Date(life.steps.at(-1)?.at ?? at),
    submittedBy: 'generated',
  });
  const { title, text } = matterOf(random, topic.code);
  rows.appeal_content.push({ appealId, tenantId, title, text, answers: {} });
  const told = {
    appealId,
    tenantId,
    title,
    unitId: holder?.unitId ?? null,
    assigneeId,
    placeId: placed?.id ?? null,
    categoryId: topic.categoryId,
    channel,
  };
  addHistory(random, told, life, rows);
}

/** The units that serve a place or one above it, the nearest first. */
function unitsAbove({ serving }: Offices, place: Ground): Candidate[] {
  const units: Candidate[] = [];
  for (let at: Ground | null = place; at; at = at.parent) units.push(...(serving.get(at.id) ?? []));
  return units;
}

function date(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}

/** Grids are noisy in different degrees; the noisiest twentieth has a third of everything. */
function byNoise(random: Random, grids: readonly Ground[]): () => Ground {
  let sum = 0;
  const sums = grids.map(() => {
    sum += random.around(1, 0.9);
    return sum;
  });
  return () => {
    const wanted = random.unit() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    const grid = grids[low];
    if (!grid) throw new Error('a plan needs a grid');
    return grid;
  };
}
