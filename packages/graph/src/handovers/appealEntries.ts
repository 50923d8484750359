import type { PackAgreement, PackAppeal, PackCommitment, PackDue } from '@linli/core/postings/handovers/pack';
import { AgreementKindEnum } from '../agreements/enums.ts';
import { AppealStateEnum, AppealStepEnum } from '../appeals/enums.ts';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../ids/globalId.ts';
import { LocalizedTextType } from '../scalars/localizedText.ts';
import { promiseOf } from './readable.ts';

interface Titled {
  readonly title: string | null;
}

const moment = (at: string | null) => (at === null ? null : new Date(at));
const day = (on: string) => new Date(`${on}T00:00:00Z`);
const title = 'Title of the appeal as it stands now, never as it was frozen; null when it has been erased.';

export const HandoverAppealType = builder.objectRef<PackAppeal & Titled>('HandoverAppeal').implement({
  description:
    'An open appeal that is handed over, as it stood; its words are read where they can be erased.',
  fields: (t) => ({
    appealId: t.id({ description: 'Of the appeal.', resolve: ({ id }) => encodeGlobalId('Appeal', id) }),
    code: t.exposeString('code', { description: 'Its code.' }),
    title: t.exposeString('title', { nullable: true, description: title }),
    category: t.expose('category', { type: LocalizedTextType, nullable: true, description: 'Of what kind.' }),
    state: t.expose('state', { type: AppealStateEnum, description: 'Where it stood.' }),
    holder: t.field({
      type: LocalizedTextType,
      nullable: true,
      description: 'The unit that held it.',
      resolve: ({ holder }) => holder?.name,
    }),
    assignee: t.string({
      nullable: true,
      description: 'The member of staff to whom it was assigned.',
      resolve: ({ assignee }) => assignee?.name,
    }),
    promisedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it is to be done, as it was promised.',
      resolve: ({ promisedAt }) => moment(promisedAt),
    }),
    nextStep: t.expose('nextStep', { type: AppealStepEnum, description: 'What is to be done next.' }),
    nextBy: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'By when.',
      resolve: ({ nextBy }) => moment(nextBy),
    }),
  }),
});

export const HandoverCommitmentType = builder
  .objectRef<PackCommitment & Titled>('HandoverCommitment')
  .implement({
    description: 'A dated promise of the office that is still to be kept (m43).',
    fields: (t) => ({
      appealId: t.id({
        description: 'Of the appeal in which it was made.',
        resolve: ({ appealId }) => encodeGlobalId('Appeal', appealId),
      }),
      code: t.exposeString('code', { description: 'Code of the appeal.' }),
      title: t.exposeString('title', { nullable: true, description: title }),
      text: t.string({
        nullable: true,
        description: 'What was promised, as it stands now; null when it has been erased.',
        resolve: async ({ id }, _args, context) => promiseOf(context, id),
      }),
      dueOn: t.field({ type: 'Date', description: 'The promised day.', resolve: ({ dueOn }) => day(dueOn) }),
      unit: t.field({
        type: LocalizedTextType,
        nullable: true,
        description: 'The unit that promised.',
        resolve: ({ unit }) => unit?.name,
      }),
      person: t.string({
        nullable: true,
        description: 'The member of staff who keeps it, where somebody is named.',
        resolve: ({ person }) => person?.name,
      }),
    }),
  });

const HandoverDueType = builder.objectRef<PackDue>('HandoverDue').implement({
  description: 'What a party of an agreement still has to do or pay.',
  fields: (t) => ({
    dueOn: t.field({ type: 'Date', description: 'The last day for it.', resolve: ({ dueOn }) => day(dueOn) }),
    amount: t.expose('amount', { type: 'Decimal', nullable: true, description: 'The sum in yuan.' }),
    unit: t.field({
      type: LocalizedTextType,
      nullable: true,
      description: 'The unit that owes it; null where residents do.',
      resolve: ({ unit }) => unit?.name,
    }),
  }),
});

export const HandoverAgreementType = builder
  .objectRef<PackAgreement & Titled>('HandoverAgreement')
  .implement({
    description: 'An agreement in force, and what of it is still due (m17, m69, m87).',
    fields: (t) => ({
      appealId: t.id({
        description: 'Of the appeal in which it was made.',
        resolve: ({ appealId }) => encodeGlobalId('Appeal', appealId),
      }),
      code: t.exposeString('code', { description: 'Code of the appeal.' }),
      title: t.exposeString('title', { nullable: true, description: title }),
      kind: t.expose('kind', { type: AgreementKindEnum, description: 'What it is about.' }),
      agreedAt: t.field({
        type: 'DateTime',
        description: 'When the last party had signed.',
        resolve: ({ agreedAt }) => new Date(agreedAt),
      }),
      due: t.field({
        type: [HandoverDueType],
        description: 'What is still to be done, in the order of the agreement.',
        complexity: { field: 1, multiplier: 3 },
        resolve: ({ due }) => [...due],
      }),
    }),
  });
