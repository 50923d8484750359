import { registerAt } from '@linli/core/places/assets/duty';
import { AppealType } from '../../appeals/appeal.ts';
import { builder } from '../../builder.ts';
import { servicesOf } from '../../context.ts';
import { DutyDisputeType } from '../../duty/dispute.ts';
import { AssetType } from './asset.ts';
import { AssetVersionType } from './assetVersion.ts';

builder.prismaObjectField(AppealType, 'asset', (t) =>
  t.relation('asset', {
    type: AssetType,
    nullable: true,
    description: 'The part of the register that it concerns (m6); null while nobody has said.',
  }),
);

builder.prismaObjectField(DutyDisputeType, 'register', (t) =>
  t.field({
    type: AssetVersionType,
    nullable: true,
    description:
      'What the register says of the part it is about, as evidence: while the dispute is open as of now, afterwards as it was when it ended.',
    select: { endedAt: true, appeal: { select: { assetId: true } } },
    resolve: ({ endedAt, appeal: { assetId } }, _args, context) => {
      const { database, clock } = servicesOf(context);
      return assetId === null ? null : registerAt(database, assetId, endedAt ?? clock.now());
    },
  }),
);
