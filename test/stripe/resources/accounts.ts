import { CREATE, SAID } from "#test/stripe/connect/account-params.ts";
import type { ConnectedAccount } from "#test/stripe/connect/kinds.ts";
import { as, openAccount, takeSaid } from "#test/stripe/connect/open-account.ts";
import { now } from "#test/stripe/core/clock.ts";
import { emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import { inRange, listed, page } from "#test/stripe/core/list.ts";
import { oneOf, PAGE, range, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { known, PLATFORM, things, type Within } from "#test/stripe/core/world.ts";

/** The account of that id, which is the platform's to look at. */
export const connected = (within: Within, id: string, param = "account"): ConnectedAccount =>
  known(as(within, PLATFORM), "account", id, param);

/** Says of an account what was said of it; the account's own events tell. */
function update(within: Within, account: ConnectedAccount, work: () => void): ConnectedAccount {
  const before = JSON.stringify(account);
  work();
  if (JSON.stringify(account) !== before) emit(as(within, account.id), "account.updated", account);
  return account;
}

const capabilityOf = (
  { id, capabilities, created, requirements }: ConnectedAccount,
  name: string,
) => ({
  id: name,
  object: "capability" as const,
  account: id,
  requested: name in capabilities,
  requested_at: name in capabilities ? (created ?? null) : null,
  requirements: { ...requirements, disabled_reason: reasonOf(requirements.disabled_reason) },
  status: capabilities[name] ?? "unrequested",
});
const reasonOf = (reason: string | null) => (reason === null ? null : "requirements.fields_needed");

/** https://docs.stripe.com/api/accounts */
export const accounts: Resource = {
  routes: [
    route("POST", "/v1/accounts", CREATE, (call) => openAccount(call, call.params)),
    route("GET", "/v1/accounts", { ...PAGE, created: range.optional() }, (call) =>
      page(
        [...things(call, "account").values()].filter(({ created = 0 }) =>
          inRange(created, call.params.created),
        ),
        call.params,
        "/v1/accounts",
      ),
    ),
    route("GET", "/v1/account", {}, (call) => connected(call, call.account)),
    route("GET", "/v1/accounts/:id", {}, (call) => connected(call, call.at.id, "id")),
    route("POST", "/v1/accounts/:id", SAID, (call) => {
      const account = connected(call, call.at.id, "id");
      return update(call, account, () => takeSaid(as(call, account.id), account, call.params));
    }),
    route("DELETE", "/v1/accounts/:id", {}, (call) => {
      const { id, object } = connected(call, call.at.id, "id");
      const left = [...things(as(call, id), "balance_transaction").values()];
      if (left.reduce((sum, { net }) => sum + net, 0) !== 0)
        throw invalid("This account's balance is not zero.");
      things(call, "account").delete(id);
      return { id, object, deleted: true };
    }),
    route(
      "POST",
      "/v1/accounts/:id/reject",
      { reason: oneOf(["fraud", "other", "terms_of_service"]) },
      (call) => {
        const account = connected(call, call.at.id, "id");
        return update(call, account, () => {
          account.requirements.disabled_reason = `rejected.${call.params.reason}`;
          account.payouts_enabled = false;
          account.charges_enabled = false;
          for (const name of Object.keys(account.capabilities))
            account.capabilities[name] = "inactive";
        });
      },
    ),
    route("GET", "/v1/accounts/:id/capabilities", {}, (call) => {
      const account = connected(call, call.at.id, "id");
      const all = Object.keys(account.capabilities).map((name) => capabilityOf(account, name));
      return listed(all, false, `/v1/accounts/${account.id}/capabilities`);
    }),
    route("GET", "/v1/accounts/:id/capabilities/:name", {}, (call) =>
      capabilityOf(connected(call, call.at.id, "id"), call.at.name),
    ),
    route(
      "GET",
      "/v1/accounts/:id/external_accounts",
      { ...PAGE, object: text.optional() },
      (call) => {
        const { external_accounts: banks } = connected(call, call.at.id, "id");
        return page(banks.data, call.params, banks.url);
      },
    ),
    route(
      "POST",
      "/v1/accounts/:id/external_accounts",
      { external_account: CREATE.external_account.unwrap() },
      (call) => {
        const account = connected(call, call.at.id, "id");
        const own = as(call, account.id);
        update(call, account, () => takeSaid(own, account, call.params));
        return account.external_accounts.data[0];
      },
    ),
    route("POST", "/v1/accounts/:id/login_links", {}, (call) => {
      const { id, type, details_submitted } = connected(call, call.at.id, "id");
      if (type !== "express" || !details_submitted)
        throw invalid(
          "Cannot create a login link for an account that has not completed onboarding.",
        );
      const url = `${call.world.address}/connect/dashboard/${id}?visit=${idOf("lnk")}`;
      return { object: "login_link", created: now(call), url };
    }),
  ],
};
