import { parse } from "yaml";

/** What a YAML text says, or what is wrong with it. Anchors that multiply (a "billion laughs") are a fault. */
export function readYaml(text: string): Readonly<{ value: unknown } | { fault: string }> {
  try {
    return { value: parse(text, { maxAliasCount: 20, logLevel: "error" }) };
  } catch (error) {
    return {
      fault: error instanceof Error ? (error.message.split("\n")[0] ?? "") : "it is damaged",
    };
  }
}
