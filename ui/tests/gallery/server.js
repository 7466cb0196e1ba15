/** Serves the built UI on a loopback port, under the content security policy of the app. */
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const config = new URL('../../../src-tauri/tauri.conf.json', import.meta.url);

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Starts it; `url` is where it listens, `close()` ends it. Files are read once: a build in the meantime changes nothing. */
export async function serve() {
  const policy = await contentSecurityPolicy();
  const files = await readAll();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const name = pathname === '/' ? '/index.html' : pathname;
    const body = files.get(name);
    // Chromium asks for an icon by itself; the app's window never does.
    if (!body) return response.writeHead(name === '/favicon.ico' ? 204 : 404).end();
    response.writeHead(200, {
      'content-type': types[extname(name)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function readAll() {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = new Map();
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = join(entry.parentPath, entry.name);
    files.set(`/${relative(dist, file).split(sep).join('/')}`, await readFile(file));
  }
  return files;
}

async function contentSecurityPolicy() {
  const { csp } = JSON.parse(await readFile(config, 'utf8')).app.security;
  return Object.entries(csp)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
