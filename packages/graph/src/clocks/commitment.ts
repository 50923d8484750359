import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../ids/connection.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { CommitmentStatusEnum } from './enums.ts';

/** What was promised stands with the event that made it. */
const words = { event: { select: { text: { select: { text: true, erasedAt: true } } } } } as const;

interface WithWords {
  event: { text: { text: string; erasedAt: Date | null } | null };
}

const textOf = ({ event }: WithWords) => (event.text?.erasedAt === null ? event.text.text : null);

export const CommitmentType = builder.prismaNode('Commitment', {
  description: 'A dated promise in an appeal (m43): who keeps it, and what became of it.',
  authScopes: { appealReader: true },
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, appeal: visibleAppeals(context) }),
  fields: (t) => ({
    dueOn: t.expose('dueOn', { type: 'Date', description: 'The promised day where the appeal is.' }),
    status: t.expose('status', { type: CommitmentStatusEnum, description: 'What became of it.' }),
    text: t.string({
      nullable: true,
      description: 'What was promised; null when it has been erased.',
      select: words,
      resolve: textOf,
    }),
    unit: t.relation('ownerUnit', {
      type: OrganizationType,
      nullable: true,
      description: 'The unit that promised.',
    }),
    person: t.relation('ownerPerson', {
      type: PersonType,
      nullable: true,
      description: 'Who keeps it, where somebody is named.',
    }),
    isObligation: t.boolean({
      description: 'A party of an agreement has signed it; otherwise it is a promise of the office.',
      select: { obligationId: true },
      resolve: ({ obligationId }) => obligationId !== null,
    }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was made.' }),
    settledAt: t.expose('settledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was kept, broken or cancelled.',
    }),
  }),
});

export const [CommitmentConnection, CommitmentEdge] = connectionOf(CommitmentType, 'Commitment', 'promises');

/** The same for residents: units are named, people are not. */
export const TrackedCommitmentType = builder.prismaObject('Commitment', {
  variant: 'TrackedCommitment',
  description: 'A dated promise as the resident reads it.',
  fields: (t) => ({
    dueOn: t.expose('dueOn', { type: 'Date', description: 'The promised day.' }),
    status: t.expose('status', { type: CommitmentStatusEnum, description: 'What became of it.' }),
    text: t.string({ nullable: true, description: 'What was promised.', select: words, resolve: textOf }),
    unit: t.relation('ownerUnit', {
      type: OrganizationType,
      nullable: true,
      description: 'The unit that promised.',
    }),
  }),
});
