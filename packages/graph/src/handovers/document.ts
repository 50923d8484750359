import { packOf } from '@linli/core/postings/handovers/document';
import { builder } from '../builder.ts';
import { PersonType } from '../people/person.ts';
import { HandoverAbsenceEnum, HandoverSideEnum } from './enums.ts';
import { HandoverPackType } from './pack.ts';

const HandoverSignatureType = builder.prismaObject('HandoverSignature', {
  description: 'That one of the two has signed a document.',
  fields: (t) => ({
    side: t.expose('side', { type: HandoverSideEnum, description: 'Whose signature it is.' }),
    signedBy: t.relation('signedBy', { type: PersonType, description: 'Who put it there.' }),
    absence: t.expose('absence', {
      type: HandoverAbsenceEnum,
      nullable: true,
      description: 'Why somebody else signed; null for who signed for oneself.',
    }),
    signedAt: t.expose('signedAt', { type: 'DateTime', description: 'When.' }),
  }),
});

export const HandoverDocumentType = builder.prismaObject('HandoverDocument', {
  description:
    'A pack as it was when it was frozen: what is signed. It never changes; frozen anew it is another document, and signatures under the one before count no more.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '1, 2, 3 … of the handover.' }),
    frozenAt: t.expose('frozenAt', { type: 'DateTime', description: 'When it was frozen.' }),
    frozenBy: t.relation('frozenBy', { type: PersonType, description: 'Who froze it.' }),
    hash: t.exposeString('hash', {
      description: 'SHA-256 of what it holds, as hex: who signs names it, and signs nothing else.',
    }),
    pack: t.field({
      type: HandoverPackType,
      description: 'What it holds.',
      select: { content: true },
      resolve: (document) => packOf(document),
    }),
    signatures: t.relation('signatures', {
      type: HandoverSignatureType,
      query: { orderBy: { signedAt: 'asc' } },
      description: 'Who has signed it, the first first.',
    }),
  }),
});
