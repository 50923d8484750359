import type {
  GraduateApprenticeInput,
  RevokeSignOffInput,
  SignOffSkillInput,
  SkillLevel,
} from '@linli/client/generated/graphql';
import { apprenticeshipSentences } from '@linli/core/errors/apprenticeshipMessages';
import { connection } from './connection.ts';
import { face } from './face.ts';
import { type Asking, localized, mint, type Words } from './localized.ts';
import { personFace } from './neighbourhood.ts';
import { placeFace } from './places.ts';
import { dayFromNow, postingsOf } from './postingBook.ts';
import type { World } from './world.ts';

interface MockSignOff {
  id: string;
  level: SkillLevel;
  evidence: string;
  revokedReason: string | null;
}

interface MockSkill {
  id: string;
  words: Words;
  signOffs: MockSignOff[];
}

const levels: readonly SkillLevel[] = ['KNOWS', 'WITH_HELP', 'ALONE'];
const books = new WeakMap<World, { id: string; skills: MockSkill[]; graduatedAt: string | null }>();

/** Somebody of the committee who does the first skill of two alone. */
function bookOf(world: World) {
  const known = books.get(world);
  if (known) return known;
  const signed = (level: SkillLevel) => ({
    id: mint('SkillSignOff'),
    level,
    evidence: '跟办三件',
    revokedReason: null,
  });
  const skill = (zh: string, en: string, signOffs: MockSignOff[]) => ({
    id: mint('Skill'),
    words: { zh, en },
    signOffs,
  });
  const book = {
    id: mint('Apprenticeship'),
    graduatedAt: null,
    skills: [
      skill('入户走访与倾听', 'Visiting and listening', levels.map(signed)),
      skill('现场查明原因', 'Finding the cause on site', []),
    ],
  };
  books.set(world, book);
  return book;
}

const standing = ({ signOffs }: MockSkill) => signOffs.filter(({ revokedReason }) => revokedReason === null);

function learningFace(world: World) {
  const { id, skills, graduatedAt } = bookOf(world);
  const [posting] = postingsOf(world).postings;
  const master = personFace(posting?.candidate.person ?? world.viewer);
  const [from, to] = [dayFromNow(-20), dayFromNow(335)];
  return {
    __typename: 'Apprenticeship',
    id,
    status: graduatedAt ? 'GRADUATED' : 'RUNNING',
    from,
    to,
    graduatedAt,
    graduationReason: null,
    endReason: null,
    viewerCanKeep: world.isPosted,
    viewerCanSignOff: world.isPosted && !graduatedAt,
    person: personFace(world.people.lin),
    community: placeFace(world.east),
    masterships: [{ from, to, master, posting: { id: posting?.id } }],
    handledCounts: { seen: 4, assisted: 2, led: 1 },
    skills: skills.map((skill) => ({
      level: standing(skill).at(-1)?.level ?? null,
      skill: { id: skill.id, name: localized(skill.words), hint: null, isRequired: true, retiredAt: null },
      signOffs: skill.signOffs.map((one) => ({
        ...one,
        __typename: 'SkillSignOff',
        signedAt: new Date().toISOString(),
        signedBy: master,
        appeal: null,
        revokedAt: one.revokedReason && new Date().toISOString(),
      })),
    })),
    handledAppeals: (page: { first?: number | null }) =>
      connection(
        world.appeals.slice(0, 1).map((one) => face(one, world)),
        page,
      ),
  };
}

/** An apprenticeship by its id. */
export function learningNode(world: World, id: string): Record<string, unknown> | null {
  return id === bookOf(world).id ? learningFace(world) : null;
}

export function learningRoot(world: World) {
  const book = bookOf(world);
  const changed = (__typename: string) => ({ __typename, apprenticeship: learningFace(world) });
  return {
    apprenticeships: (page: { first?: number | null }) => connection([learningFace(world)], page),
    signOffSkill: ({ input }: { input: SignOffSkillInput }) => {
      const { level, evidence } = input;
      book.skills
        .find(({ id }) => id === input.skill)
        ?.signOffs.push({ id: mint('SkillSignOff'), level, evidence, revokedReason: null });
      return changed('SignOffSkillPayload');
    },
    revokeSignOff: ({ input }: { input: RevokeSignOffInput }) => {
      const wrong = book.skills.flatMap(({ signOffs }) => signOffs).find(({ id }) => id === input.signOff);
      if (wrong) wrong.revokedReason = input.reason;
      return changed('RevokeSignOffPayload');
    },
    graduateApprentice: (_: { input: GraduateApprenticeInput }, { locale }: Asking) => {
      const missing = book.skills.filter((skill) => standing(skill).at(-1)?.level !== 'ALONE').length;
      if (missing > 0) return refusal('skills', 'TOO_EARLY', locale, { missing });
      book.graduatedAt = new Date().toISOString();
      return changed('GraduateApprenticePayload');
    },
  };
}

/** As the API says it. */
function refusal(field: string, code: string, locale: string, params: Record<string, number>) {
  const sentence = apprenticeshipSentences[`${field}:${code}`]?.[locale.startsWith('en') ? 'en' : 'zh'];
  const message = sentence?.(params) ?? code;
  const fields = [{ path: [field], code, message }];
  return { __typename: 'InvalidInputError', code: 'INVALID_INPUT', message, fields };
}
