import { type RequestOptions, request } from "node:https";
import type { TLSSocket } from "node:tls";

/** Why our own web server showed no valid certificate, or gave no answer. */
export type EdgeTrouble =
  | "no-certificate"
  | "no-answer"
  | "refused"
  | "unreachable"
  | "wrong-name"
  | "expired"
  | "untrusted";

/** What a visitor of the host meets at our own web server. */
export type EdgeSight = Readonly<{
  certificate: Readonly<{ validTo: Date; issuer: string }> | Readonly<{ trouble: EdgeTrouble }>;
  answer: Readonly<{ status: number }> | Readonly<{ trouble: EdgeTrouble }>;
}>;

type Question = Readonly<{
  host: string;
  /** One of the platform's own addresses: what a customer's DNS says is never connected to. */
  address: string;
  port: number;
  /** Certificate authorities to trust instead of the machine's own. */
  ca?: string;
}>;

const PATIENCE_MS = 15_000;

/**
 * Opens https://host/ at our own address, as a visitor would; the first visit fetches the certificate.
 * Never inside a scope.
 */
export function askEdge({ host, address, port, ca }: Question): Promise<EdgeSight> {
  let certificate: EdgeSight["certificate"] | undefined;
  const options: RequestOptions = {
    host: address,
    port,
    servername: host,
    path: "/",
    headers: { Host: port === 443 ? host : `${host}:${port}` },
    agent: false,
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(ca && { ca }),
  };
  return new Promise((resolve) => {
    const asking = request(options, (response) => {
      certificate ??= shownOn(response.socket as TLSSocket);
      response.destroy();
      resolve({ certificate, answer: { status: response.statusCode ?? 0 } });
    });
    asking.once("socket", (socket) =>
      socket.once("secureConnect", () => {
        certificate = shownOn(socket as TLSSocket);
      }),
    );
    asking.once("error", (error: NodeJS.ErrnoException) => {
      const trouble = troubleOf(error);
      resolve({ certificate: certificate ?? { trouble }, answer: { trouble } });
    });
    asking.end();
  });
}

function shownOn(socket: TLSSocket): EdgeSight["certificate"] {
  const { valid_to, issuer } = socket.getPeerCertificate();
  const names = [issuer.O ?? issuer.CN ?? "an unnamed authority"].flat();
  return { validTo: new Date(valid_to), issuer: names.join(", ") };
}

function troubleOf({ code = "", name }: NodeJS.ErrnoException): EdgeTrouble {
  if (name === "AbortError" || name === "TimeoutError") return "no-answer";
  if (code.startsWith("ERR_SSL")) return "no-certificate";
  return TROUBLE_OF[code] ?? (/CERT|SIGN|ISSUER/.test(code) ? "untrusted" : "unreachable");
}

const TROUBLE_OF: Readonly<Record<string, EdgeTrouble>> = {
  ECONNREFUSED: "refused",
  ETIMEDOUT: "no-answer",
  // The web server ends the handshake when it has no certificate to show.
  ECONNRESET: "no-certificate",
  EPROTO: "no-certificate",
  ERR_TLS_CERT_ALTNAME_INVALID: "wrong-name",
  CERT_HAS_EXPIRED: "expired",
};
