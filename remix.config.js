/**
 * The one place Remix is configured. vite.config.ts hands this object to the
 * Remix plugin, which in Vite mode never looks for this file itself.
 *
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  serverModuleFormat: "esm",
  future: {
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
  },
};
