import type pg from "pg";

/** A login that a process of ours uses, and the role whose grants it has. */
export type Login = Readonly<{ url: string; role: "azora_app" | "azora_ops" }>;

/**
 * Both logins exist afterwards, can sign in with the password of their URL, and have the grants of
 * their role and nothing more. A statement of theirs that takes 15 s is ended, a transaction that
 * idles for 30 s too.
 */
export async function ensureLogins(owner: pg.Client, logins: readonly Login[]): Promise<void> {
  for (const { url, role } of logins) {
    const { username, password } = new URL(url);
    const name = owner.escapeIdentifier(decodeURIComponent(username));
    const exists = await owner.query("select from pg_roles where rolname = $1", [
      decodeURIComponent(username),
    ]);
    if (exists.rowCount === 0) await owner.query(`create role ${name}`);
    await owner.query(`
      alter role ${name} login nosuperuser nobypassrls inherit
        password ${owner.escapeLiteral(decodeURIComponent(password))};
      alter role ${name} set statement_timeout = '15s';
      alter role ${name} set idle_in_transaction_session_timeout = '30s';
    `);
    if (decodeURIComponent(username) !== role) await owner.query(`grant ${role} to ${name}`);
  }
}
