import { expect, test } from "vitest";
import { handoffScript } from "#app/server/handoff-script.ts";

const streamOf = (...parts: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });

/** What the script hands over, as a browser would run it. */
function handedOver(script: string): string {
  const source = script.replace(/^<script[^>]*>|<\/script>$/g, "");
  let text = "";
  const streamController = {
    enqueue: (part: string) => (text += part),
    close: () => (text += "■"),
  };
  new Function("window", source)({ __remixContext: { streamController } });
  return text;
}

test("what the loaders said arrives whole, and nothing in it ends the script", async () => {
  const said = 'ünï </script><script>alert(1)</script> <!-- & \u2028 \u2029 "quoted" \\ end\n';
  const bytes = new TextEncoder().encode(said);

  const script = await handoffScript(streamOf(bytes.slice(0, 1), bytes.slice(1)), "n0nce");

  expect(handedOver(script)).toBe(`${said}■`);
  expect(script.slice(0, -"</script>".length)).not.toMatch(/<\/|<!--|[\u2028\u2029]/);
  expect(script).toMatch(/^<script nonce="n0nce">/);
});
