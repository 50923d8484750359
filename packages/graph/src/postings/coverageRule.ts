import type { CoverageRule } from '@linli/core/postings/batches/coverage';
import { plainDay } from '@linli/core/postings/term';
import type { Batch } from '@linli/database/generated/prisma/client';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { CoverageMeasureEnum } from './enums.ts';

type SavedRule = Pick<Batch, 'ruleFrom' | 'ruleTo' | 'measure' | 'minReceived' | 'perStreet' | 'total'>;

export const CoverageRuleType = builder.objectRef<SavedRule>('CoverageRule').implement({
  description: 'Which communities a batch goes to: the worst of these days.',
  fields: (t) => ({
    from: t.field({
      type: 'Date',
      description: 'The first day whose figures count.',
      resolve: ({ ruleFrom }) => ruleFrom,
    }),
    to: t.field({ type: 'Date', description: 'The last one.', resolve: ({ ruleTo }) => ruleTo }),
    measure: t.expose('measure', { type: CoverageMeasureEnum, description: 'By what they are ranked.' }),
    minReceived: t.exposeInt('minReceived', {
      description: 'Communities with fewer appeals in these days are left out.',
    }),
    perStreet: t.exposeInt('perStreet', {
      nullable: true,
      description: 'At most so many of each street; null: any number.',
    }),
    total: t.exposeInt('total', { nullable: true, description: 'At most so many in all; null: any number.' }),
  }),
});

export const CoverageRuleInput = builder.inputType('CoverageRuleInput', {
  description: 'Which communities: the worst of these days, so many of each street, so many in all.',
  fields: (t) => ({
    place: t.id({ required: true, description: 'Under this place.' }),
    from: t.field({ type: 'Date', required: true, description: 'The first day whose figures count.' }),
    to: t.field({ type: 'Date', required: true, description: 'The last one.' }),
    measure: t.field({ type: CoverageMeasureEnum, required: true, description: 'By what they are ranked.' }),
    minReceived: t.int({
      required: true,
      defaultValue: 1,
      description: 'Communities with fewer appeals in these days are left out.',
    }),
    perStreet: t.int({
      description: 'At most so many of each street. This or `total` is needed; both may be.',
    }),
    total: t.int({ description: 'At most so many in all.' }),
  }),
});

export function ruleOf(input: typeof CoverageRuleInput.$inferInput): CoverageRule {
  const { place, from, to, measure, minReceived, perStreet, total } = input;
  return {
    placeId: rowId('Place', place),
    from: plainDay(from),
    to: plainDay(to),
    measure,
    minReceived,
    perStreet: perStreet ?? null,
    total: total ?? null,
  };
}
