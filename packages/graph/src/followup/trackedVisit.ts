import { builder } from '../builder.ts';
import { ReturnVisitChannelEnum, SatisfiedEnum, SolvedEnum } from './enums.ts';

/** What the resident reads of the own answers: nobody of the staff is named, and no way leads from it to what staff see. */
export const TrackedVisitType = builder.prismaObject('ReturnVisit', {
  variant: 'TrackedVisit',
  description: 'What a resident said of the result.',
  fields: (t) => ({
    round: t.exposeInt('round', { description: 'Which round of handling.' }),
    channel: t.expose('channel', {
      type: ReturnVisitChannelEnum,
      description: 'How the resident was asked.',
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
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was said.' }),
  }),
});
