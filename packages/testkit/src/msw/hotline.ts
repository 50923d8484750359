import type { HotlineMappingInput, PrepareHotlineImportInput } from '@linli/client/generated/graphql';
import { HttpResponse, http } from 'msw';
import { connection } from './connection.ts';
import type { Asking } from './localized.ts';
import { personFace } from './neighbourhood.ts';
import { placeFace } from './places.ts';
import type { World } from './world.ts';

interface MockImport {
  id: string;
  fileName: string;
  state: 'AWAITING_FILE' | 'READ' | 'CHECKED' | 'RUNNING' | 'DONE' | 'STOPPED';
  columns: string[];
  rows: string[][];
  mapping: HotlineMappingInput | null;
  done: number;
  counts: { filed: number; known: number; refused: number };
  createdAt: string;
}

interface Desk {
  readonly imports: MockImport[];
  readonly saved: Map<string, { columns: string; mapping: HotlineMappingInput }>;
  readonly orders: Set<string>;
}

const desks = new WeakMap<World, Desk>();

function deskOf(world: World): Desk {
  const desk = desks.get(world) ?? { imports: [], saved: new Map(), orders: new Set<string>() };
  desks.set(world, desk);
  return desk;
}

/** Files of the hotline, played: a comma parts, a day that is not there is refused, and every look at a run takes it two rows on. */
export function hotlineRoot(world: World) {
  const desk = deskOf(world);
  const found = (id: string) => desk.imports.find((one) => one.id === id);
  const acted = (typename: string, id: string, work: (one: MockImport) => void) => {
    const one = found(id);
    if (!one) return { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到。' };
    work(one);
    return { __typename: typename, import: hotlineFace(world, one) };
  };
  return {
    hotlineImports: () =>
      connection(
        desk.imports.toReversed().map((one) => hotlineFace(world, one)),
        { first: 20, after: null },
      ),
    requestHotlineUpload: ({ input }: { input: { fileName: string } }, { origin }: Asking) => {
      const id = `hotline-${desk.imports.length + 1}`;
      desk.imports.push({
        id,
        fileName: input.fileName,
        state: 'AWAITING_FILE',
        columns: [],
        rows: [],
        mapping: null,
        done: 0,
        counts: { filed: 0, known: 0, refused: 0 },
        createdAt: new Date().toISOString(),
      });
      return {
        __typename: 'RequestHotlineUploadPayload',
        importId: id,
        uploadUrl: new URL(`/uploads/imports/${id}`, origin).href,
      };
    },
    prepareHotlineImport: ({ input }: { input: PrepareHotlineImportInput }) => {
      if (!input.mapping.fields.some(({ field, column }) => field === 'ORDER_NUMBER' && column)) {
        const message = '工单号、受理时间和诉求内容必须对应到列。';
        const fields = [{ path: ['mapping', 'ORDER_NUMBER'], code: 'REQUIRED', message }];
        return { __typename: 'InvalidInputError', code: 'INVALID_INPUT', message, fields };
      }
      return acted('PrepareHotlineImportPayload', String(input.id), (one) => {
        one.mapping = input.mapping;
        one.state = 'CHECKED';
        one.counts = countsOf(desk, one, one.rows);
        if (input.saveAs)
          desk.saved.set(input.saveAs, { columns: one.columns.join(), mapping: input.mapping });
      });
    },
    startHotlineImport: ({ input }: { input: { id: string } }) =>
      acted('StartHotlineImportPayload', input.id, (one) => {
        one.state = 'RUNNING';
        one.done = 0;
        one.counts = { filed: 0, known: 0, refused: 0 };
      }),
    stopHotlineImport: ({ input }: { input: { id: string } }) =>
      acted('StopHotlineImportPayload', input.id, (one) => {
        one.state = 'STOPPED';
      }),
    takeRefusedRows: ({ input }: { input: { id: string } }) => {
      const one = found(input.id);
      const rows = one ? one.rows.filter((row) => faultOf(one, row)).map((row) => row.join()) : [];
      return { __typename: 'TakeRefusedRowsPayload', csv: `${one?.columns.join()}\r\n${rows.join('\r\n')}` };
    },
  };
}

export function hotlineNode(world: World, id: string) {
  const one = deskOf(world).imports.find((found) => found.id === id);
  return one ? hotlineFace(world, one) : null;
}

/** Where the bytes of a file are put. */
export function hotlineUpload(world: World) {
  return http.put('*/uploads/imports/:id', async ({ params, request }) => {
    const one = deskOf(world).imports.find(({ id }) => id === params.id);
    const lines = (await request.text()).trim().split(/\r?\n/);
    const [columns = [], ...rows] = lines.map((line) => line.split(','));
    if (!one || columns.length < 2) {
      const message = '这不是 CSV 或 XLSX 表格。请在表格软件中另存为 XLSX 或 CSV 后再选。';
      return HttpResponse.json({ error: { code: 'INVALID', message } }, { status: 415 });
    }
    Object.assign(one, { columns, rows, state: 'READ' });
    return HttpResponse.json({ rows: rows.length }, { status: 201 });
  });
}

function hotlineFace(world: World, one: MockImport) {
  const desk = deskOf(world);
  const refused = one.rows.flatMap((row, index) =>
    faultOf(one, row) ? [{ row: index + 2, value: cell(one, row) }] : [],
  );
  return {
    __typename: 'HotlineImport',
    ...one,
    ...one.counts,
    done: () => advance(desk, one),
    state: () => one.state,
    filed: () => one.counts.filed,
    known: () => one.counts.known,
    refused: () => one.counts.refused,
    rowCount: one.rows.length,
    isStalled: false,
    finishedAt: null,
    fileKeptUntil: one.state === 'STOPPED' ? null : new Date(Date.now() + 7 * 86_400_000).toISOString(),
    place: placeFace(world.serves[0] ?? world.city),
    createdBy: personFace(world.viewer),
    columns: one.columns.map((name, at) => ({
      name,
      samples: one.rows.slice(0, 5).map((row) => row[at] ?? ''),
    })),
    savedMappings: [...desk.saved].map(([name, { columns, mapping }]) => ({
      name,
      fits: columns === one.columns.join(),
      mapping,
    })),
    refusedRows: refused.map(({ row, value }) => ({
      row,
      refusals: [
        {
          field: 'RECEIVED_AT',
          code: 'INVALID',
          message: '没有这个时间。请改成 2026-03-05 14:30 这样的写法。',
          value,
        },
      ],
    })),
  };
}

/** What a look at it moves on; the fields that are read after it say so. */
function advance(desk: Desk, one: MockImport): number {
  if (one.state !== 'RUNNING') return one.done;
  const next = one.rows.slice(one.done, one.done + 2);
  const { filed, known, refused } = countsOf(desk, one, next);
  for (const row of next) if (!faultOf(one, row)) desk.orders.add(row[0] ?? '');
  one.counts = {
    filed: one.counts.filed + filed,
    known: one.counts.known + known,
    refused: one.counts.refused + refused,
  };
  one.done += next.length;
  if (one.done === one.rows.length) one.state = 'DONE';
  return one.done;
}

function countsOf({ orders }: Desk, one: MockImport, rows: readonly string[][]) {
  const good = rows.filter((row) => !faultOf(one, row));
  const known = good.filter(([number = '']) => orders.has(number)).length;
  return { filed: good.length - known, known, refused: rows.length - good.length };
}

function cell(one: MockImport, row: readonly string[]): string {
  const column = one.mapping?.fields.find(({ field }) => field === 'RECEIVED_AT')?.column ?? '';
  return row[one.columns.indexOf(column)] ?? '';
}

function faultOf(one: MockImport, row: readonly string[]): boolean {
  return one.mapping !== null && /-02-3\d/.test(cell(one, row));
}
