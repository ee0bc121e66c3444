import { warnOfDrift, warnOfLoss } from "#app/domain/identity/warn-of-domain.ts";
import { domainDrifted, domainLost } from "#tenants/domains/events.ts";
import { when } from "./handle.ts";

export const onDomainDrifted = when(domainDrifted, "domains.warn-of-drift", warnOfDrift);

export const onDomainLost = when(domainLost, "domains.warn-of-loss", warnOfLoss);
