import { parseArgs } from "node:util";
import { inviteOnce } from "#app/domain/identity/invite-once.ts";
import { Email } from "#app/domain/identity/schema.ts";
import { addressOf, tenantById } from "#tenants/by-host.ts";
import { inControlPlane } from "#tenants/control-plane.ts";
import { foundPlatform } from "#tenants/found-platform.ts";
import { inScope } from "#tenants/scope.ts";

const COMMAND = { kind: "system", because: "npm run operator:invite" } as const;

/** The operator console exists, and this address has an invitation to it. */
const { values } = parseArgs({ options: { email: { type: "string" } } });
const read = Email.safeParse(values.email);
if (!read.success) {
  console.error(`--email: ${read.error.issues[0]?.message}`);
  process.exit(1);
}
const { id } = await inControlPlane(COMMAND, foundPlatform);
const platform = await tenantById(id);
if (!platform) throw new Error("The platform's own tenant cannot be deleted.");
await inScope(platform, COMMAND, (scope) =>
  inviteOnce(scope, { email: read.data, roles: ["learner", "operator"] }),
);
console.log(JSON.stringify({ console: addressOf(platform), operator: { email: read.data } }));
process.exit();
