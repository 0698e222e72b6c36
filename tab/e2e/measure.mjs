// How long until the engine's first patch is on the page: node e2e/measure.mjs [ROUNDS]
// cold: an empty profile; warm: the service worker and the compiled code are there.
import { inBrowser, painted } from "./browser.mjs";
import { serve } from "./serve.mjs";

const rounds = Number(process.argv[2] ?? 9);
const server = await serve();
const median = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
const figures = { cold: [], warm: [] };
const first = (page) => page.evaluate(() => performance.getEntriesByName("first-patch")[0].startTime);

for (let round = 0; round < rounds; round++) {
  await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.goto(server.url);
    await painted(page);
    const cold = await first(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    let warm;
    for (let again = 0; again < 3; again++) {
      await page.waitForTimeout(300);
      await page.reload();
      await painted(page);
      warm = await first(page);
    }
    figures.cold.push(cold);
    figures.warm.push(warm);
  });
}
await server.close();
for (const [name, all] of Object.entries(figures)) {
  console.log(`${name.padEnd(10)} median ${median(all).toFixed(0)} ms  (${all.map((one) => one.toFixed(0)).join(" ")})`);
}
