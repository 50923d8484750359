import type { ComparedRates, ComparedVolumes } from '@linli/core/followup/rates/rates';
import type { RateScope } from '@linli/core/followup/rates/scope';
import type { OutcomeCounts } from '@linli/core/postings/effect/outcomes';
import { beforeOf } from '@linli/core/postings/effect/scope';
import { builder } from '../builder.ts';
import { ChangesType, RateFiguresType, VolumesType } from '../followup/figures.ts';
import { RateGroupRowsType } from '../followup/rateGroupRows.ts';
import { EffectWindowEnum } from './enums.ts';

type Fields<Shape extends object> = PothosSchemaTypes.ObjectFieldBuilder<
  typeof builder.$inferSchemaTypes,
  Shape
>;

/** The rates of both windows. */
export function ratesFields<Shape extends ComparedRates>(t: Fields<Shape>) {
  return {
    figures: t.field({
      type: RateFiguresType,
      description: 'Rates and counts after the first day.',
      resolve: ({ now }) => now,
    }),
    figuresBefore: t.field({
      type: RateFiguresType,
      description: 'The same before it.',
      resolve: ({ before }) => before,
    }),
    change: t.field({
      type: ChangesType,
      description: 'How they moved: in points and in percent of what they were, never one without the other.',
      resolve: ({ change }) => change,
    }),
  };
}

/** The volumes of both windows. */
export function volumeFields<Shape extends { readonly volumes: ComparedVolumes }>(t: Fields<Shape>) {
  return {
    volumes: t.field({
      type: VolumesType,
      description: 'How many appeals after the first day.',
      resolve: ({ volumes }) => volumes.now,
    }),
    volumesBefore: t.field({
      type: VolumesType,
      description: 'The same before it.',
      resolve: ({ volumes }) => volumes.before,
    }),
  };
}

/** The rows behind the figures of one place. */
export function windowRows<Shape extends { readonly scope: RateScope }>(t: Fields<Shape>) {
  return {
    rows: t.field({
      type: RateGroupRowsType,
      description: 'The rows behind its figures, as far as the viewer reads them.',
      args: {
        window: t.arg({ type: EffectWindowEnum, required: true, description: 'Of which window.' }),
      },
      resolve: ({ scope }, { window }) => ({
        scope: window === 'BEFORE' ? beforeOf(scope) : scope,
        group: null,
      }),
    }),
  };
}

export const OutcomeCountsType = builder.objectRef<OutcomeCounts>('PostingOutcomes').implement({
  description:
    'What was solved at the community while the secretary was in office (m42), counted from the records. An appeal can be in several of them.',
  fields: (t) => ({
    resolved: t.int({
      description: 'Appeals that were reported as done in that time and still count as done.',
      resolve: ({ RESOLVED }) => RESOLVED,
    }),
    utility: t.int({
      description: 'Those of them with the deadline of utilities.',
      resolve: ({ UTILITY }) => UTILITY,
    }),
    historical: t.int({
      description: 'Those of them that were taken over with their age from before.',
      resolve: ({ HISTORICAL }) => HISTORICAL,
    }),
    assisted: t.int({
      description:
        'Those of them that the secretary wrote in, or was given by name. With two secretaries one after the other it counts with each.',
      resolve: ({ ASSISTED }) => ASSISTED,
    }),
  }),
});
