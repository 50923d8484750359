import { dutyByRegister } from '@linli/core/places/assets/duty';
import type { AssetVersion } from '@linli/database/generated/prisma/client';
import { builder } from '../../builder.ts';
import { unitOf } from '../../duty/unitOf.ts';
import { OrganizationType } from '../../organizations/organization.ts';
import { LocalizedTextType, localized } from '../../scalars/localizedText.ts';
import { HandoverStatusEnum } from './enums.ts';

export const AssetVersionType = builder.objectRef<AssetVersion>('AssetVersion').implement({
  description: 'What the register says of a part between two moments.',
  fields: (t) => ({
    name: t.field({
      type: LocalizedTextType,
      description: 'What it is called.',
      resolve: ({ name }) => localized(name),
    }),
    owner: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'Who owns it; null while nobody knows.',
      resolve: ({ ownerId }, _args, context) => (ownerId === null ? null : unitOf(context, ownerId)),
    }),
    maintainer: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'Who maintains it; null while nobody does.',
      resolve: ({ maintainerId }, _args, context) =>
        maintainerId === null ? null : unitOf(context, maintainerId),
    }),
    handover: t.expose('handover', {
      type: HandoverStatusEnum,
      description: 'How far its handover has come.',
    }),
    handoverOn: t.expose('handoverOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which the handover came to stand so.',
    }),
    dutyBearer: t.field({
      type: OrganizationType,
      nullable: true,
      description:
        "Whose duty it is by the register: the maintainer's once the handover is complete, the owner's before. Null where the register does not name that one; a decided dispute goes before it.",
      resolve: (version, _args, context) => {
        const unitId = dutyByRegister(version);
        return unitId === null ? null : unitOf(context, unitId);
      },
    }),
    validFrom: t.expose('validFrom', { type: 'DateTime', description: 'From when it holds.' }),
    validTo: t.expose('validTo', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when it held; null until something else is said.',
    }),
  }),
});
