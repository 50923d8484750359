import { mayManagePortalClients, placesOfPortals } from '@linli/core/portalClients/manageable';
import { builder } from '../builder.ts';
import { connectionOf } from '../ids/connection.ts';
import { nobody } from '../ids/globalId.ts';
import { LocalizedTextType, localized } from '../scalars/localizedText.ts';

export const PortalClientType = builder.prismaNode('PortalClient', {
  description:
    "A street's own portal (街道自有门户): its pages may act for staff who sign in through it, by OAuth 2.1 with PKCE.",
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, { actor }) =>
    mayManagePortalClients(actor) ? { id, place: placesOfPortals(actor) } : { id: nobody },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What its pages send as `client_id`; no secret.' }),
    name: t.field({
      type: LocalizedTextType,
      description: 'Name, as the consent page tells it.',
      resolve: ({ name }) => localized(name),
    }),
    place: t.relation('place', { description: 'Whose portal it is.' }),
    origins: t.exposeStringList('origins', { description: 'Pages of these origins may use its tokens.' }),
    redirectUris: t.exposeStringList('redirectUris', {
      description: 'Where codes may be sent to, compared letter by letter.',
    }),
    registeredAt: t.field({
      type: 'DateTime',
      description: 'When it was registered.',
      resolve: ({ createdAt }) => createdAt,
    }),
    disabledAt: t.expose('disabledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was switched off; null while it may sign people in.',
    }),
  }),
});

export const [PortalClientConnection, PortalClientEdge] = connectionOf(
  PortalClientType,
  'PortalClient',
  "streets' own portals",
);
