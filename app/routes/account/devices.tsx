import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { ownDevices } from "#app/domain/identity/own-devices.ts";
import { read } from "#app/edge.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { Form } from "#app/ui/form.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Your devices" }];

const EVERYWHERE = { at: "both", whileSuspended: true } as const;

export const loader = read(
  "signed-in",
  async (glance) => ({ devices: await ownDevices(glance), now: glance.now }),
  EVERYWHERE,
);

export default function AccountDevices() {
  const { devices, now } = useLoaderData<typeof loader>();
  return (
    <Card
      title="Where you are signed in"
      description="A device that you do not know? Sign it out, and change your password."
      flush
      actions={
        <ConfirmDialog
          to="/account/sign-out-everywhere"
          label="Sign out everywhere"
          title="Sign out everywhere?"
          description="Every device is signed out, this one included."
          confirm="Sign out everywhere"
        />
      }
    >
      <ul className="divide-line divide-y">
        {devices.map((device) => (
          <li
            key={device.sessionId}
            className="flex flex-wrap items-center justify-between gap-3 px-5 py-4 sm:px-6"
          >
            <div className="text-sm">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {device.words}
                {device.isThis && <Badge tone="success">This device</Badge>}
              </p>
              <p className="text-ink-muted">
                Last seen <Time at={device.lastSeenAt} since={now} />
                {device.address && ` from ${device.address}`}
              </p>
            </div>
            {!device.isThis && (
              <Form
                action={`/account/devices/${device.sessionId}/sign-out`}
                id={device.sessionId}
                label={`Sign out ${device.words}`}
              >
                <Button kind="secondary" size="sm" pendingLabel="Signing out…">
                  Sign out
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
