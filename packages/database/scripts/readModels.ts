// What packages/database/src/reading must know of the tables: columns with their types, and by which columns they are joined.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import helper, { type DMMF } from '@prisma/generator-helper';

type Field = DMMF.Field;
type Models = readonly DMMF.Model[];

helper.generatorHandler({
  onManifest: () => ({ prettyName: 'read models', defaultOutput: './readModels.ts' }),
  async onGenerate({ dmmf, generator }) {
    const path = generator.output?.value;
    if (!path) throw new Error('readModels has no output');
    const { models, enums } = dmmf.datamodel;
    const enumTypes = new Map(enums.map(({ name, dbName }) => [name, dbName ?? name]));
    const described = Object.fromEntries(
      models.map((model) => [
        model.name,
        {
          table: model.dbName ?? model.name,
          id: model.primaryKey?.fields ?? model.fields.filter(({ isId }) => isId).map(({ name }) => name),
          columns: Object.fromEntries(
            model.fields
              .filter(({ kind }) => kind !== 'object')
              .map((field) => [field.name, columnOf(field, enumTypes)]),
          ),
          relations: Object.fromEntries(
            model.fields
              .filter(({ kind }) => kind === 'object')
              .map((field) => [field.name, relationOf(models, model, field)]),
          ),
        },
      ]),
    );
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `export const readModels = ${JSON.stringify(described, null, 1)};\n`);
  },
});

function columnOf(
  { name, dbName, kind, type, isList, isRequired, nativeType }: Field,
  enumTypes: Map<string, string>,
) {
  const native = nativeType?.[0];
  const sql = kind === 'enum' ? `"${enumTypes.get(type)}"` : sqlTypes[native ?? type];
  if (!sql) throw new Error(`${name} has the type ${native ?? type}, which is not known here`);
  return { column: dbName ?? name, type: sql, list: isList, nullable: !isRequired };
}

const sqlTypes: Readonly<Record<string, string>> = {
  String: 'text',
  Uuid: 'uuid',
  Int: 'int4',
  BigInt: 'int8',
  Float: 'float8',
  Boolean: 'bool',
  DateTime: 'timestamptz',
  Timestamptz: 'timestamptz',
  Date: 'date',
  Decimal: 'numeric',
  Json: 'jsonb',
  Bytes: 'bytea',
};

/** `from` are columns of this model, `to` those of the other: the side that holds the foreign key has written them down. */
function relationOf(models: Models, model: DMMF.Model, field: Field) {
  const { name, type, isList, relationName, relationFromFields, relationToFields } = field;
  const opposite = models
    .find((other) => other.name === type)
    ?.fields.find(
      (other) => other.relationName === relationName && !(model.name === type && other.name === name),
    );
  const holds = (relationFromFields?.length ?? 0) > 0;
  const from = holds ? relationFromFields : opposite?.relationToFields;
  const to = holds ? relationToFields : opposite?.relationFromFields;
  if (!from?.length || !to) throw new Error(`nobody says by which columns ${model.name}.${name} is joined`);
  return { model: type, from, to, list: isList, holds };
}
