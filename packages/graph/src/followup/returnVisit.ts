import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { connectionOf } from '../ids/connection.ts';
import { encodeGlobalId } from '../ids/globalId.ts';
import { PersonType } from '../people/person.ts';
import {
  HalfDecisionEnum,
  ReturnVisitChannelEnum,
  SatisfiedEnum,
  SolvedEnum,
  VisitAttemptEnum,
} from './enums.ts';

export const ReturnVisitType = builder.prismaNode('ReturnVisit', {
  description: "A participant's answers after an appeal was resolved.",
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, appeal: visibleAppeals(context) }),
  fields: (t) => ({
    participantId: t.id({
      description: 'Whose answers.',
      resolve: ({ participantId }) => encodeGlobalId('Participant', participantId),
    }),
    round: t.exposeInt('round', { description: 'Which round of handling.' }),
    channel: t.expose('channel', {
      type: ReturnVisitChannelEnum,
      description: 'How the participant was asked.',
    }),
    contacted: t.exposeBoolean('contacted', {
      nullable: true,
      description: 'Whether the handling unit got in touch.',
    }),
    solved: t.expose('solved', { type: SolvedEnum, nullable: true, description: 'Whether it is solved.' }),
    satisfied: t.expose('satisfied', {
      type: SatisfiedEnum,
      nullable: true,
      description: 'Whether the handling satisfied.',
    }),
    valid: t.boolean({
      description: 'All three were answered: it can count.',
      resolve: ({ contacted, solved, satisfied }) =>
        contacted !== null && solved !== null && satisfied !== null,
    }),
    counts: t.exposeBoolean('counts', {
      description: 'Rates count it: valid, and the latest of its participant and round.',
    }),
    attempt: t.expose('attempt', {
      type: VisitAttemptEnum,
      nullable: true,
      description: 'Why it brought no answers.',
    }),
    nextTryAt: t.expose('nextTryAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When somebody tries again.',
    }),
    decision: t.expose('decision', {
      type: HalfDecisionEnum,
      nullable: true,
      description: 'What staff decided of a "half solved".',
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When staff decided.',
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When.' }),
    recordedBy: t.prismaField({
      type: PersonType,
      nullable: true,
      description: 'Who asked; null for the participant, who sees no names, and for answers by widget.',
      resolve: (query, { recordedById }, _args, context) =>
        recordedById === null || context.actor.kind !== 'staff'
          ? null
          : servicesOf(context).database.person.findUnique({ ...query, where: { id: recordedById } }),
    }),
  }),
});

export const [ReturnVisitConnection, ReturnVisitEdge] = connectionOf(
  ReturnVisitType,
  'ReturnVisit',
  'return visits',
);
