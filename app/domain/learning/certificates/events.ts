import { z } from "zod";
import { event } from "#app/kernel/event.ts";

/** Of a course or of a path. */
const certificate = {
  certificateId: z.uuid(),
  personId: z.uuid(),
  courseId: z.uuid().nullable(),
  programId: z.uuid().nullable().default(null),
};

export const certificateIssued = event(
  "learning.certificate-issued",
  z.object({ ...certificate, number: z.string() }),
);
/** Another certificate says the same under the name that the person has now. */
export const certificateReissued = event("learning.certificate-reissued", z.object(certificate));
export const certificateRevoked = event("learning.certificate-revoked", z.object(certificate));
