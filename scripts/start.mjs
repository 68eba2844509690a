/** `npm start`: the demo host page, served from sources. */
import { join } from 'node:path';
import { root } from './entries.mjs';
import { ensureDependencies } from './setup.mjs';

await ensureDependencies();
const { createServer } = await import('vite');

const wanted = process.env.PORT === undefined || process.env.PORT === '' ? 5173 : Number(process.env.PORT);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
  console.error(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
  process.exit(1);
}

// Vite takes the next free port by itself and says so; what we print is the one it got.
const server = await createServer({
  configFile: join(root, 'vite.config.ts'),
  root: join(root, 'demo'),
  server: { port: wanted, strictPort: false },
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? `http://localhost:${server.config.server.port}/`;
console.log(`The demo is at ${address}  (Ctrl+C ends it)`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.close().then(() => process.exit(0)));
