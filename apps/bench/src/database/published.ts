import { withClient } from '@linli/database/databaseServer';

/** The generator publishes only what is done. Here staff have also told of a third of what they still work at; made once. */
export async function ensurePublished(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`
      INSERT INTO publication (appeal_id, tenant_id, title, summary, published_at)
      SELECT a.id, a.tenant_id, c.title, c.title, a.accepted_at FROM appeal a JOIN appeal_content c ON c.appeal_id = a.id
      WHERE a.state = 'IN_PROGRESS' AND a.place_id IS NOT NULL AND md5(a.id::text) < '5'
      ON CONFLICT DO NOTHING`);
  });
}
