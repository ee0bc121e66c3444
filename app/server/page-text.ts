const texts = new WeakMap<Response, string>();

/** An answer whose whole text is known, so that whoever sends it needs no stream. */
export function pageOf(text: string, init: ResponseInit): Response {
  const page = new Response(text, init);
  texts.set(page, text);
  return page;
}

/** The whole text of an answer; undefined when it is to be streamed. */
export const textOf = (answer: Response): string | undefined => texts.get(answer);
