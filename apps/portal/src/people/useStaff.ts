import { StaffMembersDocument } from '@linli/client/generated/graphql';
import { usePages } from '../app/usePages.ts';

/** One list of people: those who wait for their first sign-in, or those at work. */
export function useStaff(invited: boolean, name: string) {
  const filter = { invited, name: name ? { contains: name } : null };
  return usePages(StaffMembersDocument, { filter }, (data) => data.staffMembers);
}
