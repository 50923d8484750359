import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * What everybody may read and nobody reads otherwise: no field here looks at who asks, from where, or in which language.
 * A document of these alone may be asked for by GET, and caches between us and a website may keep its answer.
 */
export const publicFields: Readonly<Record<string, readonly string[]>> = {
  Query: ['site', 'placeTeam', 'publicAppeals', 'enumLabels'],
  Site: [
    ...['id', 'key', 'title', 'locales', 'accent', 'contact', 'contactRequired', 'showsPublished', 'texts'],
    ...['categories', 'place', 'places', 'aboutChoices', 'consent'],
  ],
  PlaceTeam: ['community', 'office', 'members', 'grids', 'communities'],
  TeamMember: ['name', 'role', 'phone', 'hours', 'gridIds'],
  TeamPlace: ['id', 'name', 'buildings'],
  SitePlace: ['id', 'kind', 'name', 'parentId', 'centroid', 'outline'],
  Category: [
    ...['id', 'code', 'name', 'hint', 'icon', 'parent', 'deadlineClass', 'offered'],
    ...['questions', 'evidencePhoto'],
  ],
  CategoryQuestion: [
    ...['key', 'label', 'kind', 'required', 'choices', 'when'],
    ...['min', 'max', 'earliest', 'latest'],
  ],
  QuestionChoice: ['value', 'label', 'stopper'],
  QuestionCondition: ['key', 'equals'],
  Organization: ['id', 'kind', 'name', 'phone', 'hours'],
  Consent: ['version', 'text'],
  // Photos are left out: their addresses are signed, for an hour, for whoever asks.
  PublicAppeal: [
    ...['id', 'code', 'kind', 'state', 'category', 'place', 'recordedAt', 'holder', 'supporterCount'],
    ...['title', 'summary', 'publishedAt', 'centroid'],
  ],
  PublicAppealConnection: ['nodes', 'edges', 'pageInfo', 'totalCount'],
  PublicAppealEdge: ['node', 'cursor'],
  PageInfo: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'],
  Place: ['id', 'kind', 'name', 'ancestors'],
  EnumLabel: ['enumName', 'value', 'label'],
  LocalizedText: ['text', 'all'],
  LocalizedEntry: ['locale', 'text'],
  Point: ['lng', 'lat'],
};

/**
 * What may stand in an address, which is logged on its way: a site's public key, a place, a language, a page. Never a
 * secret, a code, or the point where somebody stands.
 */
export const publicArguments: Readonly<Record<string, readonly string[]>> = {
  'Query.site': ['key'],
  'Query.placeTeam': ['key', 'place', 'placeCode'],
  'Query.publicAppeals': ['place', 'siteKey', 'first', 'after', 'last', 'before'],
  'Query.enumLabels': ['locale'],
  'LocalizedText.text': ['locale'],
};

interface Allowed {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly arguments: Readonly<Record<string, readonly string[]>>;
}

const inAddress: Allowed = { fields: publicFields, arguments: publicArguments };

/** What is around a point is told alike to everybody too, and asked for by POST. What is being written nobody asks again. */
const around: Allowed = {
  fields: { ...publicFields, Query: ['nearbyAppeals'], NearbyAppeal: ['appeal', 'isLikely', 'metres'] },
  arguments: { ...publicArguments, 'Query.nearbyAppeals': ['at', 'category', 'siteKey'] },
};

/** Without it, the answer would be in the language of whoever asked first. */
const requiredArguments: Readonly<Record<string, string>> = { 'LocalizedText.text': 'locale' };

/** A value that cannot be left out: written down, or a variable that must be given. */
function isGiven(document: DocumentNode, field: FieldNode, name: string): boolean {
  const value = field.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind !== Kind.VARIABLE) return value?.kind === Kind.STRING;
  return document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.variableDefinitions?.some(
        ({ variable, type }) => variable.name.value === value.name.value && type.kind === Kind.NON_NULL_TYPE,
      ),
  );
}

/** Whether a document is a query of public fields alone; said of its fields, not by its author. */
export function isPublicRead(schema: GraphQLSchema, document: DocumentNode): boolean {
  return isMadeOf(inAddress, schema, document);
}

/** Whether a document asks for what is published around a place or point, and for nothing besides. */
export function isNearbyRead(schema: GraphQLSchema, document: DocumentNode): boolean {
  return isMadeOf(around, schema, document);
}

function isMadeOf(allowed: Allowed, schema: GraphQLSchema, document: DocumentNode): boolean {
  let open = document.definitions.every(
    (definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ||
      (definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.QUERY),
  );
  let asksForSomething = false;
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(field) {
        const name = field.name.value;
        if (name === '__typename') return;
        asksForSomething = true;
        const parent = getNamedType(info.getParentType())?.name ?? '';
        const coordinate = `${parent}.${name}`;
        const given = field.arguments?.map((argument) => argument.name.value) ?? [];
        const required = requiredArguments[coordinate];
        open &&=
          allowed.fields[parent]?.includes(name) === true &&
          given.every((argument) => allowed.arguments[coordinate]?.includes(argument)) &&
          (required === undefined || isGiven(document, field, required));
      },
    }),
  );
  return open && asksForSomething;
}
