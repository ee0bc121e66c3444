import { expect, test } from "vitest";
import { programExport } from "#app/program-export.ts";
import { aProgram } from "#test/support/programs.ts";
import { aTenant } from "#test/support/world.ts";

test("whoever is on a path is a line of the export, and no name becomes a formula", async () => {
  const { company, ...path } = await aProgram(await aTenant(), { courses: ["knots", "tides"] });
  const amara = await path.member();
  await amara.finishes("knots");
  await company.setUp(
    ({ sql }) => sql`update person set name = '=1+1' where id = ${amara.personId}::uuid`,
  );

  const [head, ...lines] = (
    await new Response(programExport(company.tenant, path.author, path.programSlug)).text()
  ).split("\r\n");

  expect(head).toBe("Name,E-mail,Courses completed,Courses needed,State,Joined,Due,Completed");
  expect(lines[0]).toMatch(new RegExp(`^'=1\\+1,${amara.email},1,2,in progress,20`));
  expect(lines.slice(1)).toEqual([""]);
});
