import { organizerEmail } from '../database/organizers.ts';
import { globalId, type Operation } from './operation.ts';
import { district, sampled } from './reads.ts';

/** The street's queue as its officer sees it: place-and-under, states, overdue, most urgent first. */
export const queue: Operation = {
  name: 'queue',
  title: 'staff queue of a street, 50 rows',
  signedIn: true,
  document: `query Queue($place: ID!) {
    appeals(first: 50, filter: { place: { in: $place }, state: { in: [ACCEPTED, ASSIGNED, IN_PROGRESS] }, overdue: true }) {
      nodes {
        id code kind state title recordedAt
        category { name { text } }
        place { name { text } parent { name { text } } }
        holder { name { text } }
        assignee { name }
        promiseClock { deadlineClass startsAt dueAt overdue }
      } } }`,
  samples: (pool) =>
    sampled(pool, places('STREET'), ({ id, tenant_id }) => ({
      variables: { place: globalId('Place', String(id)) },
      row: { tenant: tenant_id, place: id },
    })),
};

export const counts: Operation = {
  name: 'counts',
  title: 'counts of a street',
  signedIn: true,
  document: `query Counts($place: ID!) {
    appealQueueCounts(place: $place) { submitted overdue dueSoon open toVerify } }`,
  samples: (pool) =>
    sampled(pool, places('STREET'), ({ id, viewer }) => ({
      variables: { place: globalId('Place', String(id)) },
      // What the viewer resolved is not to be verified by the viewer; these resolved nothing.
      row: { place: id, viewer },
    })),
};

function places(kind: string): string {
  const viewer = `(SELECT p.id FROM person p JOIN auth_user u ON u.id = p.user_id WHERE u.email = '${organizerEmail(0)}')`;
  return `SELECT id, tenant_id, ${viewer} AS viewer FROM place WHERE tenant_id = ${district} AND kind = '${kind}' ORDER BY id`;
}
