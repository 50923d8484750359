import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';
import { EngineAdapterFactory } from './engineAdapter.ts';
import { type Migration, migrationsFolder, type SchemaFile } from './folder.ts';

export type SchemaEngine = engineModule.SchemaEngine;

/** The engine wants one, also where it only runs migrations. */
const anySchema: SchemaFile = {
  path: 'main.prisma',
  content: 'datasource db {\n  provider = "postgresql"\n}\n',
};

/** Nothing in the database belongs to somebody else. */
export const noFilter = { externalTables: [], externalEnums: [] };

export interface EngineOptions {
  /** The database that the engine works on; it connects to it even where it only compares files. */
  readonly url: string;
  /** An empty database in which it may replay migrations. */
  readonly shadowUrl?: string;
  readonly schema?: readonly SchemaFile[];
}

/**
 * Prisma's own schema engine as WebAssembly.
 * The CLI holds the same engine as a download, which a machine without the open internet cannot make.
 */
export async function withEngine<T>(
  options: EngineOptions,
  task: (engine: engineModule.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loaded();
  const pool = openPool(options.url);
  const shadow = options.shadowUrl === undefined ? undefined : openPool(options.shadowUrl);
  const adapters = new EngineAdapterFactory(pool, shadow);
  const factory = bindMigrationAwareSqlAdapterFactory(adapters);
  const datamodels = schemaContainers(options.schema ?? [anySchema]).map(
    ({ path, content }): [string, string] => [path, content],
  );
  try {
    const engine = await engineModule.SchemaEngine.new({ datamodels }, () => undefined, factory);
    try {
      return await task(engine);
    } finally {
      engine.free();
    }
  } catch (error) {
    throw adapters.scriptError === undefined ? error : scriptFailure(adapters.scriptError, error);
  } finally {
    await Promise.all([pool.end(), shadow?.end()]);
  }
}

export function schemaContainers(schema: readonly SchemaFile[]): engineModule.SchemaContainer[] {
  return schema.map(({ path, content }) => ({ path, content }));
}

/** The migrations as the engine takes them. */
export function migrationList(migrations: readonly Migration[]): engineModule.MigrationList {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

let loading: Promise<void> | undefined;

function loaded(): Promise<void> {
  loading ??= instantiate();
  return loading;
}

function scriptFailure(scriptError: unknown, engineError: unknown): Error {
  const name = /migration_name="([^"]+)"/.exec(String(engineError))?.[1];
  const reason = scriptError instanceof Error ? scriptError.message : String(scriptError);
  return new Error(name === undefined ? reason : `${name}: ${reason}`, { cause: scriptError });
}

function openPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 1, application_name: 'linli-migrate' });
  pool.on('error', () => undefined);
  return pool;
}

interface WebAssemblyLoader {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
}

async function instantiate(): Promise<void> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: failAudibly } });
  const path = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/\.js$/, '_bg.wasm');
  // The types of WebAssembly come with a browser's DOM, which a server package does not load.
  const { WebAssembly: loader } = globalThis as unknown as { WebAssembly: WebAssemblyLoader };
  const { instance } = await loader.instantiate(readFileSync(path), {
    './schema_engine_bg.js': imports(),
  });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** The engine guards its lock by a timer of 10 s and never clears it: a command would stay that long after its work. */
function imports(): Record<string, unknown> {
  const timers = Object.keys(engineModule)
    .filter((name) => name.startsWith('__wbg_setTimeout_'))
    .map((name) => [name, (task: () => void, ms: number) => setTimeout(task, ms >>> 0).unref()]);
  return { ...engineModule, ...Object.fromEntries(timers) };
}

/** Where Prisma's engine leaves the reason before it stops for good; without a taker the reason would be lost. */
function failAudibly(message: string): never {
  throw new Error(`Prisma's schema engine gave up: ${message}`);
}
