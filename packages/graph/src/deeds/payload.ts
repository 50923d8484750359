import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { CrossPostType } from './crossPost.ts';
import { DeedType } from './deed.ts';
import { DutyMemberType } from './member.ts';

/** What each mutation of a duty gives when it worked: the duty as it is now. */
export function memberPayload(mutation: string) {
  return builder.objectRef<{ memberId: string }>(payloadName(mutation)).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      member: t.prismaField({
        type: DutyMemberType,
        description: 'The duty as it is now.',
        resolve: (query, { memberId }, _args, context) =>
          servicesOf(context).database.dutyMember.findUniqueOrThrow({ ...query, where: { id: memberId } }),
      }),
    }),
  });
}

/** The same of a deed. */
export function deedPayload(mutation: string) {
  return builder.objectRef<{ deedId: string }>(payloadName(mutation)).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      deed: t.prismaField({
        type: DeedType,
        description: 'The deed as it is now.',
        resolve: (query, { deedId }, _args, context) =>
          servicesOf(context).database.deed.findUniqueOrThrow({ ...query, where: { id: deedId } }),
      }),
    }),
  });
}

/** The same of a cross-post. */
export function crossPostPayload(mutation: string) {
  return builder.objectRef<{ crossPostId: string }>(payloadName(mutation)).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      crossPost: t.prismaField({
        type: CrossPostType,
        description: 'The cross-post as it is now.',
        resolve: (query, { crossPostId }, _args, context) =>
          servicesOf(context).database.crossPost.findUniqueOrThrow({ ...query, where: { id: crossPostId } }),
      }),
    }),
  });
}

function payloadName(mutation: string): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
}
