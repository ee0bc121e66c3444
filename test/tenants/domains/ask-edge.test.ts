import { once } from "node:events";
import { createServer, type ServerOptions } from "node:https";
import type { AddressInfo } from "node:net";
import { createServer as createPlain } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { askEdge } from "#tenants/domains/ask-edge.ts";
import { anAuthority } from "#test/support/certificates.ts";
import { freePort } from "#test/support/database.ts";

const authority = anAuthority();
const HOST = "learn.acme.com";

/** A web server with this certificate that answers with this status, and what a look at it shows. */
async function look(options: ServerOptions, { status = 200, ca = authority.pem } = {}) {
  const asked: (string | undefined)[] = [];
  const server = createServer(options, (request, response) => {
    asked.push(request.headers.host);
    response.writeHead(status).end("page");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const sight = await askEdge({ host: HOST, address: "127.0.0.1", port, ca });
  server.close();
  return { sight, asked, port };
}

test("a valid certificate and the answer are seen, under the host's own name", async () => {
  const { sight, asked, port } = await look(authority.issue([HOST]), { status: 308 });
  expect(sight).toMatchObject({
    certificate: { issuer: "Test authority" },
    answer: { status: 308 },
  });
  expect(asked).toEqual([`${HOST}:${port}`]);
});

test("a certificate for another name, of nobody known, or from yesterday is no certificate", async () => {
  expect((await look(authority.issue(["acme.com"]))).sight.certificate).toEqual({
    trouble: "wrong-name",
  });
  expect(
    (await look(authority.issue([HOST]), { ca: anAuthority("Other").pem })).sight.certificate,
  ).toEqual({ trouble: "untrusted" });
  const ended = authority.issue([HOST], 0);
  await sleep(1_100);
  const { sight, asked } = await look(ended);
  expect(sight.certificate).toEqual({ trouble: "expired" });
  expect(asked, "nothing is sent before the certificate is believed").toEqual([]);
});

test("a server that has no certificate to show, and one that is not there, are told apart", async () => {
  expect((await look({})).sight.certificate).toEqual({ trouble: "no-certificate" });
  const rude = createPlain((socket) => socket.destroy()).listen(0, "127.0.0.1");
  await once(rude, "listening");
  const { port } = rude.address() as AddressInfo;
  const at = { host: HOST, address: "127.0.0.1" };
  expect((await askEdge({ ...at, port })).certificate).toEqual({ trouble: "no-certificate" });
  rude.close();
  expect((await askEdge({ ...at, port: await freePort() })).answer).toEqual({ trouble: "refused" });
});
