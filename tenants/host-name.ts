import { domainToASCII } from "node:url";

/**
 * The one reading of a Host header: lower case, no port, no trailing dot, punycode.
 * Anything that is not a plain host name (RFC 1123) is refused as null.
 */
export function hostNameOf(header: string | undefined): string | null {
  const bare =
    header
      ?.trim()
      .replace(/:\d{1,5}$/, "")
      .replace(/\.$/, "") ?? "";
  if (bare === "" || bare.length > 253 || /[\s/@\\?#%:[\]]/.test(bare)) return null;
  const ascii = domainToASCII(bare.toLowerCase());
  return LABELS.test(ascii) ? ascii : null;
}

const LABELS =
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;
