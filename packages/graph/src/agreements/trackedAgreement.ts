import { agreementsOf, type PartysAgreement, type PartysObligation } from '@linli/core/agreements/ofParty';
import { openedBy } from '../appeals/tracked.ts';
import { TrackedAppealType } from '../appeals/trackedAppeal.ts';
import { builder } from '../builder.ts';
import { CommitmentStatusEnum } from '../clocks/enums.ts';
import { servicesOf } from '../context.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { AgreementKindEnum, AgreementStatusEnum } from './enums.ts';

const TrackedObligationType = builder.objectRef<PartysObligation>('TrackedObligation').implement({
  description: 'What somebody does or pays by a day, as a resident reads it who signed.',
  fields: (t) => ({
    text: t.exposeString('text', { nullable: true, description: 'What is to be done.' }),
    amount: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The sum in yuan.',
      resolve: ({ amount }) => amount,
    }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'The last day for it.' }),
    status: t.expose('status', { type: CommitmentStatusEnum, description: 'What became of it.' }),
    mine: t.exposeBoolean('mine', { description: 'The caller owes it.' }),
    unit: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'The unit that owes it; neighbours stand here without their names.',
      resolve: ({ unit }) => unit,
    }),
  }),
});

const TrackedAgreementType = builder.objectRef<PartysAgreement>('TrackedAgreement').implement({
  description: 'An agreement as a resident reads it who signed.',
  fields: (t) => ({
    kind: t.expose('kind', { type: AgreementKindEnum, description: 'What it is about.' }),
    status: t.expose('status', { type: AgreementStatusEnum, description: 'Where it stands.' }),
    terms: t.exposeString('terms', { nullable: true, description: 'What was agreed upon.' }),
    agreedAt: t.expose('agreedAt', { type: 'DateTime', description: 'When the last party had signed.' }),
    obligations: t.expose('obligations', {
      type: [TrackedObligationType],
      description: 'What the caller owes or gets, and what is for everybody.',
    }),
  }),
});

builder.prismaObjectField(TrackedAppealType, 'agreements', (t) =>
  t.field({
    type: [TrackedAgreementType],
    description:
      'What the caller signed, the earliest first; whoever is no party reads in the timeline that there is an agreement, and no more.',
    resolve: ({ id }, _args, context) => {
      const participantId = openedBy(context, id)?.participantId;
      return participantId === undefined ? [] : agreementsOf(servicesOf(context).database, participantId);
    },
  }),
);
