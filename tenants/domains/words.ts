/** What is looked at, in the order in which it comes to work. */
export const LIGHTS = ["ownership", "dns", "certificate", "serving"] as const;
export type LightName = (typeof LIGHTS)[number];

/** What each light is called on the page. */
export const LIGHT_LABEL: Readonly<Record<LightName, string>> = {
  ownership: "Ownership",
  dns: "DNS",
  certificate: "Certificate",
  serving: "Serving",
};

/** In order; waiting for somebody; definitely wrong; or not to be found out. */
export const LIGHT_STATES = ["ok", "waiting", "failed", "unknown"] as const;
export type LightState = (typeof LIGHT_STATES)[number];
