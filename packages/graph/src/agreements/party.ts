import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { PartyKindEnum } from './enums.ts';

export const AgreementPartyType = builder.prismaNode('AgreementParty', {
  description: 'Who agrees, and when it signed.',
  authScopes: { appealReader: true },
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, agreement: { appeal: visibleAppeals(context) } }),
  fields: (t) => ({
    kind: t.expose('kind', { type: PartyKindEnum, description: 'What it is.' }),
    unit: t.relation('unit', {
      type: OrganizationType,
      nullable: true,
      description: 'The unit, where it is one.',
    }),
    name: t.exposeString('name', {
      nullable: true,
      description:
        'Who it is in words, where it is neither a unit nor the reporter; null when they have been erased.',
    }),
    signedAt: t.expose('signedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it signed; null before.',
    }),
    recordedBy: t.relation('recordedBy', {
      type: PersonType,
      nullable: true,
      description: 'Who of the staff entered the signature.',
    }),
  }),
});
