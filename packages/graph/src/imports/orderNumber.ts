import { AppealType } from '../appeals/appeal.ts';
import { builder } from '../builder.ts';

builder.prismaObjectFields(AppealType, (t) => ({
  hotlineOrder: t.string({
    nullable: true,
    select: { hotlineOrder: { select: { number: true } } },
    description:
      "The hotline's own number, where a file of the hotline brought it; null once its words are erased.",
    resolve: ({ hotlineOrder }) => hotlineOrder?.number ?? null,
  }),
}));
