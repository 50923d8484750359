import type { TemplateKind } from '@linli/client/generated/graphql';

/** What templates are for, in the order in which an appeal goes on. */
export const kinds: readonly TemplateKind[] = ['UPDATE', 'QUESTION', 'RESOLUTION', 'DECLINE', 'NOTE'];
