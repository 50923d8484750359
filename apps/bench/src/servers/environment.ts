/** What a peer gets from the bench. */
export function readPeerEnvironment(env: NodeJS.ProcessEnv = process.env): { readonly databaseUrl: string } {
  const databaseUrl = env.DATABASE_URL;
  if (!databaseUrl) throw new Error('DATABASE_URL is missing');
  return { databaseUrl };
}
