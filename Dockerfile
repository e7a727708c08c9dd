# papergraph, as a server or for any of its commands: docker run … papergraph ingest FILE
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Without scripts: no dependency needs one, and "prepare" builds what is not copied yet.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/data/sample ./data/sample
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
# In the container all addresses are its own; who reaches the port from outside is for "docker run -p" to say.
ENV HOST=0.0.0.0 PORT=4000 PAPERGRAPH_STORE=file:/data/papergraph.db PAPERGRAPH_CACHE=/data/cache TMPDIR=/data
EXPOSE 4000
# It asks at PORT: set that rather than --port, and run other commands than serve with --no-healthcheck.
HEALTHCHECK --interval=10s --timeout=6s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/src/cli/main.js"]
CMD ["serve"]
