import type { LoaderFunctionArgs } from "@remix-run/node";
import { keyInUse } from "#app/domain/learning/certificates/badge/signing-keys.ts";
import { LIST_LENGTH, statusList } from "#app/domain/learning/certificates/badge/status-list.ts";
import { fallenBetween } from "#app/domain/learning/certificates/queries.ts";
import { answering, visit } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { signedFile } from "#app/signed-file.ts";

const asked = visit(
  async (glance, { params }) => {
    if (!/^\d{1,6}$/.test(params["list"] ?? ""))
      throw new Refusal("missing", "There is no such list.");
    const list = Number(params["list"]);
    const [fallen, key] = await Promise.all([
      fallenBetween(glance, list * LIST_LENGTH, (list + 1) * LIST_LENGTH - 1),
      keyInUse(glance),
    ]);
    return { credential: statusList(glance.tenant, list, fallen, glance.now), key };
  },
  { whileSuspended: true },
);

/** The list is signed after the glance has given its connection back. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { credential, key } = await asked(args);
  return answering(() => signedFile(args.context.tenant, key, credential));
}
