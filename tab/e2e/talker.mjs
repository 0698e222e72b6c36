// A program that runs a language model, as Ollama, llama.cpp and LM Studio speak: real HTTP on this computer, and whatever
// manners a test wants of it.
import { createServer } from "node:http";

/**
 * @param {{ port?: number, manner?: object }} [options] port: 0 for any free one
 * @returns a server with `port`, `asked` (every request with its body), `connections`, `manner` to change, `close()`
 */
export async function startTalker({ port = 0 } = {}) {
  const talker = { asked: [], connections: 0, left: 0, models: ["tiny:1b", "huge:cloud"], manner: says("Hello."), cors: false };
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part) => { body += part; }).on("end", () => {
      talker.asked.push({ method: request.method, path: request.url, headers: request.headers, body });
      if (talker.cors) {
        response.setHeader("access-control-allow-origin", "*");
        response.setHeader("access-control-allow-headers", "content-type");
      }
      if (request.method === "OPTIONS") return response.writeHead(talker.cors ? 204 : 403).end();
      if (request.url === "/v1/models" && request.method === "GET") {
        return response.setHeader("content-type", "application/json").end(JSON.stringify({ object: "list", data: talker.models.map((id) => ({ id, object: "model" })) }));
      }
      if (request.url !== "/v1/chat/completions" || request.method !== "POST") return response.writeHead(404).end();
      // Whoever stops listening before the end leaves.
      response.on("close", () => { if (!response.writableFinished) talker.left++; });
      talker.manner(response, JSON.parse(body));
    });
  });
  server.on("connection", () => talker.connections++);
  await new Promise((listening, failed) => server.once("error", failed).listen(port, "127.0.0.1", listening));
  return Object.assign(talker, {
    port: server.address().port,
    chats: () => talker.asked.filter(({ method, path }) => method === "POST" && path === "/v1/chat/completions").map(({ body }) => JSON.parse(body)),
    close: () => new Promise((closed) => {
      server.closeAllConnections();
      server.close(closed);
    }),
  });
}

const event = (content) => `data: ${JSON.stringify({ id: "x", object: "chat.completion.chunk", choices: [{ index: 0, delta: { content } }] })}\n\n`;
const end = `data: ${JSON.stringify({ id: "x", choices: [{ index: 0, delta: {}, finish_reason: "stop" }] })}\n\ndata: [DONE]\n\n`;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Says a text, a few letters at a time, as models do. */
export function says(text, { letters = 3, every = 0 } = {}) {
  return async (response, asked) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const words = typeof text === "function" ? text(asked) : text;
    for (let at = 0; at < words.length && !response.destroyed; at += letters) {
      response.write(event(words.slice(at, at + letters)));
      if (every) await pause(every);
    }
    response.end(end);
  };
}

/** Says a text byte by byte, cutting letters, lines and numbers in two. */
export function drips(text, every = 2) {
  return async (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const byte of Buffer.from(event(text) + end)) {
      if (response.destroyed) return;
      response.write(Buffer.from([byte]));
      await pause(every);
    }
    response.end();
  };
}

/** Talks without end. */
export const talksOn = async (response) => {
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (let i = 0; !response.destroyed; i++) {
    response.write(event(i === 0 ? "It goes on " : "and on "));
    await pause(30);
  }
};

/** Every way to answer wrongly, and what the page says of it. */
export const wrongs = {
  "an error": [(response) => response.writeHead(500).end("oops"), /status 500/],
  "an error in HTML": [(response) => response.writeHead(502, { "content-type": "text/html" }).end("<!doctype html><html><b>Bad 12345</b></html>\n"), /status 502/],
  "HTML": [(response) => response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>\n<html><img src=x onerror=alert(1)></html>\n"), /not the answer of a program/],
  "broken JSON": [(response) => response.writeHead(200).end("data: {\"choices\":[{\n\n"), /not the answer of a program/],
  "an error as JSON": [(response) => response.writeHead(200).end(JSON.stringify({ error: { message: "no such model" } })), /cannot answer/],
  "nothing": [(response) => response.writeHead(200).end(), /not the answer of a program/],
  "a cut": [async (response) => {
    response.writeHead(200);
    response.write(event("It begins and"));
    await pause(100);
    response.destroy();
  }, /broke off/],
  "a redirect": [(response) => response.writeHead(302, { location: "http://127.0.0.1:9/v1/models" }).end(), /not proper HTTP|not the answer|could not|lets this page/],
  "a flood in one line": [(response) => {
    response.writeHead(200);
    const more = () => { while (!response.destroyed && response.write("x".repeat(65536))); };
    response.on("drain", more);
    more();
  }, /more than it should|not the answer/],
  "a flood of words": [async (response) => {
    response.writeHead(200);
    while (!response.destroyed) {
      response.write(event("word ".repeat(400)));
      await pause(1);
    }
  }, /too long|more than it should/],
};
