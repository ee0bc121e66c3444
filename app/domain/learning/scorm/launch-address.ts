/**
 * Where a resource begins, as a path in the package, with what follows it in the address; null when it leads out
 * of the package. `bases` are the xml:base attributes from the outside in.
 */
export function launchAddress(
  bases: readonly (string | undefined)[],
  href: string,
  parameters = "",
): Readonly<{ path: string; rest: string }> | null {
  const whole = [...bases, href].reduce<string>((above, part) => joined(above, part ?? ""), "");
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(whole)) return null;
  const [, raw = "", query = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(whole) ?? [];
  const path = normal(decoded(raw));
  return path === null ? null : { path, rest: withParameters(query, hash, parameters.trim()) };
}

const joined = (above: string, part: string): string =>
  /^[a-z][a-z\d+.-]*:|^\//i.test(part) ? part.replace(/^\/(?!\/)/, "") : above + part;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function normal(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return null;
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** As SCORM 2004 (CAM, 3.4.1.6) and 1.2 (CAM, 2.3.2.5.1.5) put parameters behind an address. */
function withParameters(query: string, hash: string, parameters: string): string {
  const said = parameters.replace(/^[?&]+/, "");
  if (said === "") return query + hash;
  if (said.startsWith("#")) return query + (hash || said);
  return `${query === "" ? "?" : `${query}&`}${said}${hash}`;
}
