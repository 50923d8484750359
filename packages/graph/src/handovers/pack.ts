import type { Pack } from '@linli/core/postings/handovers/pack';
import { builder } from '../builder.ts';
import { PostingKindEnum } from '../postings/enums.ts';
import { LocalizedTextType } from '../scalars/localizedText.ts';
import { HandoverAgreementType, HandoverAppealType, HandoverCommitmentType } from './appealEntries.ts';
import {
  HandoverApprenticeType,
  HandoverFocusType,
  HandoverFundType,
  HandoverMatchType,
  HandoverNeedType,
  HandoverPartyType,
  HandoverPostingType,
} from './broughtEntries.ts';
import { readableEntries } from './readable.ts';

/** So many entries a section is reckoned with: a community's open appeals are dozens. */
const many = { field: 1, multiplier: 20 };
const few = { field: 1, multiplier: 5 };

export const HandoverPackType = builder.objectRef<Pack>('HandoverPack').implement({
  description:
    'What one secretary hands over to the next (m29). It holds codes, times, figures and the words of staff; what residents wrote is read from their appeals, and entries of appeals that the viewer may not read are left out.',
  fields: (t) => ({
    at: t.field({
      type: 'DateTime',
      description: 'When it was gathered.',
      resolve: ({ at }) => new Date(at),
    }),
    community: t.field({
      type: LocalizedTextType,
      description: 'Where.',
      resolve: ({ community }) => community.name,
    }),
    kind: t.expose('kind', { type: PostingKindEnum, description: 'As what both are posted.' }),
    outgoing: t.expose('outgoing', { type: HandoverPostingType, description: 'Who leaves.' }),
    incoming: t.expose('incoming', { type: HandoverPostingType, description: 'Who comes.' }),
    appealCount: t.int({
      description: 'How many appeals it holds, those included that the viewer may not read.',
      resolve: ({ appeals }) => appeals.length,
    }),
    appeals: t.field({
      type: [HandoverAppealType],
      description: 'Open appeals of the community, the most urgent first.',
      complexity: many,
      resolve: ({ appeals }, _args, context) => readableEntries(context, appeals, ({ id }) => id),
    }),
    commitments: t.field({
      type: [HandoverCommitmentType],
      description: 'Dated promises that are still to be kept, the earliest first.',
      complexity: few,
      resolve: ({ commitments }, _args, context) =>
        readableEntries(context, commitments, ({ appealId }) => appealId),
    }),
    agreements: t.field({
      type: [HandoverAgreementType],
      description: 'Agreements in force.',
      complexity: few,
      resolve: ({ agreements }, _args, context) =>
        readableEntries(context, agreements, ({ appealId }) => appealId),
    }),
    parties: t.field({
      type: [HandoverPartyType],
      description: 'The units that have to do with the community, the higher first; no resident.',
      complexity: many,
      resolve: ({ parties }) => [...parties],
    }),
    funds: t.field({
      type: [HandoverFundType],
      description: 'Money that the posting secured, the earliest first.',
      complexity: few,
      resolve: ({ funds }) => [...funds],
    }),
    needs: t.field({
      type: [HandoverNeedType],
      description: 'What the community still lacks.',
      complexity: few,
      resolve: ({ needs }) => [...needs],
    }),
    matches: t.field({
      type: [HandoverMatchType],
      description: 'What was agreed upon for a need and not used yet.',
      complexity: few,
      resolve: ({ matches }) => [...matches],
    }),
    focus: t.field({
      type: [HandoverFocusType],
      description: 'What was worked at above all, the most important first.',
      complexity: few,
      resolve: ({ focus }) => [...focus],
    }),
    apprentices: t.field({
      type: [HandoverApprenticeType],
      description: 'Who learns under the posting.',
      complexity: few,
      resolve: ({ apprentices }) => [...apprentices],
    }),
    notes: t.exposeString('notes', {
      description: 'What is not in the data, in words of the one who leaves; empty for nothing.',
    }),
  }),
});
