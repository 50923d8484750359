import { demand } from '@linli/core/abuse/counter';
import type { Actor } from '@linli/core/actor';
import {
  Forbidden,
  InvalidInput,
  OriginDenied,
  RateLimited,
  SecretLocked,
  UnknownSite,
  WrongSecret,
} from '@linli/core/errors/errors';
import { type PhotoTicket, requestPhoto } from '@linli/core/photos/request';
import { openTracked } from '../appeals/appealByCode.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { encodeGlobalId } from '../ids/globalId.ts';
import { openSite } from '../sites/siteQuery.ts';
import { PhotoUseEnum } from './enums.ts';

const RequestPhotoUploadInput = builder.inputType('RequestPhotoUploadInput', {
  description: 'Asks for a place to put one photo. Name the site, or show code and secret, or be signed in.',
  fields: (t) => ({
    siteKey: t.string({ description: 'For a new appeal on this site.' }),
    code: t.string({ description: 'For an appeal that was filed; with its secret.' }),
    secret: t.string({ description: 'Link secret or PIN.' }),
    use: t.field({ type: PhotoUseEnum, required: true, description: 'What it is for.' }),
    mediaType: t.string({ required: true, description: 'image/jpeg, image/png, image/webp or image/heic.' }),
    bytes: t.int({ required: true, description: 'Its size; 10 MB at most.' }),
  }),
});

const PhotoTicketType = builder.objectRef<PhotoTicket>('PhotoTicket').implement({
  description: 'Permission to upload one photo.',
  fields: (t) => ({
    photoId: t.id({
      description: 'Name it in `photoIds` once it is uploaded.',
      resolve: ({ photoId }) => encodeGlobalId('Photo', photoId),
    }),
    uploadUrl: t.field({
      type: 'URL',
      description:
        'PUT the bytes here. When the line breaks, HEAD tells how many have come, and PATCH brings the rest (draft-ietf-httpbis-resumable-upload).',
      resolve: ({ uploadUrl }) => uploadUrl,
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when.' }),
  }),
});

const Payload = builder.objectRef<{ ticket: PhotoTicket }>('RequestPhotoUploadPayload').implement({
  description: 'What `requestPhotoUpload` gives when it worked.',
  fields: (t) => ({ ticket: t.expose('ticket', { type: PhotoTicketType, description: 'The permission.' }) }),
});

builder.mutationField('requestPhotoUpload', (t) =>
  t.field({
    type: Payload,
    description: 'The first of two steps of an upload; the second is PUT of the bytes.',
    authScopes: { everybody: true },
    errors: {
      types: [InvalidInput, UnknownSite, OriginDenied, WrongSecret, SecretLocked, RateLimited, Forbidden],
    },
    args: {
      input: t.arg({ type: RequestPhotoUploadInput, required: true, description: 'For whom, and what.' }),
    },
    resolve: async (_root, { input: { use, mediaType, bytes, ...caller } }, context) => {
      const services = servicesOf(context);
      const actor = await actorOf(context, caller);
      if (actor.kind !== 'staff') await demand(services, 'photosByAddress', context.address);
      return { ticket: await requestPhoto(services, actor, { use, mediaType, bytes }) };
    },
  }),
);

interface Caller {
  readonly siteKey?: string | null;
  readonly code?: string | null;
  readonly secret?: string | null;
}

async function actorOf(context: Context, { siteKey, code, secret }: Caller): Promise<Actor> {
  if (code && secret) {
    return (await openTracked(context, { code, secret })).actor;
  }
  return siteKey ? (await openSite(context, siteKey)).actor : context.actor;
}
