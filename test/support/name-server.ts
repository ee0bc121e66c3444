import { createSocket } from "node:dgram";
import { once } from "node:events";

const TYPE = { A: 1, CNAME: 5, TXT: 16, AAAA: 28, CAA: 257 } as const;
type Type = keyof typeof TYPE;

/** What a name says; or that its server is silent, or broken. A name that is not there does not exist. */
type Zone = Record<string, Partial<Record<Type, readonly string[]>> | "silent" | "broken">;

/** A real name server over UDP (RFC 1035) whose zone a test can change at any time. */
export async function aNameServer(zone: Zone = {}) {
  const socket = createSocket("udp4");
  socket.on("message", (query, { port, address }) => {
    const answer = answerTo(query, zone);
    if (answer) socket.send(answer, port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return {
    zone,
    address: `127.0.0.1:${socket.address().port}`,
    stop: () => socket.close(),
  };
}

const NAME_ERROR = 3;
const SERVER_FAILURE = 2;

function answerTo(query: Buffer, zone: Zone): Buffer | null {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("ascii", at + 1, at + 1 + length));
    at += length + 1;
  }
  const question = query.subarray(12, at + 5);
  const type = query.readUInt16BE(at + 1);
  const said = zone[labels.join(".").toLowerCase()];
  if (said === "silent") return null;
  if (said === "broken") return message(query, SERVER_FAILURE, question, []);
  if (!said) return message(query, NAME_ERROR, question, []);
  return message(query, 0, question, recordsOf(said, type, zone));
}

/** An alias is followed for every question but the one about itself (RFC 1034, 3.6.2). */
function recordsOf(said: Exclude<Zone[string], string>, type: number, zone: Zone): Buffer[] {
  const name = (Object.keys(TYPE) as Type[]).find((each) => TYPE[each] === type);
  const own = name
    ? (said[name] ?? []).map((value) => record("\xc0\x0c", type, rdata(name, value)))
    : [];
  const [alias] = said.CNAME ?? [];
  if (!alias || name === "CNAME") return own;
  const target = zone[alias];
  const followed = name && typeof target === "object" ? (target[name] ?? []) : [];
  return [
    record("\xc0\x0c", TYPE.CNAME, encoded(alias)),
    ...followed.map((value) =>
      record(encoded(alias).toString("latin1"), type, rdata(name ?? "A", value)),
    ),
  ];
}

function message(query: Buffer, code: number, question: Buffer, answers: Buffer[]): Buffer {
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8580 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(answers.length, 6);
  return Buffer.concat([header, question, ...answers]);
}

function record(name: string, type: number, data: Buffer): Buffer {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(type, 0);
  fixed.writeUInt16BE(1, 2);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([Buffer.from(name, "latin1"), fixed, data]);
}

function rdata(type: Type, value: string): Buffer {
  if (type === "A") return Buffer.from(value.split(".").map(Number));
  if (type === "AAAA") return sixteen(value);
  if (type === "CNAME") return encoded(value);
  if (type === "TXT") return Buffer.concat((value.match(/.{1,255}/gs) ?? [""]).map(counted));
  const [tag = "", issuer = ""] = value.split(" ");
  return Buffer.concat([Buffer.from([0]), counted(tag), Buffer.from(issuer)]);
}

const counted = (text: string): Buffer =>
  Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);

const encoded = (name: string): Buffer =>
  Buffer.concat([...name.split(".").map(counted), Buffer.from([0])]);

function sixteen(address: string): Buffer {
  const [head = "", tail = ""] = address.split("::");
  const groups = (text: string) => text.split(":").filter(Boolean);
  const gap = Array(8 - groups(head).length - groups(tail).length).fill("0");
  const bytes = Buffer.alloc(16);
  [...groups(head), ...gap, ...groups(tail)].forEach((group, at) => {
    bytes.writeUInt16BE(Number.parseInt(group, 16), at * 2);
  });
  return bytes;
}
