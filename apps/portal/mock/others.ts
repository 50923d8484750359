import type { AppealStep } from '@linli/client/generated/graphql';
import { happen } from '@linli/testkit/msw/mutations';
import type { World } from '@linli/testkit/msw/world';

/** What the tests and a curious developer can do behind the portal's back, from the console or a script. */
export interface Others {
  /** A colleague takes a step with the appeal of this title. */
  act: (title: string, step: AppealStep, words: string) => void;
  /** A resident files another appeal like the one of this title. */
  file: (like: string, title: string) => void;
  /** The API finds this wrong with the next step. */
  refuse: (path: string, message: string) => void;
}

declare global {
  interface Window {
    linliOthers: Others;
  }
}

export function playOthers(world: World): void {
  const find = (title: string) => {
    const found = world.appeals.find((one) => one.title === title);
    if (!found) throw new Error(`no appeal is called ${title}`);
    return found;
  };
  window.linliOthers = {
    act: (title, step, words) => {
      const appeal = find(title);
      const event = happen(appeal, step, world, words);
      event.person = world.people.lin;
      event.unit = world.committee;
      world.changed(appeal);
    },
    refuse: (path, message) => {
      world.faults.push({ path: [path], code: 'INVALID', message });
    },
    file: (like, title) => {
      const model = find(like);
      const filed = { ...model, id: `${model.id}${title.length}`, code: '5550001112', title, version: 1 };
      world.appeals.push(filed);
      world.changed(filed);
    },
  };
}
