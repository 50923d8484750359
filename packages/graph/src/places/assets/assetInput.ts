import type { AssetContent } from '@linli/core/places/assets/content';
import { builder } from '../../builder.ts';
import { bilingual, TextInBothInput, type WrittenText } from '../../categories/textInput.ts';
import { servicesOf } from '../../context.ts';
import { rowId } from '../../ids/globalId.ts';
import { AssetType } from './asset.ts';
import { HandoverStatusEnum } from './enums.ts';

export const AssetContentInput = builder.inputType('AssetContentInput', {
  description: 'What the register says of a part, whole.',
  fields: (t) => ({
    name: t.field({ type: TextInBothInput, required: true, description: 'What it is called.' }),
    owner: t.id({ description: 'The unit that owns it; left out while nobody knows.' }),
    maintainer: t.id({ description: 'The unit that maintains it; left out while nobody does.' }),
    handover: t.field({
      type: HandoverStatusEnum,
      required: true,
      description: 'How far its handover has come.',
    }),
    handoverOn: t.field({
      type: 'Date',
      description:
        'The day on which it came to stand so: none before it has begun, always when it is complete.',
    }),
  }),
});

interface WrittenContent {
  readonly name: WrittenText;
  readonly owner?: string | null;
  readonly maintainer?: string | null;
  readonly handover: AssetContent['handover'];
  readonly handoverOn?: Date | null;
}

export function contentOf({ name, owner, maintainer, handover, handoverOn }: WrittenContent): AssetContent {
  return {
    name: bilingual(name),
    ownerId: owner ? rowId('Organization', owner) : null,
    maintainerId: maintainer ? rowId('Organization', maintainer) : null,
    handover,
    handoverOn: handoverOn ?? null,
  };
}

/** What each mutation of a part gives when it worked: the part as it is now. */
export function assetPayload(mutation: string) {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
  return builder.objectRef<{ assetId: string }>(name).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      asset: t.prismaField({
        type: AssetType,
        description: 'The part as it is now.',
        resolve: (query, { assetId }, _args, context) =>
          servicesOf(context).database.asset.findUniqueOrThrow({ ...query, where: { id: assetId } }),
      }),
    }),
  });
}
