/** What the server said to one request of an upload; status 0 when it could not be reached. */
export type Said = Readonly<{
  status: number;
  text: string;
  header: (name: string) => string | null;
}>;

type Asked = Readonly<{
  method: "POST" | "HEAD" | "PATCH" | "DELETE";
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: Blob;
  signal?: AbortSignal;
  /** Hears how many bytes of the body have left. */
  onSent?: (bytes: number) => void;
}>;

/** One request of the tus protocol 1.0.0 (tus.io). By XMLHttpRequest, because `fetch` does not tell what has left. */
export const uploadRequest = ({ method, url, headers, body, signal, onSent }: Asked) =>
  new Promise<Said>((resolve) => {
    const asking = new XMLHttpRequest();
    asking.open(method, url);
    const all = { "Tus-Resumable": "1.0.0", ...headers };
    for (const [name, value] of Object.entries(all)) asking.setRequestHeader(name, value);
    asking.upload.onprogress = ({ loaded }) => onSent?.(loaded);
    asking.onloadend = () =>
      resolve({
        status: asking.status,
        text: asking.responseText,
        header: (name) => asking.getResponseHeader(name),
      });
    signal?.addEventListener("abort", () => asking.abort(), { once: true });
    asking.send(body ?? null);
  });

/** A header Upload-Metadata (tus 1.0.0, extension Creation). */
export const metadataOf = (facts: Readonly<Record<string, string>>): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name} ${base64(value)}`)
    .join(",");

const base64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));
