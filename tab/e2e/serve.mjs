// A small server for the built site: applies a table of headers as any host of the site has to, and nothing else.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const site = join(dirname(fileURLToPath(import.meta.url)), "../target/site");

/**
 * @param {object} [options]
 * @param {number} [options.port] 0 for any
 * @param {string} [options.root] the site's folder
 * @param {string} [options.table] headers.json as a companion serves it, headers.static.json as a host without one does
 * @param {Record<string, { headers: Record<string, string>, body: string | Buffer }>} [options.extra] paths beside the site's
 * @param {(path: string) => Promise<void> | undefined} [options.before] what an answer waits for
 * @returns {Promise<{ url: string, port: number, requests: string[], close(): Promise<void> }>}
 */
export async function serve({ port = 0, root = site, extra = {}, table = "headers.json", before } = {}) {
  const headers = JSON.parse(await readFile(join(root, table), "utf8"));
  const requests = [];
  const server = createServer(async (request, response) => {
    let path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    if (path === "/") path = "/index.html";
    requests.push(path);
    await before?.(path);
    if (extra[path]) {
      response.writeHead(200, extra[path].headers).end(extra[path].body);
      return;
    }
    const own = headers[path];
    try {
      if (!own) throw new Error("not a file of the site");
      const body = await readFile(join(root, normalize(path)));
      response.writeHead(200, { ...headers["*"], ...own, "content-length": body.length }).end(body);
    } catch {
      response.writeHead(404, headers["*"]).end();
    }
  });
  await new Promise((listening, failed) => server.once("error", failed).listen(port, "127.0.0.1", listening));
  const bound = server.address().port;
  return {
    url: `http://127.0.0.1:${bound}/`,
    port: bound,
    requests,
    close: () => new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ port: Number(process.env.PORT ?? 0), table: process.env.TABLE });
  console.log(url);
}
