import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { Variables } from "#app/kernel/env-variables.ts";
import { instructionsIn } from "./dockerfile.js";

const instructions = instructionsIn("Dockerfile");
const last = instructions.at(-1)?.stage;
const compose = parse(readFileSync("compose.yaml", "utf8"), { merge: true }) as {
  services: Record<
    string,
    { image: string; environment?: Record<string, string>; volumes?: string[] }
  >;
};

const all = (word: string) => instructions.filter((instruction) => instruction.word === word);
const final = (word: string) => all(word).filter(({ stage }) => stage === last);
const PINNED = /^[a-z]+:\d+\.\d+[\w.-]*$/;

test("every stage stands on an exact version or on an earlier stage", () => {
  const stages = all("FROM").map(({ stage }) => stage);
  for (const [at, { rest }] of all("FROM").entries()) {
    const [image = "", as] = rest.split(" ");
    expect(as, "a stage without a name").toBe("AS");
    expect(stages.slice(0, at).includes(image) || PINNED.test(image), image).toBe(true);
  }
});

test("the base is the oldest Node that the project promises to run on", () => {
  const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
  const [, version] = /^node:(\d+\.\d+)/.exec(all("FROM")[0]?.rest ?? "") ?? [];
  expect(engines.node).toBe(`>=${version}`);
});

test("the image runs as nobody in particular, and says whether it is well", () => {
  expect(final("USER").map(({ rest }) => rest)).toEqual(["node"]);
  expect(final("HEALTHCHECK")).toHaveLength(1);
  const after = instructions.slice(instructions.findIndex(({ word }) => word === "USER"));
  expect(after.filter(({ word }) => word === "COPY")).toEqual([]);
});

test("programs are called directly, so that they hear when to stop", () => {
  for (const { rest } of [...all("ENTRYPOINT"), ...all("CMD")])
    expect(JSON.parse(rest)).toBeInstanceOf(Array);
  const [entry] = all("ENTRYPOINT");
  expect(existsSync(JSON.parse(entry?.rest ?? "[]").at(-1))).toBe(true);
  expect(JSON.parse(final("HEALTHCHECK")[0]?.rest.split("CMD ")[1] ?? "[]")).toEqual([
    "node",
    "app/boot/health.js",
  ]);
});

test("what is copied exists, and nothing comes from the network but packages of the lockfile", () => {
  expect(all("ADD")).toEqual([]);
  for (const { rest } of all("COPY")) {
    const [from, ...paths] = rest.split(" ");
    if (from?.startsWith("--from=")) {
      expect(all("FROM").map(({ stage }) => stage)).toContain(from.slice("--from=".length));
    } else {
      for (const path of [from ?? "", ...paths.slice(0, -1)])
        expect(existsSync(path), path).toBe(true);
    }
  }
  for (const { rest } of all("RUN")) expect(rest).not.toMatch(/curl|wget|npm i\b|npm install|apt/);
});

test("development packages stay out of the image that runs", () => {
  const packages = instructions.find(
    ({ word, rest }) => word === "RUN" && rest.includes("--omit=dev"),
  );
  expect(final("COPY").map(({ rest }) => rest)).toContain(
    `--from=${packages?.stage} /app/node_modules node_modules`,
  );
});

test("no secret and no local data reaches the image", () => {
  const ignored = readFileSync(".dockerignore", "utf8").split("\n");
  for (const path of [".env", ".git", ".azora", "node_modules", "build"])
    expect(ignored).toContain(path);
  for (const { rest } of [...all("ENV"), ...all("ARG")])
    expect(rest).not.toMatch(/SECRET|KEY|PASSWORD|TOKEN/);
});

test("compose names exact versions, and only variables that are read", () => {
  const known = Object.keys(Variables.shape);
  for (const [name, { image, environment = {}, volumes = [] }] of Object.entries(
    compose.services,
  )) {
    if (image === "azora") expect(known).toEqual(expect.arrayContaining(Object.keys(environment)));
    else expect(image, name).toMatch(PINNED);
    for (const source of volumes.map((volume) => volume.split(":")[0] ?? "")) {
      if (source.startsWith(".")) expect(existsSync(source), source).toBe(true);
    }
  }
});
