# Rapporteur in a container: with a database of its own (`docker run … demo`), or on the servers of docker-compose.yml.

FROM node:20-bookworm-slim AS build
WORKDIR /app
# Dependencies first: this layer is built again only when they change. No install scripts run, and none is needed.
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production \
    RAPPORTEUR_HOME=/data \
    RAPPORTEUR_HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/bin bin
COPY --from=build /app/dist dist
# What is read while running: rules and names, migrations, the samples of `rapporteur demo`.
COPY --from=build /app/extractors extractors
COPY --from=build /app/src/store/migrations src/store/migrations
COPY --from=build /app/fixtures fixtures
RUN ln -s /app/bin/rapporteur.js /usr/local/bin/rapporteur \
 && install -d -o node -g node /data
USER node
VOLUME /data
EXPOSE 4180
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4180/api/status').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["rapporteur"]
CMD ["up"]
