import { tenantById } from "#tenants/by-host.ts";
import { claimFilm } from "#tenants/films/claim-film.ts";
import { convertFilm } from "#tenants/films/convert-film.ts";
import { inScope } from "#tenants/scope.ts";

// Begins to convert a film, and is killed from outside while it is at it: argv says whose film, and which.
const [, , tenantId = "", fileId = ""] = process.argv;
const tenant = await tenantById(tenantId);
if (!tenant) throw new Error("there is no such academy");
const claimed = await inScope(tenant, { kind: "system", because: "test" }, (scope) =>
  claimFilm(scope, fileId),
);
if (claimed) await convertFilm(tenant, claimed);
