import type { nearby as zh } from '../zh-CN/nearby.ts';

export const nearby: typeof zh = {
  nearTitle: 'What is going on nearby',
  nearLead:
    'Staff have published these. If you have the same problem, press “Me too”: no need to report it again.',
  nearHidden: 'This website does not show what is public nearby.',
  nearShelf: 'Which ones',
  nearOpen: 'Under way',
  nearSolved: 'Solved',
  nearCount: '{n} found',
  nearList: 'Cases nearby',
  nearMore: 'Show earlier ones',
  nearAgo: 'received {span} ago',
  nearHolder: 'handled by {who}',
  nearHandled: 'solved by {who}',
  nearSupporters: 'others with the same problem: {n}',
  stage_received: 'Received',
  stage_working: 'In progress',
  stage_waiting: 'On hold',
  stage_solved: 'Solved',
  meToo: 'Me too',
  meTooDone: 'You have joined: see receipt',
  nearNoneOpen: 'Nothing published here is being handled right now.',
  nearNoneSolved: 'Nothing published here has been solved yet.',
  nearElse: 'Is your problem not here?',
  nearReport: 'Report a problem',
  nearStale: 'There is no connection. This is how it stood on {when}.',
};
