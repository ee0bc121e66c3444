const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * The script by which a page hands what its loaders said to the browser. Remix would send the same in pieces,
 * each drawn by React when it arrives; here all of it is there already.
 */
export async function handoffScript(
  data: ReadableStream<Uint8Array>,
  nonce: string,
): Promise<string> {
  const decoder = new TextDecoder();
  const reader = data.getReader();
  let text = "";
  for (let read = await reader.read(); !read.done; read = await reader.read())
    text += decoder.decode(read.value, { stream: true });
  const literal = JSON.stringify(text).replace(UNSAFE, escaped);
  return `<script nonce="${nonce}">(c=>{c.enqueue(${literal});c.close()})(window.__remixContext.streamController)</script>`;
}

/** A sign that could end the script, or the line, written so that it cannot. */
const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
