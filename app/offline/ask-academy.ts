/** How long a page may take before its saved copy is shown instead. */
export const PATIENCE_MS = 8_000;

const GATEWAY = [502, 503, 504];

/** What the academy answers. Throws when nobody answers in time, or only a gateway that stands before it. */
export async function answered(asking: Promise<Response>, withinMs: number): Promise<Response> {
  let bell: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    bell = setTimeout(() => reject(new Error("No answer in time.")), withinMs);
  });
  try {
    const answer = await Promise.race([asking, late]);
    if (GATEWAY.includes(answer.status)) throw new Error("The academy is not there.");
    return answer;
  } finally {
    clearTimeout(bell);
  }
}

/** Asks in the background, for what is as new as can be. Where it leads to elsewhere, the answer says only that. */
export const asked = (path: string, init: RequestInit = {}): Promise<Response> =>
  answered(fetch(path, { cache: "no-store", redirect: "manual", ...init }), 4 * PATIENCE_MS);

/** Whether this answer says that what was asked for is not there, or not for this reader. */
export const isNoMore = ({ status }: Response): boolean => [401, 403, 404, 410].includes(status);
