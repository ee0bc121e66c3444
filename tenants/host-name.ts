import { isIP } from "node:net";
import { domainToASCII } from "node:url";

/**
 * The one reading of a host name, from a Host header or a form: lower case, no port, no trailing dot,
 * punycode (UTS 46). Whatever is not a plain name (RFC 1123), an IP address too, is refused as null.
 */
export function hostNameOf(said: string | undefined): string | null {
  const bare = said?.trim().replace(/:\d{1,5}$/, "") ?? "";
  if (bare === "" || bare.length > LONGEST || /[\s/@\\?#%:[\]]/.test(bare)) return null;
  const ascii = domainToASCII(bare.toLowerCase()).replace(/\.$/, "");
  return LABELS.test(ascii) && isIP(ascii) === 0 ? ascii : null;
}

/** A name of 253 characters and its trailing dot. */
const LONGEST = 254;
const LABELS =
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;
