import type { Storage } from "./storage.ts";

const KEY = "Check S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.";
const REGION = "Check S3_REGION.";
const ENDPOINT = "Check S3_ENDPOINT, and whether the server is up.";

/** What to look at, by the name that the server (Amazon S3, error responses) or the network gives to the fault. */
const ADVICE: Readonly<Record<string, string>> = {
  InvalidAccessKeyId: `The object storage does not know our key. ${KEY}`,
  SignatureDoesNotMatch: `The object storage refused our signature. ${KEY}`,
  AccessDenied: `The object storage lets our key do nothing here. ${KEY} See what the key may do in S3_BUCKET.`,
  NoSuchBucket: "The object storage has no such bucket. Check S3_BUCKET.",
  AuthorizationHeaderMalformed: `The object storage is in another region. ${REGION}`,
  PermanentRedirect: `The bucket is in another region. ${REGION}`,
  ECONNREFUSED: `Nothing answers at the object storage's address. ${ENDPOINT}`,
  ENOTFOUND: `The object storage's name leads nowhere. ${ENDPOINT}`,
  TimeoutError: `The object storage does not answer in time. ${ENDPOINT}`,
};

/** The same storage; where it fails for a reason that a setting can mend, the error names the setting. */
export const plainly = (storage: Storage): Storage => ({
  put: (...args) => storage.put(...args).catch(explain),
  get: (...args) => storage.get(...args).catch(explain),
  read: (...args) => storage.read(...args).catch(explain),
  remove: (...args) => storage.remove(...args).catch(explain),
  begin: (...args) => storage.begin(...args).catch(explain),
  extend: (...args) => storage.extend(...args).catch(explain),
  complete: (...args) => storage.complete(...args).catch(explain),
  abandon: (...args) => storage.abandon(...args).catch(explain),
});

function explain(error: Error & { code?: string }): never {
  const advice = ADVICE[error.name] ?? ADVICE[error.code ?? ""];
  if (!advice) throw error;
  throw new Error(advice, { cause: error });
}
