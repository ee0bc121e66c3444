import { parseArgs } from "node:util";
import { parse } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { provisionAcademy } from "#app/provision-academy.ts";
import { askedBefore } from "#tenants/asked-before.ts";
import { addressOf, slugHost } from "#tenants/by-host.ts";
import { inControlPlane } from "#tenants/control-plane.ts";
import { ProvisionTenant } from "#tenants/schema.ts";

const COMMAND = { kind: "system", because: "npm run tenant:provision" } as const;
const text = { type: "string" } as const;

await provision(process.argv.slice(2)).then(
  (made) => console.log(JSON.stringify(made)),
  (error) => {
    const { code, message, fields } = refusalIn(error);
    console.log(JSON.stringify({ refused: { code, message, fields } }));
    process.exitCode = 1;
  },
);
process.exit();

async function provision(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      slug: text,
      name: text,
      admin: text,
      host: text,
      tier: text,
      "external-key": text,
      "dry-run": { type: "boolean", default: false },
    },
  });
  const { "dry-run": dryRun, "external-key": externalKey, ...given } = values;
  const asked = parse(ProvisionTenant, { ...given, externalKey });
  const { created, id, slug, name, url } = await (dryRun
    ? rehearse(asked)
    : provisionAcademy(COMMAND, asked));
  return {
    created,
    tenant: { id, slug, name, url },
    admin: { email: asked.admin, invited: !dryRun },
    license: { tier: asked.tier },
    dryRun,
  };
}

/** What would happen. Refuses what would be refused. */
async function rehearse(asked: ProvisionTenant) {
  const there = await inControlPlane(COMMAND, (scope) => askedBefore(scope, asked));
  const { id, slug, name } = there ?? { id: null, ...asked };
  return { created: !there, id, slug, name, url: addressOf({ canonicalHost: slugHost(slug) }) };
}

/** An option that does not exist is answered like any other wrong input; a bug stays a bug. */
function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof TypeError && String(Reflect.get(error, "code")).startsWith("ERR_PARSE_ARGS"))
    return new Refusal("invalid", error.message);
  throw error;
}
