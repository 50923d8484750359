import type { RateChange, RateName, Rates, VisitCounts, Weights } from '@linli/core/followup/rates/figures';
import { rateNames } from '@linli/core/followup/rates/figures';
import type { Volumes } from '@linli/core/followup/rates/volumes';
import { volumeFigures } from '@linli/core/followup/rates/volumes';
import { builder } from '../builder.ts';

export interface VisitFigures {
  readonly counts: VisitCounts;
  readonly rates: Rates;
}

const counted: Readonly<Record<keyof VisitCounts, string>> = {
  valid: 'Valid visits: all three questions answered, the latest of each participant and round.',
  contacted: 'Of these, the handling unit had been in touch.',
  solvedYes: 'Solved.',
  solvedHalf: 'Half solved: counts as not solved.',
  solvedNo: 'Not solved.',
  satisfiedYes: 'Satisfied.',
  satisfiedBasically: 'Basically satisfied.',
  satisfiedNo: 'Not satisfied.',
  doubleNo: 'Neither solved nor satisfied.',
};

const rated: Readonly<Record<RateName, string>> = {
  response: 'Response rate (响应率): contacted of valid.',
  resolution: 'Resolution rate (解决率): solved of valid.',
  satisfaction: 'Satisfaction rate (满意率): satisfied, and a part of the basically satisfied, of valid.',
  composite: 'Composite rate (综合得分): the three, weighted.',
};

export const RateFiguresType = builder.objectRef<VisitFigures>('RateFigures').implement({
  description: 'The three rates in percent, beside the counts that they are made of.',
  fields: (t) => {
    const count = (name: keyof VisitCounts) =>
      t.int({ description: counted[name], resolve: ({ counts }) => counts[name] });
    const rate = (name: RateName) =>
      t.float({
        nullable: true,
        description: `${rated[name]} Null where nobody was asked.`,
        resolve: ({ rates }) => rates[name],
      });
    return {
      valid: count('valid'),
      contacted: count('contacted'),
      solvedYes: count('solvedYes'),
      solvedHalf: count('solvedHalf'),
      solvedNo: count('solvedNo'),
      satisfiedYes: count('satisfiedYes'),
      satisfiedBasically: count('satisfiedBasically'),
      satisfiedNo: count('satisfiedNo'),
      doubleNo: count('doubleNo'),
      response: rate('response'),
      resolution: rate('resolution'),
      satisfaction: rate('satisfaction'),
      composite: rate('composite'),
    };
  },
});

const ChangeType = builder.objectRef<RateChange>('RateChange').implement({
  description: 'How a rate moved against the period before.',
  fields: (t) => ({
    points: t.exposeFloat('points', { nullable: true, description: 'In points: from 90 % to 92 % are 2.' }),
    percent: t.exposeFloat('percent', {
      nullable: true,
      description: 'In percent of what it was: from 90 % to 92 % are 2.22.',
    }),
  }),
});

export const ChangesType = builder
  .objectRef<Readonly<Record<RateName, RateChange>>>('RateChanges')
  .implement({
    description: 'How the rates moved against the period before.',
    fields: (t) =>
      Object.fromEntries(
        rateNames.map((name) => [
          name,
          t.field({ type: ChangeType, description: rated[name], resolve: (changes) => changes[name] }),
        ]),
      ),
  });

export const WeightsType = builder.objectRef<Weights>('RateWeights').implement({
  description: 'How rates are computed: in force when the period began.',
  fields: (t) => ({
    basicallySatisfied: t.exposeFloat('basicallySatisfied', {
      description: 'What "basically satisfied" counts.',
    }),
    response: t.exposeFloat('response', { description: 'Weight of the response rate.' }),
    resolution: t.exposeFloat('resolution', { description: 'Weight of the resolution rate.' }),
    satisfaction: t.exposeFloat('satisfaction', { description: 'Weight of the satisfaction rate.' }),
  }),
});

const volumeWords: Readonly<Record<keyof Volumes, readonly [name: string, description: string]>> = {
  RECEIVED: ['received', 'Came in.'],
  HOTLINE: ['hotline', 'Came by the hotline.'],
  PROACTIVE: ['proactive', 'Found before anybody complained (未诉先办).'],
  PROACTIVE_SOLVED: ['proactiveSolved', 'Found before anybody complained, and solved.'],
  DIVERTED: [
    'diverted',
    'Told to the neighbourhood instead of the hotline, and dealt with by grid or community.',
  ],
  RESOLVED: ['resolved', 'Reported as done.'],
  RESOLVED_LATE: ['resolvedLate', 'Reported as done after the promised time.'],
  REOPENED: ['reopened', 'Taken up again.'],
  RETURNED: ['returned', 'Returned by a unit.'],
  WITHDRAWN_BY_RESIDENT: ['withdrawnByResident', 'Withdrawn by residents.'],
  WITHDRAWN_BY_STAFF: ['withdrawnByStaff', 'Withdrawn by staff.'],
  DUPLICATE_BY_RESIDENT: ['duplicateByResident', 'Merged by residents.'],
  DUPLICATE_BY_STAFF: ['duplicateByStaff', 'Merged by staff.'],
};

export const VolumesType = builder.objectRef<Volumes>('RateVolumes').implement({
  description: 'How many appeals: what came in by the day it came, what happened by the day it happened.',
  fields: (t) =>
    Object.fromEntries(
      volumeFigures.map((figure) => {
        const [name, description] = volumeWords[figure];
        return [name, t.int({ description, resolve: (volumes) => volumes[figure] })];
      }),
    ),
});
