import { buffer } from "node:stream/consumers";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

/** A letter as it came over the wire. */
export type Received = Readonly<{
  raw: string;
  to: readonly string[];
  hello: string;
  parsed: ParsedMail;
}>;

/** What the server says to a recipient: a code and a text, or nothing when it takes the letter. */
type Verdict = (address: string) => Readonly<{ code: number; text: string }> | undefined;

/** A real mail server on this machine that keeps what it takes; `verdict` may be set at any time. */
export async function startMailServer() {
  const letters: Received[] = [];
  const kept = { letters, verdict: (() => undefined) as Verdict, takesMs: 0 };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo({ address }, _, done) {
      const said = kept.verdict(address);
      done(said ? Object.assign(new Error(said.text), { responseCode: said.code }) : null);
    },
    onData(stream, session, done) {
      void buffer(stream)
        .then((raw) => received(raw, session))
        .then((letter) => {
          letters.push(letter);
          setTimeout(done, kept.takesMs);
        });
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await new Promise((resolve) => listening.once("listening", resolve));
  const address = listening.address();
  const port = address && typeof address === "object" ? address.port : 0;
  return Object.assign(kept, {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  });
}

async function received(raw: Buffer, { envelope, hostNameAppearsAs }: SMTPServerSession) {
  return {
    raw: raw.toString(),
    to: envelope.rcptTo.map(({ address }) => address),
    hello: String(hostNameAppearsAs),
    parsed: await simpleParser(raw),
  };
}
