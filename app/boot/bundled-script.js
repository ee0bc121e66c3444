import { build } from "vite";

const QUERY = "?script";

/**
 * `import { script } from "./some.ts?script"`: the module with all that it imports as the text of one plain script, for
 * browsers that run it apart from any page.
 *
 * @returns {import("vite").Plugin}
 */
export const bundledScript = () => ({
  name: "bundled-script",
  enforce: "pre",
  async load(id) {
    if (!id.endsWith(QUERY)) return null;
    const built = await build({
      configFile: false,
      logLevel: "warn",
      publicDir: false,
      build: {
        write: false,
        target: "es2022",
        rollupOptions: { input: id.slice(0, -QUERY.length), output: { format: "iife" } },
      },
    });
    const [chunk] = Array.isArray(built) || !("output" in built) ? [] : built.output;
    if (chunk?.type !== "chunk") throw new Error(`${id} could not be made a script.`);
    for (const file of Object.keys(chunk.modules)) this.addWatchFile(file);
    return `export const script = ${JSON.stringify(chunk.code)};`;
  },
});
