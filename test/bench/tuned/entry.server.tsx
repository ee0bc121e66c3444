export { default, handleError, serve } from "#app/entry.server.tsx";
