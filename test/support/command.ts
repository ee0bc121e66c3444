import { execFile } from "node:child_process";

/** What a program of app/commands said and how it ended, run from its sources against the run's database. */
export function runCommand(
  name: string,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> {
  const program = ["node_modules/tsx/dist/cli.mjs", `app/commands/${name}.ts`, ...args];
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...environment } };
    execFile(process.execPath, program, options, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err }),
    );
  });
}
