import type { PGlite } from '@electric-sql/pglite';

/** Texts by name, kept beside the server's own tables and gone with them. */
export interface Notes {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
}

/** A table that no role of the server's sees. */
export async function openNotes(client: PGlite): Promise<Notes> {
  await client.exec(
    'create schema if not exists sandbox; create table if not exists sandbox.notes (name text primary key, text text not null)',
  );
  return {
    async read(name) {
      const { rows } = await client.query<{ text: string }>(
        'select text from sandbox.notes where name = $1',
        [name],
      );
      return rows[0]?.text;
    },
    async write(name, text) {
      await client.query(
        'insert into sandbox.notes values ($1, $2) on conflict (name) do update set text = excluded.text',
        [name, text],
      );
    },
  };
}
