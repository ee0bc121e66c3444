import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { filesOfArchive } from "#app/domain/learning/import/files-of-archive.ts";
import { filesOfFolder } from "#app/domain/learning/import/files-of-folder.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { takeCourse } from "#app/take-course.ts";
import { tenantById } from "#tenants/by-host.ts";
import { inControlPlane } from "#tenants/control-plane.ts";

const COMMAND = { kind: "system", because: "npm run course:import" } as const;

await take(process.argv.slice(2)).then(
  (report) => console.log(JSON.stringify(report, null, 2)),
  (error) => {
    const { code, message } = refusalIn(error);
    console.log(JSON.stringify({ refused: { code, message } }));
    process.exitCode = 1;
  },
);
process.exit();

async function take(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    options: { tenant: { type: "string" } },
    allowPositionals: true,
  });
  const [path, ...more] = positionals;
  if (!values.tenant || !path || more.length > 0)
    throw new Refusal(
      "invalid",
      "Say whose course and which: --tenant SLUG PATH, a folder or a zip.",
    );
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Refusal("missing", `There is nothing at ${path}.`);
  return takeCourse(
    await tenantWith(values.tenant),
    COMMAND,
    await (found.isDirectory() ? filesOfFolder(path) : filesOfArchive(path)),
  );
}

async function tenantWith(slug: string) {
  const row = await inControlPlane(COMMAND, ({ db }) =>
    db.tenant.findFirst({ where: { slug }, select: { id: true } }),
  );
  const tenant = row && (await tenantById(row.id));
  if (!tenant) throw new Refusal("missing", `There is no academy with the slug ${slug}.`);
  return tenant;
}

/** An option that does not exist is answered like any other wrong input; a bug stays a bug. */
function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof TypeError && String(Reflect.get(error, "code")).startsWith("ERR_PARSE_ARGS"))
    return new Refusal("invalid", error.message);
  throw error;
}
