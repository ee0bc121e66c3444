import { GOOD_NUMBER } from "#test/stripe/connect/bank-account.ts";
import type { ConnectedAccount } from "#test/stripe/connect/kinds.ts";
import { as, takeSaid } from "#test/stripe/connect/open-account.ts";
import { extraOf, weigh } from "#test/stripe/connect/requirements.ts";
import { worldTime } from "#test/stripe/core/clock.ts";
import { emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import { oneOf, text } from "#test/stripe/core/params.ts";
import { type Drawn, type Page, type Resource, route } from "#test/stripe/core/route.ts";
import { known, PLATFORM, type Within } from "#test/stripe/core/world.ts";
import { documentOf, plain } from "./document.ts";

type Visit = Parameters<Page["answer"]>[0];
type Link = { account: string; returnTo: string; again: string; expires: number; used: boolean };

/** So long an address is good for; and for one visit. */
const GOOD_SECONDS = 300;
const MORE = "individual.verification.document";

function openLink(within: Within, said: Pick<Link, "account" | "returnTo" | "again">) {
  const at = worldTime(within.world);
  const name = idOf("setup");
  const link: Link = { ...said, expires: at + GOOD_SECONDS, used: false };
  within.world.notes.set(name, link);
  const url = `${within.world.address}/connect/${name}`;
  return { object: "account_link", created: at, expires_at: link.expires, url };
}

const linkOf = ({ world, at }: Visit) => world.notes.get(at["link"] ?? "") as Link | undefined;
const accountOf = (visit: Visit, { account }: Link): ConnectedAccount =>
  known(as(visit, PLATFORM), "account", account);

function ask(visit: Visit): Drawn {
  const link = linkOf(visit);
  if (!link)
    return { status: 404, html: documentOf("Gone", "<p>There is no such page.</p>", true) };
  if (link.used || link.expires < worldTime(visit.world)) return { goTo: link.again };
  link.used = true;
  return { html: documentOf("Get paid", formFor(accountOf(visit, link)), true) };
}

function formFor(account: ConnectedAccount): string {
  const wanted = extraOf(account);
  return `<section class="panel">
<h1>Get paid</h1>
<p class="soft">${plain(account.email ?? "")} · ${plain(account.country ?? "")} · ${plain(account.default_currency ?? "")}</p>
${wanted.length > 0 ? `<p class="wrong" role="status">Still needed: ${plain(wanted.join(", "))}</p>` : ""}
<form method="post">
<div class="pair">
<label>First name <input name="first_name" value="${plain(account.individual?.first_name ?? "Ines")}" required></label>
<label>Last name <input name="last_name" value="${plain(account.individual?.last_name ?? "Example")}" required></label>
</div>
<label>Date of birth <input type="date" name="dob" value="1990-01-01" required></label>
<label>Bank account
<select name="bank">
<option value="${GOOD_NUMBER}">Takes payouts (…6789)</option>
<option value="000111111116">Refuses payouts (…1116)</option>
</select></label>
<button name="outcome" value="complete">Agree and submit</button>
<button class="quiet" name="outcome" value="more">Submit; Stripe asks for a document</button>
<button class="quiet" name="outcome" value="later" formnovalidate>Save for later</button>
</form>
</section>`;
}

/** What the seller said is on the account; the platform hears of it as of any change. */
function take(visit: Visit): Drawn {
  const link = linkOf(visit);
  if (!link)
    return { status: 404, html: documentOf("Gone", "<p>There is no such page.</p>", true) };
  const {
    outcome,
    first_name,
    last_name,
    dob = "1990-01-01",
    bank,
  } = visit.form as Record<string, string>;
  if (outcome === "later") return { goTo: link.returnTo };
  const account = accountOf(visit, link);
  const own = as(visit, account.id);
  const [year = 1990, month = 1, day = 1] = dob.split("-").map(Number);
  takeSaid(own, account, {
    business_type: "individual",
    individual: { first_name, last_name, dob: { day, month, year } },
    external_account: {
      object: "bank_account",
      account_number: bank ?? GOOD_NUMBER,
      country: account.country ?? "US",
      currency: account.default_currency ?? "usd",
    },
    tos_acceptance: { date: worldTime(visit.world), ip: "127.0.0.1" },
  });
  account.details_submitted = true;
  weigh(account, outcome === "more" ? [MORE] : []);
  const [added] = account.external_accounts.data;
  if (added) emit(own, "account.external_account.created", added);
  emit(own, "account.updated", account);
  return { goTo: link.returnTo };
}

function dashboard(visit: Visit): Drawn {
  const account = known(as(visit, PLATFORM), "account", visit.at["account"] ?? "");
  const [bank] = account.external_accounts.data;
  return {
    html: documentOf(
      "Your payouts",
      `<section class="panel"><h1>Your payouts</h1><p>Bank account …${plain(bank?.last4 ?? "none")}</p></section>`,
      true,
    ),
  };
}

/** https://docs.stripe.com/connect/hosted-onboarding */
export const onboarding: Resource = {
  routes: [
    route(
      "POST",
      "/v1/account_links",
      {
        account: text,
        collect: oneOf(["currently_due", "eventually_due"]).optional(),
        refresh_url: text,
        return_url: text,
        type: oneOf(["account_onboarding", "account_update"]),
      },
      (call) => {
        const { account, refresh_url: again, return_url: returnTo } = call.params;
        known(as(call, PLATFORM), "account", account, "account");
        return openLink(call, { account, again, returnTo });
      },
    ),
  ],
  pages: [
    { verb: "GET", path: "/connect/:link", answer: ask },
    { verb: "POST", path: "/connect/:link", answer: take },
    { verb: "GET", path: "/connect/dashboard/:account", answer: dashboard },
  ],
};
