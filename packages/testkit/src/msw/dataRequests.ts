import { eventFaces, type MockAppeal } from './appeal.ts';
import { record } from './audit.ts';
import { face } from './face.ts';
import { mint } from './localized.ts';
import type { World } from './world.ts';

interface Request {
  participant: string;
  reason: string;
}

/** A participant as `node` finds one, with what the street officer may do. */
export function participantNode(world: World, id: string): Record<string, unknown> | null {
  const appeal = appealOf(world, id);
  const one = appeal?.participants.find((participant) => participant.id === id);
  if (!appeal || !one) return null;
  const faces = eventFaces(appeal).filter(({ type }) => type === 'UNMASKED');
  return {
    __typename: 'Participant',
    id,
    role: 'REPORTER',
    createdAt: one.createdAt,
    withdrawnAt: null,
    contact: one.name ? { name: one.name, phone: one.phone, email: null } : null,
    viewerCanUnmask: one.name !== null,
    viewerCanAnswerDataRequest: true,
    contactAccesses: faces.toReversed(),
  };
}

export function dataRequestRoot(world: World) {
  const open = (
    { participant, reason }: Request,
    take: (appeal: MockAppeal) => Record<string, unknown>,
  ): Record<string, unknown> => {
    const appeal = appealOf(world, participant);
    if (!appeal) return { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到。' };
    if (reason.trim().length < 4) {
      const fields = [{ path: ['reason'], code: 'TOO_SHORT', message: '请至少写 4 个字。' }];
      return { __typename: 'InvalidInputError', code: 'INVALID_INPUT', message: '填写有误', fields };
    }
    const answer = take(appeal);
    world.changed(appeal);
    return answer;
  };
  return {
    unmaskContact: ({ input }: { input: Request }) =>
      open(input, (appeal) => {
        seen(appeal, world, input.reason);
        record(world, 'appeals.unmaskContact', 'Participant', input.participant);
        const { name = null, phone = null } = appeal.participants[0] ?? {};
        const contact = { __typename: 'OpenContact', name, phone, email: null };
        return { __typename: 'UnmaskContactPayload', contact };
      }),
    exportPersonalData: ({ input }: { input: Request }) =>
      open(input, (appeal) => {
        seen(appeal, world, input.reason);
        record(world, 'appeals.exportPersonalData', 'Participant', input.participant);
        const data = { format: 'linli-personal-data/1', appeal: { code: appeal.code }, content: appeal.text };
        const text = `邻里：您的个人信息\n编号：${appeal.code}\n内容：${appeal.text}\n`;
        return { __typename: 'ExportPersonalDataPayload', data, text };
      }),
    erasePersonalData: ({ input }: { input: Request }) =>
      open(input, (appeal) => {
        const photos = appeal.photos.length;
        const texts = appeal.events.filter(({ text }) => text !== null).length;
        appeal.title = '';
        appeal.text = '';
        appeal.address = null;
        appeal.photos = [];
        appeal.answers = [];
        for (const event of appeal.events) event.text = null;
        for (const one of appeal.participants) Object.assign(one, { name: null, phone: null });
        appeal.state = 'WITHDRAWN';
        appeal.version += 1;
        happened(appeal, world, 'ERASED', input.reason);
        record(world, 'appeals.erasePersonalData', 'Participant', input.participant);
        const erased = { contacts: 1, texts, photos };
        return { __typename: 'ErasePersonalDataPayload', erased, appeal: face(appeal, world) };
      }),
  };
}

function appealOf(world: World, participantId: string): MockAppeal | undefined {
  return world.appeals.find(({ participants }) => participants.some(({ id }) => id === participantId));
}

function seen(appeal: MockAppeal, world: World, reason: string): void {
  happened(appeal, world, 'UNMASKED', reason);
}

function happened(appeal: MockAppeal, world: World, type: 'UNMASKED' | 'ERASED', text: string): void {
  appeal.events.push({
    id: mint('AppealEvent'),
    type,
    at: new Date().toISOString(),
    fromState: appeal.state,
    toState: null,
    person: world.viewer,
    unit: world.viewer.unit,
    assignee: null,
    place: null,
    isPublic: type === 'ERASED',
    text,
    photos: [],
  });
}
