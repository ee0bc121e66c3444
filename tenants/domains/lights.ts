import type { CaaFinding, DnsAnswer, DnsSight, DnsTrouble } from "./ask-dns.ts";
import type { EdgeSight, EdgeTrouble } from "./ask-edge.ts";
import { challengeName, challengeValue } from "./dns-records.ts";
import type { Verdict } from "./whose-host.ts";
import type { LightName, LightState } from "./words.ts";

/** How one thing stands, and exactly why. */
export type Light = Readonly<{ state: LightState; reason: string }>;
export type Lights = Readonly<Record<LightName, Light>>;

/** Everything that was seen of a domain from outside, and what was decided about whose it is. */
export type Sight = Readonly<{
  host: string;
  token: string;
  slugHost: string;
  /** Whether the host was the tenant's before this look. */
  wasProved: boolean;
  verdict: Verdict;
  dns: DnsSight;
  /** Null when the edge was not asked, because nothing leads there or the host is not proved. */
  edge: EdgeSight | null;
}>;

/** Reads what was seen as four lights. */
export const lightsOf = (sight: Sight): Lights => ({
  ownership: ownershipLight(sight),
  dns: dnsLight(sight),
  certificate: certificateLight(sight),
  serving: servingLight(sight),
});

export const isInOrder = (lights: Lights): boolean =>
  Object.values(lights).every(({ state }) => state === "ok");

const ok = (reason: string): Light => ({ state: "ok", reason });
const waiting = (reason: string): Light => ({ state: "waiting", reason });
const failed = (reason: string): Light => ({ state: "failed", reason });
const unknown = (reason: string): Light => ({ state: "unknown", reason });

function ownershipLight(sight: Sight): Light {
  const { host, verdict, dns } = sight;
  const name = challengeName(host);
  if (verdict.kind === "yours") return ok(`The TXT record at ${name} is in place.`);
  if (verdict.kind === "held")
    return failed("Another academy has proved this name, and its TXT record is still there.");
  if (verdict.kind === "resting")
    return waiting(
      `Another academy has released this name. It is kept free until ${dayOf(verdict.until)} and can be yours after that.`,
    );
  return missingProof(sight, dns.challenge, name);
}

function missingProof(sight: Sight, answer: DnsAnswer<string>, name: string): Light {
  const value = challengeValue(sight.token);
  if ("trouble" in answer && isSilent(answer.trouble))
    return unknown(`${TROUBLE[answer.trouble]} when asked for ${name}.`);
  const still = sight.wasProved
    ? " The domain stays yours until somebody else proves it: put the record back."
    : "";
  if (sight.dns.misplaced)
    return failed(
      `The TXT record stands at ${sight.dns.misplaced} instead of ${name}. Many DNS services add the domain to a name by themselves; leave it out there.${still}`,
    );
  if ("found" in answer)
    return failed(
      `The TXT record at ${name} says ${quoted(answer.found)}. It must say “${value}”, without anything around it.${still}`,
    );
  const why = `There is no TXT record at ${name} (${TROUBLE[answer.trouble]}).`;
  return sight.wasProved
    ? failed(why + still)
    : waiting(`${why} A new record can take up to an hour to be seen.`);
}

function dnsLight({ host, slugHost, dns }: Sight): Light {
  const { addresses, ours, cname } = dns;
  if ("trouble" in ours)
    return unknown(
      "We could not look up where our own names lead. There is nothing for you to do; we will look again.",
    );
  if ("trouble" in addresses)
    return isSilent(addresses.trouble)
      ? unknown(`${TROUBLE[addresses.trouble]} when asked for ${host}.`)
      : failed(noAddress(host, cname, addresses.trouble));
  const astray = addresses.found.filter((address) => !ours.found.includes(address));
  if (astray.length === 0) return ok(`${host} leads here.`);
  if (astray.length < addresses.found.length)
    return failed(
      `${host} leads here, but also to ${astray.join(", ")}. Remove ${astray.length > 1 ? "those records" : "that record"}, or some visitors will arrive there.`,
    );
  if (cname && cname !== slugHost)
    return failed(
      `${host} has a CNAME record that says ${cname}. It must say ${slugHost} (found ${astray.join(", ")}).`,
    );
  return failed(`${host} leads to ${astray.join(", ")} and not here.`);
}

function noAddress(host: string, cname: string | null, trouble: DnsTrouble): string {
  if (cname) return `${host} has a CNAME record that says ${cname}, but that name leads nowhere.`;
  return `${host} leads nowhere (${TROUBLE[trouble]}). Create one of the records below.`;
}

function certificateLight(sight: Sight): Light {
  const { host, dns, edge } = sight;
  const forbidden = caaForbids(dns.caa);
  if (forbidden) return failed(forbidden);
  if (edge === null) return waiting(`It is fetched as soon as ${host} is proved and leads here.`);
  const { certificate } = edge;
  if ("trouble" in certificate) return edgeLight(certificate.trouble, host);
  return ok(`Valid until ${dayOf(certificate.validTo)}, issued by ${certificate.issuer}.`);
}

function servingLight({ host, edge }: Sight): Light {
  if (edge === null) return waiting(`Begins when ${host} is proved and leads here.`);
  if ("trouble" in edge.certificate) return waiting("Begins when the certificate is there.");
  const { answer } = edge;
  if ("trouble" in answer) return edgeLight(answer.trouble, host);
  if (answer.status === 404)
    return waiting("Our web server does not know this name yet. It will within a minute.");
  return answer.status < 500
    ? ok(`https://${host} is answered.`)
    : failed(`https://${host} is answered with an error of ours (${answer.status}).`);
}

const edgeLight = (trouble: EdgeTrouble, host: string): Light =>
  EDGE_TROUBLE[trouble].waiting
    ? waiting(EDGE_TROUBLE[trouble].words)
    : failed(`${EDGE_TROUBLE[trouble].words} (${host}).`);

/** The one certificate authority that docs/Caddyfile orders from, by the name that CAA records know it by. */
const AUTHORITY = "letsencrypt.org";

/** RFC 8659: the closest records decide; without any `issue` among them everybody may issue. */
function caaForbids(caa: CaaFinding | null): string | null {
  if (!caa || caa.issuers.length === 0) return null;
  const named = caa.issuers.map((issuer) => issuer.split(";")[0]?.trim().toLowerCase() ?? "");
  if (named.includes(AUTHORITY)) return null;
  const allowed = named.filter(Boolean).join(", ") || "nobody";
  return `A CAA record at ${caa.at} allows certificates from ${allowed} only. Add there: CAA 0 issue "${AUTHORITY}".`;
}

const TROUBLE: Readonly<Record<DnsTrouble, string>> = {
  "no-name": "no such name",
  "no-record": "the name exists, but has no such record",
  "no-answer": "The name servers did not answer in time",
  broken: "The name servers answered with an error",
};

const isSilent = (trouble: DnsTrouble): boolean => trouble === "no-answer" || trouble === "broken";

const EDGE_TROUBLE: Readonly<Record<EdgeTrouble, { waiting?: true; words: string }>> = {
  "no-certificate": {
    waiting: true,
    words: "It has been ordered and is not there yet. This usually takes less than a minute.",
  },
  "no-answer": { waiting: true, words: "Our web server has not answered in time. We look again." },
  refused: { words: "Our web server refused the connection" },
  unreachable: { words: "Our web server could not be reached" },
  "wrong-name": { words: "The certificate that was shown is for another name" },
  expired: { words: "The certificate that was shown has expired" },
  untrusted: { words: "The certificate that was shown comes from nobody whom browsers trust" },
};

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

const quoted = (values: readonly string[]): string =>
  values.map((value) => `“${value.length > 80 ? `${value.slice(0, 80)}…` : value}”`).join(" and ");
