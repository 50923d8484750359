import type { AppealStep } from '@linli/client/generated/graphql';
import { happen } from '@linli/testkit/msw/mutations';
import { type SiteChange, siteRevised } from '@linli/testkit/msw/sites';
import type { World } from '@linli/testkit/msw/world';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const worlds = new WeakMap<Page, World>();

export function livesIn(page: Page, world: World): void {
  worlds.set(page, world);
}

/** A colleague takes a step with the appeal of this title, behind the reader's back. */
export async function colleague(page: Page, title: string, step: AppealStep, words: string): Promise<void> {
  const world = worldOf(page);
  const appeal = find(world, title);
  await listens(page, world, appeal.id);
  const event = happen(appeal, step, world, words);
  event.person = world.people.lin;
  event.unit = world.committee;
  world.changed(appeal);
}

/** A resident files another appeal like the one of this title, or before now. */
export async function resident(page: Page, like: string, title: string, recordedAt?: string): Promise<void> {
  const world = worldOf(page);
  await listens(page, world);
  const model = find(world, like);
  const filed = {
    ...model,
    id: `${model.id}${title.length}`,
    code: '5550001112',
    title,
    version: 1,
    ...(recordedAt && { recordedAt }),
  };
  world.appeals.push(filed);
  world.changed(filed);
}

/** A colleague saves other settings of the first website, behind the reader's back. */
export function anotherRevises(page: Page, change: SiteChange): void {
  siteRevised(worldOf(page), change);
}

/** The API finds this wrong with the reader's next step. */
export function refuse(page: Page, path: string, message: string): void {
  worldOf(page).faults.push({ path: [path], code: 'INVALID', message });
}

/** What changes now reaches the page, and the appeal if it is open there. */
async function listens(page: Page, world: World, appealId = ''): Promise<void> {
  const isOpen = appealId !== '' && page.url().includes(encodeURIComponent(appealId));
  await expect.poll(() => world.isHeard(null) && (!isOpen || world.isHeard(appealId))).toBe(true);
}

function worldOf(page: Page): World {
  const world = worlds.get(page);
  if (!world) throw new Error('nobody visited with this page');
  return world;
}

function find(world: World, title: string) {
  const found = world.appeals.find((one) => one.title === title);
  if (!found) throw new Error(`no appeal is called ${title}`);
  return found;
}
