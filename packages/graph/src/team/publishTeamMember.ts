import { Forbidden, InvalidInput } from '@linli/core/errors/errors';
import { plainDay } from '@linli/core/postings/term';
import { publishTeamMember } from '@linli/core/team/publish';
import { RoleEnum } from '../access/enums.ts';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { bilingual, TextInBothInput } from '../categories/textInput.ts';
import { servicesOf } from '../context.ts';
import { concerned, teamPayload } from './payload.ts';

const PublishTeamMemberInput = builder.inputType('PublishTeamMemberInput', {
  description: 'Who is shown, where, and how.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'Who.' }),
    role: t.field({
      type: RoleEnum,
      required: true,
      description: 'In which role: a secretary, an apprentice, a grid leader or member, a volunteer.',
    }),
    places: t.idList({
      required: true,
      description: 'Where the person holds it: the community or grids of it; at most 50.',
    }),
    name: t.string({ required: true, description: 'The name as it is shown; at most 40 characters.' }),
    phone: t.string({ description: "The office's number, for everybody to call; nobody's own." }),
    hours: t.field({
      type: TextInBothInput,
      description: 'When the person can be met there; at most 100 characters.',
    }),
    consentedOn: t.field({
      type: 'Date',
      required: true,
      description: 'The day on which the person agreed to be shown so; not one to come.',
    }),
  }),
});

builder.mutationField('publishTeamMember', (t) =>
  t.field({
    type: teamPayload('publishTeamMember'),
    description:
      'Shows somebody to the public as one of the team, as long as the role runs without a break; what was shown is replaced. Nobody is shown without it. For street officers and district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: PublishTeamMemberInput, required: true, description: 'Who, and how.' }) },
    resolve: async (_root, { input }, context) => {
      const whom = concerned(input);
      await publishTeamMember(servicesOf(context), staffActor(context), {
        ...whom,
        name: input.name,
        phone: input.phone ?? null,
        hours: input.hours ? bilingual(input.hours) : null,
        consentedOn: plainDay(input.consentedOn),
      });
      return whom;
    },
  }),
);
