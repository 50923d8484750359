import { inTenant } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { LocalizedTextType, localized } from '../scalars/localizedText.ts';
import { DeadlineClassEnum } from './enums.ts';
import { CategoryQuestion, questionsOf } from './question.ts';

/**
 * One moment for all fields of a request: selections that differ by a millisecond cannot be loaded together, and the
 * second load goes by id, which only staff may.
 */
const moments = new WeakMap<Context, Date>();

function momentOf(context: Context): Date {
  const moment = moments.get(context) ?? servicesOf(context).clock.now();
  moments.set(context, moment);
  return moment;
}

/** The version that is in force now. */
function inForce(context: Context) {
  const now = momentOf(context);
  return {
    where: { validFrom: { lte: now }, OR: [{ validTo: null }, { validTo: { gt: now } }] },
    orderBy: { validFrom: 'desc' as const },
    take: 1,
  };
}

const columns = {
  name: true,
  hint: true,
  icon: true,
  deadlineClass: true,
  offered: true,
  evidencePhoto: true,
} as const;

const version = (_args: object, context: Context) => ({
  versions: { ...inForce(context), select: columns },
});
/** Apart from the rest: a list of appeals names a category in each row, and has no use for its questions. */
const questions = (_args: object, context: Context) => ({
  versions: { ...inForce(context), select: { questions: true } as const },
});

const unnamed = { zh: '—' };

export const CategoryType = builder.prismaNode('Category', {
  description: 'A category of appeals.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, ...inTenant(context) }),
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code within the tenant.' }),
    name: t.field({
      type: LocalizedTextType,
      description: 'Name.',
      select: version,
      resolve: ({ versions: [current] }) => localized(current?.name ?? unnamed),
    }),
    hint: t.field({
      type: LocalizedTextType,
      nullable: true,
      description: 'What belongs here.',
      select: version,
      resolve: ({ versions: [current] }) => (current?.hint ? localized(current.hint) : null),
    }),
    icon: t.string({
      nullable: true,
      description: 'Name of an icon.',
      select: version,
      resolve: ({ versions: [current] }) => current?.icon,
    }),
    parent: t.relation('parent', { nullable: true, description: 'The heading that it stands under.' }),
    deadlineClass: t.field({
      type: DeadlineClassEnum,
      description: 'How fast it is answered.',
      select: version,
      resolve: ({ versions: [current] }) => current?.deadlineClass ?? 'ORDINARY',
    }),
    offered: t.boolean({
      description: 'False for headings and for categories that only imports use.',
      select: version,
      resolve: ({ versions: [current], retiredAt }) => current?.offered === true && retiredAt === null,
    }),
    questions: t.field({
      type: [CategoryQuestion],
      description: 'Extra questions.',
      select: questions,
      resolve: ({ versions: [current] }) => questionsOf(current?.questions),
    }),
    evidencePhoto: t.boolean({
      description: 'Resolving needs a photo as evidence.',
      select: version,
      resolve: ({ versions: [current] }) => current?.evidencePhoto ?? false,
    }),
  }),
});
