# Rapporteur in a container: with a database of its own (`docker run … demo`), or on the servers of docker-compose.yml.

FROM node:20-bookworm-slim AS build
WORKDIR /app
# Dependencies first: this layer is built again only when they change. No install scripts run, and none is needed.
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm pack --ignore-scripts --pack-destination /tmp && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production \
    RAPPORTEUR_HOME=/data \
    RAPPORTEUR_HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app/node_modules node_modules
# The package as it is published: the program with all that it reads while running. A test runs it from there.
COPY --from=build /tmp/rapporteur-*.tgz /tmp/
RUN tar --extract --gzip --strip-components=1 --file /tmp/rapporteur-*.tgz \
 && rm /tmp/rapporteur-*.tgz \
 && ln -s /app/bin/rapporteur.js /usr/local/bin/rapporteur \
 && install -d -o node -g node /data
USER node
VOLUME /data
EXPOSE 4180
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4180/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["rapporteur"]
CMD ["up"]
