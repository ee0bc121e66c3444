import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { shownBrandFor } from "#app/brand-preview.ts";
import { personInFrame } from "#app/domain/identity/queries.ts";
import { visit } from "#app/edge.ts";
import { takesPayments } from "#app/stripe/client.ts";
import { BrandHead } from "#app/ui/brand-head.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { LocaleProvider } from "#app/ui/locale-context.tsx";
import { useNonce } from "#app/ui/nonce.ts";
import { FocusShell } from "#app/ui/page.tsx";
import { Problem, problemWords } from "#app/ui/problem.tsx";
import { useIsStill } from "#app/ui/use-is-still.ts";
import { addressOf } from "#tenants/by-host.ts";
import { legalLinks } from "#tenants/legal/published-legal.ts";
import { termsToAccept } from "#tenants/legal/queries.ts";
import "#app/ui/tailwind.css";

export const loader = visit(
  async (glance, { context, request }) => {
    const { tenant, actor } = glance;
    const [brand, legal, terms, person] = await Promise.all([
      shownBrandFor(glance, request),
      legalLinks(glance),
      termsToAccept(glance),
      personInFrame(glance),
    ]);
    return {
      kind: tenant.kind,
      brand,
      legal,
      termsToAccept: terms,
      origin: addressOf(tenant, ""),
      person,
      roles: actor.kind === "person" ? actor.roles : [],
      locale: {
        locale: tenant.locale,
        timeZone: tenant.timeZone,
        currency: tenant.currency,
        words: tenant.terminology,
      },
      takesPayments: takesPayments(),
      requestId: context.requestId,
    };
  },
  { at: "both", whileSuspended: true },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.brand.name ?? "" }];

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  const isStill = useIsStill();
  return (
    <html lang={root?.locale.locale ?? "en"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        {root && <BrandHead brand={root.brand} origin={root.origin} />}
      </head>
      <body>
        {children}
        {!isStill && <ScrollRestoration nonce={nonce} />}
        {!isStill && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  const { locale } = useLoaderData<typeof loader>();
  return (
    <LocaleProvider value={locale}>
      <Outlet />
    </LocaleProvider>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof loader>("root");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const words = problemWords(status);
  const said = isRouteErrorResponse(error)
    ? (error.data?.message as string | undefined)
    : undefined;
  return (
    <FocusShell brand={root?.brand} legal={root?.legal ?? []}>
      <Problem
        title={words.title}
        reference={status >= 500 ? root?.requestId : undefined}
        next={<LinkButton to="/">Go to the front page</LinkButton>}
      >
        {said ?? words.text}
      </Problem>
    </FocusShell>
  );
}
