import { useActionData } from "@remix-run/react";
import { endDevice } from "#app/domain/identity/end-device.ts";
import { EndDevice } from "#app/domain/identity/schema.ts";
import { write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";

export const action = write(EndDevice, endDevice, {
  at: "both",
  whileSuspended: true,
  goTo: () => "/account/devices",
});

export default function AccountEndDevice() {
  const answer = useActionData<typeof action>();
  return (
    <Banner
      title={answer?.refused ?? "Choose the device from the list."}
      action={<LinkButton to="/account/devices">See your devices</LinkButton>}
    />
  );
}
