import { createTransport, type Transporter } from "nodemailer";
import { env } from "#app/kernel/env.ts";
import type { Tenant } from "#tenants/tenant.ts";
import type { ClaimedLetter, Delivered } from "./letter.ts";

/**
 * Hands the letter to the mail server, in the tenant's name. Its Message-ID is the same at every try, so
 * that a server which gets it twice can tell. Without a mail server it stays here. Never call it in a scope.
 */
export async function deliverLetter(tenant: Tenant, letter: ClaimedLetter): Promise<Delivered> {
  const { mail } = env();
  if (mail.kind === "mailbox") return { kind: "kept" };
  const { to, subject, html, text } = letter;
  try {
    await transport(mail).sendMail({
      from: { name: tenant.name, address: mail.from },
      to: { name: "", address: to },
      messageId: `<${letter.id}@${tenant.canonicalHost}>`,
      headers: { "Auto-Submitted": "auto-generated" },
      subject,
      html,
      text,
    });
    return { kind: "sent" };
  } catch (error) {
    return afterError(error as SmtpError);
  }
}

type SmtpError = Error & { responseCode?: number; command?: string; code?: string };

/** What a server may say for good about this letter (RFC 5321, section 4.2.1), as opposed to about us. */
const ABOUT_THE_LETTER = ["MAIL FROM", "RCPT TO", "DATA"];

function afterError({ responseCode = 0, command = "", code, message }: SmtpError): Delivered {
  const forGood = responseCode >= 500 && ABOUT_THE_LETTER.includes(command);
  const noAddress = code === "EENVELOPE" && responseCode === 0;
  return { kind: forGood || noAddress ? "refused" : "unclear", reason: message };
}

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

let known: Transporter | undefined;

function transport({ url, from }: { url: string; from: string }): Transporter {
  known ??= createTransport(
    { url, name: from.slice(from.indexOf("@") + 1), ...TIMEOUTS },
    { disableFileAccess: true, disableUrlAccess: true },
  );
  return known;
}
