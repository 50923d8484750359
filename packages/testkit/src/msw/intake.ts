import type { PlaceFilter, SubmitAppealInput } from '@linli/client/generated/graphql';
import type { MockAppeal } from './appeal.ts';
import { connection } from './connection.ts';
import { face } from './face.ts';
import { localized, mint } from './localized.ts';
import { placeFace, within } from './places.ts';
import { allPlaces, type World } from './world.ts';

/** Filing at the desk, for the played neighbourhood: what has no text is refused as the server would. */
export function intakeRoot(world: World) {
  const filed = new Map<string, { appeal: MockAppeal; receipt: Record<string, unknown> }>();
  return {
    spokenConsent: {
      version: 'phone',
      text: localized({
        zh: '您的姓名和电话只用于这件事的联系和回访，加密保存，查看会留下记录。您同意我们登记吗？您可以随时要求删除，也可以不留。',
        en: 'Your name and phone number are used only to contact you about this. Do you agree?',
      }),
    },
    places: ({ filter, first }: { filter?: PlaceFilter | null; first?: number | null }) => {
      const all = allPlaces(world.city);
      const top = all.find(({ id }) => id === filter?.in?.in) ?? world.city;
      const found = all.filter(
        (place) =>
          within(place, top) &&
          (!filter?.kind?.eq || place.kind === filter.kind.eq) &&
          (filter?.kind?.in?.includes(place.kind) ?? true) &&
          Object.values(place.words).some((name) => name.includes(filter?.name?.contains ?? '')),
      );
      return connection(found.map(placeFace), { first: first ?? null, after: null });
    },
    submitAppeal: ({ input }: { input: SubmitAppealInput }) => {
      const before = filed.get(String(input.clientId));
      const fields = world.faults.splice(0);
      const question = world.categories.find(({ id }) => id === input.category)?.question;
      if (question?.kind === 'PHOTO' && !input.answers?.some(({ key }) => key === question.key))
        fields.push({ path: ['answers', question.key], code: 'REQUIRED', message: '请添加照片。' });
      if (!input.text.trim())
        fields.push({ path: ['text'], code: 'REQUIRED', message: '请写下您要反映的情况。' });
      if (fields.length > 0) {
        return { __typename: 'InvalidInputError', code: 'INVALID_INPUT', message: '填写有误。', fields };
      }
      const { appeal, receipt } = before ?? file(world, input);
      filed.set(String(input.clientId), { appeal, receipt });
      world.changed(appeal);
      return { __typename: 'SubmitAppealPayload', appeal: face(appeal, world), receipt };
    },
  };
}

function file(world: World, input: SubmitAppealInput) {
  const [model] = world.appeals;
  if (!model) throw new Error('the neighbourhood has no appeals to be like');
  const at = new Date().toISOString();
  const state = input.solvedOnTheSpot ? 'RESOLVED' : 'SUBMITTED';
  const appeal: MockAppeal = {
    ...model,
    id: mint('Appeal'),
    code: String(3_000_000_000 + world.appeals.length),
    kind: input.kind,
    state,
    channel: input.channel ?? 'WALK_IN',
    category: world.categories.find(({ id }) => id === input.category) ?? null,
    place: allPlaces(world.city).find(({ id }) => id === input.place) ?? null,
    title: input.text.length > 30 ? `${input.text.slice(0, 30)}…` : input.text,
    text: input.text,
    answers: (input.answers ?? []).flatMap(({ value }) => value.map((one) => ({ value: one }))),
    address: input.address ?? null,
    recordedAt: at,
    lastEntryAt: at,
    acceptedAt: input.solvedOnTheSpot ? at : null,
    resolvedAt: input.solvedOnTheSpot ? at : null,
    closedAt: null,
    holder: input.solvedOnTheSpot ? world.viewer.unit : null,
    assignee: input.solvedOnTheSpot ? world.viewer : null,
    version: 1,
    round: 1,
    photos: (input.photoIds ?? []).flatMap((id) => world.photos.get(String(id)) ?? []),
    visits: [],
    participants: [],
    events: [],
  };
  world.appeals.push(appeal);
  const receipt = {
    code: appeal.code,
    pin: '428617',
    nextStep: '我们会在 24 小时内受理，并告诉您由谁办理。',
    clock: { dispatchDueAt: at, dueAt: null },
  };
  return { appeal, receipt };
}
