import type { AppealKind, Channel, SubmitAppealInput } from '@linli/client/generated/graphql';

export interface ChosenPlace {
  readonly id: string;
  readonly name: string;
}

/** The fields of the form, as they are typed. */
export interface Entry {
  text?: string;
  kind: AppealKind;
  channel: Channel;
  category?: string;
  answers?: Record<string, string | string[]>;
  place?: ChosenPlace;
  address?: string;
  name?: string;
  phone?: string;
  consent?: boolean;
  proactive?: boolean;
  inherited?: boolean;
  inheritedSince?: string;
  inheritedOrigin?: string;
  solved?: boolean;
  solvedText?: string;
  solvedMinutes?: number | null;
  solvedPhotos?: string[];
}

/** How something reaches staff; the others are doors of their own. */
export const channels: readonly Channel[] = [
  'PHONE',
  'WALK_IN',
  'MOBILE_DESK',
  'WECHAT',
  'VISIT',
  'PATROL',
  'HOTLINE',
  'LIVING_ROOM',
  'GAZEBO',
  'RECEPTION_DAY',
  'STATION',
];

export const kinds: readonly AppealKind[] = ['COMPLAINT', 'HELP', 'SUGGESTION', 'QUESTION', 'TIP_OFF'];

interface Given {
  readonly clientId: string;
  readonly consentVersion: string;
  /** The questions that photos answer; those photos belong to the appeal too. */
  readonly photoKeys: readonly string[];
}

export function inputOf(entry: Entry, { clientId, consentVersion, photoKeys }: Given): SubmitAppealInput {
  const contact = entry.name?.trim() || entry.phone?.trim();
  const photoIds = photoKeys.flatMap((key) => entry.answers?.[key] ?? []);
  return {
    clientId,
    kind: entry.kind,
    channel: entry.channel,
    text: entry.text ?? '',
    category: entry.category ?? null,
    place: entry.place?.id ?? null,
    address: entry.address || null,
    answers: Object.entries(entry.answers ?? {}).flatMap(([key, value]) => {
      const given = [value].flat().filter(Boolean);
      return given.length > 0 ? [{ key, value: given }] : [];
    }),
    ...(photoIds.length > 0 ? { photoIds } : {}),
    contact: contact ? { name: entry.name || null, phone: entry.phone || null, consentVersion } : null,
    initiative: entry.proactive ? 'PROACTIVE' : 'REACTIVE',
    ...(entry.inherited
      ? { inheritedSince: entry.inheritedSince || null, inheritedOrigin: entry.inheritedOrigin || null }
      : {}),
    ...(entry.solved
      ? {
          solvedOnTheSpot: {
            text: entry.solvedText ?? '',
            minutes: entry.solvedMinutes ?? null,
            photoIds: entry.solvedPhotos ?? [],
          },
        }
      : {}),
  };
}

type FieldName = keyof Entry | readonly ['answers', string];

/** Which field of the form a fault of the API belongs to; a photo stands with the question that it answers. */
export function fieldOf(path: readonly string[], sent: SubmitAppealInput): FieldName | null {
  const [first = '', second = ''] = path;
  if (first === 'answers') return ['answers', second];
  if (first === 'photoIds') {
    const photoId = sent.photoIds?.[Number(second)] ?? '';
    const answered = sent.answers?.find(({ value }) => value.includes(String(photoId)));
    return answered ? ['answers', answered.key] : null;
  }
  if (first === 'contact') return second === 'name' ? 'name' : 'phone';
  if (first === 'solvedOnTheSpot') {
    const names = { text: 'solvedText', minutes: 'solvedMinutes', photoIds: 'solvedPhotos' } as const;
    return names[second as keyof typeof names] ?? null;
  }
  const plain = ['text', 'category', 'place', 'address', 'inheritedSince', 'inheritedOrigin'] as const;
  return plain.find((name) => name === first) ?? null;
}

/** Ten digits are read out in three groups. */
export const grouped = (digits: string): string => digits.replace(/(\d{3})(?=\d{3})/g, '$1 ');
