import type { Prisma } from '@linli/database/generated/prisma/client';

/** The condition of what everybody may see: staff have published it and not taken it back. */
export const publishedAppeals: Prisma.AppealWhereInput = {
  visibility: 'NORMAL',
  publication: { retractedAt: null },
};
