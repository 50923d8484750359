import type { CommitmentStatus } from '@linli/database/generated/prisma/enums';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgreementStatus, agreementStatus, isCancellable, type Standing } from './status.ts';

const day = new Date('2026-03-02T02:00:00Z');

function standing(signed: boolean[], promises: CommitmentStatus[], cancelled = false): Standing {
  return {
    cancelledAt: cancelled ? day : null,
    parties: signed.map((hasSigned) => ({ signedAt: hasSigned ? day : null })),
    obligations: promises.map((status) => ({ commitment: { status } })),
  };
}

describe('where an agreement stands', () => {
  const table: [string, Standing, AgreementStatus][] = [
    ['one party has not signed', standing([true, false], ['OPEN']), 'DRAFT'],
    ['all have signed', standing([true, true], ['OPEN', 'KEPT']), 'AGREED'],
    ['nothing is due by a day', standing([true, true], []), 'AGREED'],
    ['one promise is broken, whatever the others are', standing([true, true], ['KEPT', 'BROKEN']), 'BROKEN'],
    ['what was to be done is done', standing([true, true], ['KEPT', 'KEPT']), 'KEPT'],
    ['one promise was let go, the other kept', standing([true, true], ['CANCELLED', 'KEPT']), 'KEPT'],
    ['all promises were let go', standing([true, true], ['CANCELLED']), 'CANCELLED'],
    ['it was called off', standing([true, true], ['CANCELLED', 'KEPT'], true), 'CANCELLED'],
  ];
  it.each(table)('%s', (_, given, status) => expect(agreementStatus(given)).toBe(status));
});

type Move = 'sign' | 'keep' | 'letGo' | 'dayOver' | 'cancel';

/** The same told as a story: whoever does whatever, in whatever order, the derived status is the one that was lived through. */
it('follows a small model through any order of moves', () => {
  const moves = fc.array(fc.constantFrom<Move>('sign', 'keep', 'letGo', 'dayOver', 'cancel'), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.nat(4), moves, (parties, promises, taken) => {
      const signed = Array.from({ length: parties }, () => false);
      const made: CommitmentStatus[] = Array.from({ length: promises }, () => 'OPEN');
      let cancelled = false;
      let lived: AgreementStatus = 'DRAFT';
      for (const move of taken) {
        const now = standing(signed, made, cancelled);
        const open = made.indexOf('OPEN');
        const holds = signed.every(Boolean) && !cancelled;
        if (move === 'cancel' && isCancellable(agreementStatus(now))) {
          cancelled = true;
          for (const [index, status] of made.entries()) if (status === 'OPEN') made[index] = 'CANCELLED';
          lived = 'CANCELLED';
        } else if (move === 'sign' && !cancelled && signed.includes(false)) {
          signed[signed.indexOf(false)] = true;
          if (signed.every(Boolean)) lived = 'AGREED';
        } else if (holds && open >= 0 && (move === 'keep' || move === 'letGo' || move === 'dayOver')) {
          made[open] = move === 'keep' ? 'KEPT' : move === 'letGo' ? 'CANCELLED' : 'BROKEN';
          if (move === 'dayOver') lived = 'BROKEN';
          else if (lived === 'AGREED' && !made.includes('OPEN')) {
            lived = made.includes('KEPT') ? 'KEPT' : 'CANCELLED';
          }
        }
        expect(agreementStatus(standing(signed, made, cancelled))).toBe(lived);
      }
    }),
  );
});
