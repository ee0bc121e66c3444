import { z } from "zod";

const certificateId = z.uuid();

export const RevokeCertificate = z
  .object({
    certificateId,
    reason: z.string().trim().min(1, "Say why.").max(500, "Use at most 500 characters."),
  })
  .meta({ id: "learning.revoke-certificate", title: "Revoke a certificate" });
export type RevokeCertificate = z.output<typeof RevokeCertificate>;

export const ReissueCertificate = z
  .object({ certificateId })
  .meta({ id: "learning.reissue-certificate", title: "Reissue a certificate under a new name" });
export type ReissueCertificate = z.output<typeof ReissueCertificate>;

export const RenewCertificate = z
  .object({ certificateId })
  .meta({ id: "learning.renew-certificate", title: "Take a course again" });
export type RenewCertificate = z.output<typeof RenewCertificate>;

export const RotateSigningKey = z
  .object({})
  .meta({ id: "learning.rotate-signing-key", title: "Sign badges with a new key" });

/** Printed on every certificate, so both can be typed from paper. */
export const FindCertificate = z
  .object({
    number: z
      .string()
      .trim()
      .min(1, "Enter the number.")
      .max(40, "Enter the number.")
      .toUpperCase(),
    name: z.string().trim().min(1, "Enter the name.").max(200, "Enter the name."),
  })
  .meta({ id: "learning.find-certificate", title: "Find a certificate" });
export type FindCertificate = z.output<typeof FindCertificate>;

export const NumberCertificates = z
  .object({
    prefix: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{2,8}$/, "Use 2 to 8 letters and digits."),
  })
  .meta({ id: "learning.number-certificates", title: "Choose how certificates are numbered" });
export type NumberCertificates = z.output<typeof NumberCertificates>;

const count = (most: number) =>
  z
    .union([z.literal("").transform(() => null), z.coerce.number().int().min(1).max(most)], {
      error: `Enter a whole number from 1 to ${most}, or nothing.`,
    })
    .default(null);

export const OfferCertificate = z
  .object({
    courseSlug: z.string().max(100),
    offered: z.literal("on").optional(),
    validMonths: count(120),
    renewDays: count(365),
  })
  .refine(({ validMonths, renewDays }) => renewDays === null || validMonths !== null, {
    path: ["renewDays"],
    error: "What is valid for good need not be renewed. Say for how long it is valid.",
  })
  .meta({ id: "learning.offer-certificate", title: "Choose a course's certificate" });
export type OfferCertificate = z.output<typeof OfferCertificate>;
