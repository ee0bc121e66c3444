import process from "node:process";

// What the container's health check asks: does the web server of this very container answer at all?
const answer = await fetch(`http://127.0.0.1:${process.env["PORT"] || 3000}/healthz`).catch(
  () => null,
);
process.exit(answer?.status === 200 ? 0 : 1);
