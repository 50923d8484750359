import { hotlineLimits } from '@linli/core/imports/hotline/limits';
import { mappingShape } from '@linli/core/imports/hotline/mapping';
import { mayImport, reachableImports } from '@linli/core/imports/hotline/reach';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { connectionOf } from '../ids/connection.ts';
import { nobody } from '../ids/globalId.ts';
import { HotlineImportStateEnum } from './enums.ts';
import { HotlineMappingType, SavedMappingType } from './mapping.ts';
import { RefusedRowType, refusedRows, sheetOf } from './refusedRow.ts';

interface Column {
  readonly name: string;
  readonly samples: readonly string[];
}

const ColumnType = builder.objectRef<Column>('HotlineColumn').implement({
  description: 'A column of a file.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, or its letter where it has none.' }),
    samples: t.stringList({
      description: 'What stands in the first rows; nothing once the file is removed.',
      resolve: ({ samples }) => [...samples],
    }),
  }),
});

export const HotlineImportType = builder.prismaNode('HotlineImport', {
  description:
    'A file of the 12345 hotline that is brought in: its columns, what became of its rows, and why some were refused.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, { actor }) => (mayImport(actor) ? { ...reachableImports(actor), id } : { id: nobody }),
  fields: (t) => ({
    fileName: t.exposeString('fileName', { description: 'What the file is called.' }),
    place: t.relation('place', { description: 'Where its orders belong: here or under it.' }),
    createdBy: t.relation('createdBy', { description: 'Who brought it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When.' }),
    state: t.expose('state', { type: HotlineImportStateEnum, description: 'How far it is.' }),
    columns: t.field({
      type: [ColumnType],
      description: 'Its columns with the first rows.',
      complexity: { field: 20, multiplier: hotlineLimits.samples },
      resolve: async (row, _args, context) => {
        const sheet = await sheetOf(context, row);
        const first = sheet?.rows.slice(0, hotlineLimits.samples) ?? [];
        return row.columns.map((name, index) => ({
          name,
          samples: first.map(({ cells }) => (cells[index] ?? '').slice(0, 200)),
        }));
      },
    }),
    rowCount: t.exposeInt('rowCount', { description: 'How many rows it has under its header.' }),
    filed: t.exposeInt('filed', {
      description: 'Rows that became appeals; of one that was tried, that would.',
    }),
    known: t.exposeInt('known', { description: 'Rows whose order is here already.' }),
    refused: t.exposeInt('refused', { description: 'Rows that are not taken.' }),
    done: t.exposeInt('done', { description: 'Rows that the run has been through.' }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was started.',
    }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    isStalled: t.boolean({
      description: 'It runs and has not moved for a while: it may be started again.',
      resolve: ({ state, lastRowAt }, _args, context) =>
        state === 'RUNNING' &&
        servicesOf(context).clock.now().getTime() - (lastRowAt?.getTime() ?? 0) >
          hotlineLimits.stalledMinutes * 60_000,
    }),
    fileKeptUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the file is removed; null once it is, and before it came.',
      resolve: ({ createdAt, fileKeyId, fileErasedAt }) =>
        fileKeyId === null || fileErasedAt !== null
          ? null
          : new Date(createdAt.getTime() + hotlineLimits.keepDays * 86_400_000),
    }),
    mapping: t.field({
      type: HotlineMappingType,
      nullable: true,
      description: 'Which column means what; null before it was tried.',
      resolve: ({ mapping }) => (mapping === null ? null : mappingShape.parse(mapping)),
    }),
    savedMappings: t.field({
      type: [SavedMappingType],
      description: 'Mappings that were kept at its place, those for the same columns first.',
      resolve: async ({ placeId, headerHash }, _args, context) => {
        const rows = await servicesOf(context).database.importMapping.findMany({
          where: { placeId },
          include: { savedBy: true },
          orderBy: { savedAt: 'desc' },
          take: 100,
        });
        const all = rows.map((row) => ({ ...row, fits: row.headerHash === headerHash }));
        return [...all.filter(({ fits }) => fits), ...all.filter(({ fits }) => !fits)];
      },
    }),
    refusedRows: t.field({
      type: [RefusedRowType],
      description: 'The first 50 rows that are not taken; `afterRow` goes on.',
      complexity: { field: 20, multiplier: 50 },
      args: { afterRow: t.arg.int({ description: 'Number of the last row that was seen.' }) },
      resolve: (row, { afterRow }, context) => refusedRows(context, row, afterRow ?? 0),
    }),
  }),
});

export const [HotlineImportConnection, HotlineImportEdge] = connectionOf(
  HotlineImportType,
  'HotlineImport',
  'imports of hotline files',
);
