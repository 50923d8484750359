import { signableParties } from '@linli/core/agreements/signature';
import { agreementStatus } from '@linli/core/agreements/status';
import { AppealType } from '../appeals/appeal.ts';
import { stepsOf } from '../appeals/stepsOf.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { CommitmentType } from '../clocks/commitment.ts';
import { CommitmentStatusEnum } from '../clocks/enums.ts';
import { servicesOf } from '../context.ts';
import { textOf, words } from '../thread/words.ts';
import { AgreementKindEnum, AgreementStatusEnum } from './enums.ts';
import { AgreementPartyType } from './party.ts';

const inOrder = { orderBy: { position: 'asc' as const } };

const AgreementDamageType = builder.prismaObject('AgreementDamage', {
  description: 'One thing that was damaged, floor by floor (m17).',
  fields: (t) => ({
    location: t.exposeString('location', { description: 'Where: a floor, a room; empty once erased.' }),
    what: t.exposeString('what', { description: 'What was damaged; empty once erased.' }),
    amount: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The damage in yuan.',
      resolve: ({ amount }) => amount?.toFixed(2),
    }),
  }),
});

const AgreementObligationType = builder.prismaObject('AgreementObligation', {
  description: 'What a party does or pays by a day. Once all have signed it is a promise like others.',
  fields: (t) => ({
    by: t.relation('by', { type: AgreementPartyType, description: 'Who does or pays it.' }),
    to: t.relation('to', {
      type: AgreementPartyType,
      nullable: true,
      description: 'Who gets it; null when it is for everybody.',
    }),
    text: t.string({
      nullable: true,
      description: 'What is to be done; null when it has been erased.',
      select: words,
      resolve: textOf,
    }),
    amount: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The sum in yuan.',
      resolve: ({ amount }) => amount?.toFixed(2),
    }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'The last day for it where the appeal is.' }),
    status: t.field({
      type: CommitmentStatusEnum,
      description: 'What became of it.',
      select: { commitment: { select: { status: true } } },
      resolve: ({ commitment }) => commitment?.status ?? 'OPEN',
    }),
    commitment: t.relation('commitment', {
      type: CommitmentType,
      nullable: true,
      description: 'The promise that it is; null before all have signed.',
    }),
  }),
});

export const AgreementType = builder.prismaNode('Agreement', {
  description: 'What parties agreed upon (m17, m69, m87): mediation, compensation, a rule for all.',
  authScopes: { appealReader: true },
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, appeal: visibleAppeals(context) }),
  fields: (t) => ({
    appeal: t.relation('appeal', { type: AppealType, description: 'In which appeal.' }),
    kind: t.expose('kind', { type: AgreementKindEnum, description: 'What it is about.' }),
    status: t.field({
      type: AgreementStatusEnum,
      description: 'Where it stands, by its signatures and its obligations.',
      select: {
        cancelledAt: true,
        parties: { select: { signedAt: true } },
        obligations: { select: { commitment: { select: { status: true } } } },
      },
      resolve: (agreement) => agreementStatus(agreement),
    }),
    terms: t.string({
      nullable: true,
      description: 'What they agree upon; null when it has been erased.',
      select: words,
      resolve: textOf,
    }),
    onTheSpot: t.exposeBoolean('onTheSpot', { description: 'Mediated and signed where it is, in one go.' }),
    draftedAt: t.expose('draftedAt', { type: 'DateTime', description: 'When it was written down.' }),
    agreedAt: t.expose('agreedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last party had signed.',
    }),
    cancelledAt: t.expose('cancelledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was called off.',
    }),
    parties: t.relation('parties', {
      type: AgreementPartyType,
      query: inOrder,
      description: 'Who agrees.',
    }),
    damages: t.relation('damages', {
      type: AgreementDamageType,
      query: inOrder,
      description: 'What was damaged.',
    }),
    obligations: t.relation('obligations', {
      type: AgreementObligationType,
      query: inOrder,
      description: 'Who does or pays what by when.',
    }),
    viewerCanSignFor: t.prismaField({
      type: [AgreementPartyType],
      description: 'The parties whose signature the viewer can enter now.',
      select: { appeal: true, parties: true, obligations: true },
      resolve: async (query, agreement, _args, context) => {
        const { actor } = context;
        if (!(await stepsOf(context, actor, agreement.appeal)).includes('SIGN_AGREEMENT')) return [];
        const ids = await signableParties(servicesOf(context), actor, agreement);
        const { agreementParty } = servicesOf(context).database;
        return agreementParty.findMany({ ...query, where: { id: { in: ids } }, ...inOrder });
      },
    }),
  }),
});

builder.prismaObjectField(AppealType, 'agreements', (t) =>
  t.relation('agreements', {
    type: AgreementType,
    query: { orderBy: [{ draftedAt: 'desc' }, { id: 'desc' }] },
    description: 'What parties agreed upon, the latest first.',
  }),
);
