const wholes = new WeakMap<Response, Buffer>();

/**
 * An answer whose every byte is known. They are kept beside it, and its own body stays empty: a stream
 * would be made, filled and read for nothing.
 */
export function wholeAnswer(bytes: Buffer, init: ResponseInit): Response {
  const answer = new Response(null, init);
  wholes.set(answer, bytes);
  return answer;
}

/** Every byte of an answer; undefined when it is to be streamed. */
export const bytesOf = (answer: Response): Buffer | undefined => wholes.get(answer);
