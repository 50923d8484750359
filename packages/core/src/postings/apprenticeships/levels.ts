import type { SkillLevel } from '@linli/database/generated/prisma/enums';

/** The levels of a skill, each after the one before. */
export const skillLevels = ['KNOWS', 'WITH_HELP', 'ALONE'] as const satisfies readonly SkillLevel[];

interface Signed {
  readonly level: SkillLevel;
  readonly revokedAt: Date | null;
}

/** The level that stands by what was signed off for one skill; null while nothing is. */
export function levelOf(signOffs: readonly Signed[]): SkillLevel | null {
  const standing = signOffs.filter(({ revokedAt }) => revokedAt === null).map(({ level }) => level);
  return skillLevels.findLast((level) => standing.includes(level)) ?? null;
}

/** The level that comes next; null after the last. */
export function levelAfter(level: SkillLevel | null): SkillLevel | null {
  return skillLevels[level === null ? 0 : skillLevels.indexOf(level) + 1] ?? null;
}
