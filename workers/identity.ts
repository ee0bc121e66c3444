import { linkAsked } from "#app/domain/identity/events.ts";
import { mailLink } from "#app/domain/identity/mail-link.ts";
import { when } from "./handle.ts";

export const onLinkAsked = when(linkAsked, "identity.mail-link", mailLink);
