import { expect, test } from "vitest";
import { may } from "#tenants/permission.ts";
import { GRANTABLE_ROLES, mayWith, PERMISSIONS, ROLES } from "#tenants/role.ts";

const opened = (roles: readonly (typeof ROLES)[number][]) =>
  PERMISSIONS.filter((permission) => mayWith(roles, permission));

test("a learner may study, and see whoever they manage; a visitor may nothing", () => {
  expect(opened(["learner"])).toEqual(["course.study", "team.see"]);
  expect(PERMISSIONS.filter((permission) => may({ kind: "visitor" }, permission))).toEqual([]);
});

test("what concerns the company is an administrator's alone", () => {
  const company = PERMISSIONS.filter((permission) => permission.startsWith("company."));

  expect(company.length).toBeGreaterThan(5);
  for (const role of ROLES)
    expect(opened([role]).filter((permission) => permission.startsWith("company."))).toEqual(
      role === "admin" ? company : [],
    );
});

test("what concerns the platform is an operator's alone, and that role is not to be had from an administrator", () => {
  for (const role of ROLES)
    expect(opened([role]).some((permission) => permission.startsWith("platform."))).toBe(
      role === "operator",
    );
  expect(GRANTABLE_ROLES).not.toContain("operator");
});

test("roles add up", () => {
  for (const one of ROLES)
    for (const other of ROLES)
      expect(new Set(opened([one, other]))).toEqual(
        new Set([...opened([one]), ...opened([other])]),
      );
});
