// Read by the Prisma CLI, which only generates here: migrations run through its engine as WebAssembly.
export default {
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
};
