// Remix would take it by itself, after writing its needs into our package.json.
export { default } from "../../../node_modules/@remix-run/dev/dist/config/defaults/entry.server.node.tsx";
