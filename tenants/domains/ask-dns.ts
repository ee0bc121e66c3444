import { Resolver } from "node:dns/promises";
import { isIP } from "node:net";
import { env } from "#app/kernel/env.ts";
import { registrableDomainOf } from "./claimable-host.ts";
import { challengeName, challengeValue } from "./dns-records.ts";

/** Why a question about a name brought nothing: RFC 1035 name error, empty answer, silence, or a server's fault. */
export type DnsTrouble = "no-name" | "no-record" | "no-answer" | "broken";
export type DnsAnswer<T> = Readonly<{ found: readonly T[] }> | Readonly<{ trouble: DnsTrouble }>;

/** Who may issue certificates, and at which name that is said. */
export type CaaFinding = Readonly<{ at: string; issuers: readonly string[] }>;

/** What the domain name system says of a host. */
export type DnsSight = Readonly<{
  /** The TXT records at the challenge's name. */
  challenge: DnsAnswer<string>;
  /** Another name at which the right TXT record was found. */
  misplaced: string | null;
  cname: string | null;
  addresses: DnsAnswer<string>;
  /** Where visitors should arrive. */
  ours: DnsAnswer<string>;
  caa: CaaFinding | null;
}>;

type Question = Readonly<{ host: string; token: string; slugHost: string }>;

/** Asks everything at once; takes at most some five seconds. Never inside a scope. */
export async function askDns({ host, token, slugHost }: Question): Promise<DnsSight> {
  const resolver = new Resolver({ timeout: 1_500, tries: 2 });
  const { dnsServers, edgeAddresses } = env();
  if (dnsServers.length > 0) resolver.setServers([...dnsServers]);
  const known = { found: edgeAddresses.map(plainAddress) };
  const [challenge, misplaced, cname, addresses, ours, caa] = await Promise.all([
    texts(resolver, challengeName(host)),
    misplacedAt(resolver, host, challengeValue(token)),
    answerOf(resolver.resolveCname(host)),
    addressesOf(resolver, host),
    known.found.length > 0 ? known : addressesOf(resolver, slugHost),
    closestCaa(resolver, host),
  ]);
  const target = "found" in cname ? (cname.found[0] ?? null) : null;
  return { challenge, misplaced, cname: target, addresses, ours, caa };
}

const texts = (resolver: Resolver, name: string): Promise<DnsAnswer<string>> =>
  answerOf(resolver.resolveTxt(name).then((records) => records.map((parts) => parts.join(""))));

/** The two usual mistakes: the record stands at the host itself, or the domain was added twice. */
async function misplacedAt(
  resolver: Resolver,
  host: string,
  value: string,
): Promise<string | null> {
  const places = [host, `${challengeName(host)}.${registrableDomainOf(host)}`];
  const answers = await Promise.all(places.map((place) => texts(resolver, place)));
  return places.find((_, at) => foundIn(answers[at]).includes(value)) ?? null;
}

async function addressesOf(resolver: Resolver, host: string): Promise<DnsAnswer<string>> {
  const [four, six] = await Promise.all([
    answerOf(resolver.resolve4(host)),
    answerOf(resolver.resolve6(host)),
  ]);
  const found = [...foundIn(four), ...foundIn(six)].map(plainAddress);
  if (found.length > 0 || !("trouble" in four) || !("trouble" in six)) return { found };
  return six.trouble === "no-answer" || six.trouble === "broken" ? six : four;
}

/** The CAA records of the host or of the closest name above it that has any (RFC 8659, 3). */
async function closestCaa(resolver: Resolver, host: string): Promise<CaaFinding | null> {
  const labels = host.split(".");
  const names = labels.map((_, at) => labels.slice(at).join("."));
  const answers = await Promise.all(names.map((name) => answerOf(resolver.resolveCaa(name))));
  const at = answers.findIndex((answer) => foundIn(answer).length > 0);
  if (at < 0) return null;
  const issuers = foundIn(answers[at]).flatMap(({ issue }) => (issue === undefined ? [] : [issue]));
  return { at: names[at] ?? host, issuers };
}

const foundIn = <T>(answer: DnsAnswer<T> | undefined): readonly T[] =>
  answer && "found" in answer ? answer.found : [];

async function answerOf<T>(asked: Promise<T[]>): Promise<DnsAnswer<T>> {
  try {
    const found = await asked;
    return found.length > 0 ? { found } : { trouble: "no-record" };
  } catch (error) {
    return { trouble: TROUBLE_OF[(error as NodeJS.ErrnoException).code ?? ""] ?? "broken" };
  }
}

const TROUBLE_OF: Readonly<Record<string, DnsTrouble>> = {
  ENOTFOUND: "no-name",
  ENODATA: "no-record",
  ETIMEOUT: "no-answer",
  ECONNREFUSED: "no-answer",
  ECANCELLED: "no-answer",
};

/** An address in its one spelling (RFC 5952 for IPv6), so that two can be compared. */
const plainAddress = (address: string): string =>
  isIP(address) === 6 ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
