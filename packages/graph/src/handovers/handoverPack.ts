import { livePack } from '@linli/core/postings/handovers/livePack';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { HandoverPackType } from './pack.ts';

builder.queryField('handoverPack', (t) =>
  t.field({
    type: HandoverPackType,
    nullable: true,
    description:
      'What would be handed over now (m29), from the live data; notes are in documents alone. Null where there are no such two postings, or not for the viewer: it is for either of the two in office, the street and the organizers.',
    authScopes: { staff: true },
    complexity: 10,
    args: {
      posting: t.arg.id({ required: true, description: 'The posting of the one who leaves.' }),
      successor: t.arg.id({
        required: true,
        description: 'A later posting of the same kind at the same community, of somebody else.',
      }),
    },
    resolve: (_root, { posting, successor }, context) =>
      livePack(
        servicesOf(context),
        staffActor(context),
        rowId('Posting', posting),
        rowId('Posting', successor),
      ),
  }),
);
