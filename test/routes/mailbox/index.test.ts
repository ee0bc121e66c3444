import { expect, test } from "vitest";
import { mailboxLetter, mailboxLetters } from "#tenants/mail/queries.ts";
import { anOperator } from "#test/support/operator.ts";

process.env["SMTP_URL"] = "smtp://mail.example";

test("where letters leave by a mail server, there is no mailbox", async () => {
  await expect(anOperator().does(mailboxLetters)).rejects.toMatchObject({ code: "missing" });
  await expect(anOperator().does(mailboxLetter, "1")).rejects.toMatchObject({ code: "missing" });
});
