import type { Scope } from "../scope.ts";

/** The upload, which is not finished, is no more. What is kept of it must be given up first, outside of this scope. */
export async function dropUpload({ sql }: Scope, uploadId: string): Promise<void> {
  await sql`delete from upload where id = ${uploadId}::uuid and file_id is null`;
}
