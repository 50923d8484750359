import type { DemoTeam, DemoTeamMember } from '../../shape.ts';

const phone = '010-5550 0210';
const weekdays = { zh: '工作日 9:00–17:30', en: 'Weekdays 9:00–17:30' };

/** A grid member is shown by the name that the neighbours say, with the grids that the person has. */
const gridMember = (person: string, name: string, grids: readonly number[]): DemoTeamMember => ({
  person,
  role: 'GRID_MEMBER',
  places: grids.map((n) => `jingtie-grid-${n}`),
  name,
  phone,
  hours: weekdays,
});

/** Jingtie Jiayuan's own; the property company's staff are no part of it. */
export const team: DemoTeam = {
  publishedBy: 'street',
  members: [
    { person: 'secretary', role: 'COMMUNITY_SECRETARY', places: ['jingtie'], phone, hours: weekdays },
    {
      person: 'governance',
      role: 'GOVERNANCE_SECRETARY',
      places: ['jingtie'],
      phone: '010-5550 0211',
      hours: {
        zh: '周二、周四 9:00–17:00，京铁家园社区服务站',
        en: 'Tuesdays and Thursdays 9:00–17:00, community service station',
      },
    },
    { person: 'apprentice', role: 'APPRENTICE', places: ['jingtie'], phone, hours: weekdays },
    { person: 'leader', role: 'GRID_LEADER', places: ['jingtie'], phone, hours: weekdays },
    gridMember('grid', '周小满', [1, 2, 3, 4]),
    gridMember('grid-b', '许文博', [5, 6, 7, 8]),
    gridMember('grid-c', '邓大姐', [9, 10, 11, 12]),
  ],
};
