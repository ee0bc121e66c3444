import { addressOf } from "#tenants/by-host.ts";
import type { Tenant } from "#tenants/tenant.ts";
import type { BadgeFacts } from "../queries.ts";
import { CREDENTIALS, OPEN_BADGES } from "./bundled-contexts.ts";
import { issuerOf } from "./issuer.ts";
import { statusEntry } from "./status-list.ts";

/** A certificate as an Open Badge (1EdTech Open Badges 3.0; W3C Verifiable Credentials Data Model 2.0), not signed yet. */
export function badgeOf(tenant: Tenant, certificate: BadgeFacts): object {
  const { code, number, personName, courseTitle, isOfPath, slug, summary } = certificate;
  const { issuerName, issuedAt, expiresAt, sequence } = certificate;
  return {
    "@context": [CREDENTIALS, OPEN_BADGES],
    id: addressOf(tenant, `/verify/${code}`),
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: courseTitle,
    description: `Certificate ${number}`,
    issuer: {
      id: issuerOf(tenant),
      type: ["Profile"],
      name: issuerName,
      url: addressOf(tenant),
    },
    validFrom: issuedAt.toISOString(),
    ...(expiresAt && { validUntil: expiresAt.toISOString() }),
    credentialSubject: {
      type: ["AchievementSubject"],
      identifier: [
        { type: "IdentityObject", hashed: false, identityHash: personName, identityType: "name" },
      ],
      achievement: {
        id: addressOf(tenant, `/${isOfPath ? "paths" : "courses"}/${slug}`),
        type: ["Achievement"],
        achievementType: isOfPath ? "LearningProgram" : "Course",
        name: courseTitle,
        description: summary || courseTitle,
        criteria: {
          narrative: isOfPath
            ? `Every course that ${courseTitle} asks for was completed.`
            : `Every lesson of ${courseTitle} was completed.`,
        },
      },
    },
    credentialStatus: statusEntry(tenant, sequence),
  };
}
