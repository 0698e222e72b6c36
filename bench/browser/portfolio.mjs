// A portfolio of any size as records: fifty assets, four accounts, ten years; mostly purchases, some sales, dividends,
// rewards, transfers and deposits; prices by the month, a foreign currency. The same size is always the same portfolio.

const ACCOUNTS = ["Broker", "Bank", "Exchange", "Wallet"];
const YEARS = 10;

function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const asset = (n) => (n < 15
  ? { symbol: `COIN${n}`, class: "crypto" }
  : n < 40 ? { symbol: `SHARE${n}`, class: "stock" } : { symbol: `FUND${n}`, class: "etf" });
const cash = (code) => ({ symbol: code, class: "cash" });
const euro = (n) => (n % 3 === 0 ? "USD" : "EUR");
const day = (n) => new Date(Date.UTC(2016, 0, 4) + n * 86_400_000).toISOString().slice(0, 10);
const money = (cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;

/** The members of an entry in the order in which the program writes them; in another they are read by the slow way. */
const MEMBERS = ["id", "kind", "subkind", "time", "account", "toAccount", "in", "out", "fee", "worth", "about", "acquired", "note", "tags", "source"];

/** Records as the program writes them, one after the other. */
function recorder() {
  const start = Date.UTC(2026, 0, 1);
  const records = [];
  const add = (type, body) => {
    const n = records.length;
    const id = `${new Date(start + Math.floor(n / 100)).toISOString()}-${(n % 100).toString(16).padStart(4, "0")}-1a2b3c4d`;
    const whole = { id, ...body };
    const written = type === "entry.put" ? Object.fromEntries(MEMBERS.map((member) => [member, whole[member]])) : type === "price.put" ? whole : body;
    records.push(JSON.stringify({ id, v: 1, commit: id, type, body: written }));
  };
  return { records, add };
}

/**
 * Two hundred shares in three currencies with a price every day of five years until a day, and rates beside them; purchases
 * and sales over the same time. What the past costs when it is valued day by day.
 *
 * @param {number} size how many entries
 * @param {string} last the last day, ISO
 * @param {boolean} inRuns whether prices are kept in runs of days, an asset each, as a source's past is; else one by one
 * @returns {string[]} the records, oldest first
 */
export function past(size, last, assets = 200, days = 1826, inRuns = false) {
  const any = numbers(size);
  const { records, add } = recorder();
  const end = Date.parse(last);
  const at = (n) => new Date(end - (days - 1 - n) * 86_400_000).toISOString().slice(0, 10);
  const share = (n) => ({ symbol: `S${n}`, class: "stock" });
  const currency = (n) => ["EUR", "USD", "CHF"][n % 3];
  const price = (n, day) => money(1_000 + ((n * 7_000 + day * 37 + ((day * day * (n + 3)) % 911)) % 50_000));
  add("setting.put", { name: "currency", value: "EUR" });
  for (let i = 0; i < size; i++) {
    const n = i % assets;
    const nth = Math.floor((i * days) / size);
    const units = 1 + any(30);
    const sale = i >= assets && Math.floor(i / assets) % 3 === 2;
    const side = { quantity: money(units * 10_000), asset: { symbol: currency(n), class: "cash" } };
    const own = { quantity: sale ? "1" : String(units), asset: share(n) };
    add("entry.put", { kind: sale ? "sell" : "buy", time: at(nth), account: `account ${n % 5}`, source: "bench", in: sale ? side : own, out: sale ? own : side });
  }
  if (inRuns) {
    const run = (id, source, of, currency, value) => {
      const one = [of, currency, at(0)];
      for (let day = 0; day < days; day++) one.push(...(day > 0 ? [1] : []), value(day));
      return ["price.put", { id, source, runs: [one] }];
    };
    add(...run("source/ecb/rates/usd", "ecb", "cash:USD", "EUR", (day) => `0.${8_500 + (day % 900)}`));
    add(...run("source/ecb/rates/chf", "ecb", "cash:CHF", "EUR", (day) => `0.${9_000 + (day % 700)}`));
    for (let n = 0; n < assets; n++) add(...run(`source/yahoo/stock:S${n}/${at(0)}`, "yahoo", `stock:S${n}`, currency(n), (day) => price(n, day)));
    return records;
  }
  for (let day = 0; day < days; day++) {
    const time = at(day);
    const prices = [
      { asset: { symbol: "USD", class: "cash" }, value: `0.${8_500 + (day % 900)}`, currency: "EUR", time, source: "bench" },
      { asset: { symbol: "CHF", class: "cash" }, value: `0.${9_000 + (day % 700)}`, currency: "EUR", time, source: "bench" },
    ];
    for (let n = 0; n < assets; n++) prices.push({ asset: share(n), value: price(n, day), currency: currency(n), time, source: "bench" });
    add("price.put", { prices });
  }
  return records;
}

/**
 * @param {number} size how many entries
 * @returns {string[]} the records, oldest first
 */
export function portfolio(size) {
  const any = numbers(size);
  const { records, add } = recorder();
  add("setting.put", { name: "currency", value: "EUR" });
  ACCOUNTS.forEach((name) => add("account.put", { id: name.toLowerCase(), name, kind: "other", cash: "automatic" }));
  const held = Array.from({ length: 50 }, () => 0);
  const price = Array.from({ length: 50 }, (_, n) => 1000 + n * 731);
  const days = YEARS * 365;
  for (let i = 0; i < size; i++) {
    const when = day(Math.floor((i * days) / size));
    const n = any(50);
    price[n] = Math.max(100, price[n] + any(201) - 99);
    const account = ACCOUNTS[n % ACCOUNTS.length].toLowerCase();
    const currency = euro(n);
    const units = 1 + any(90);
    const what = any(100);
    const entry = { kind: "buy", time: when, account, source: "bench", note: i % 50 === 0 ? "a note of a few words" : undefined };
    if (what < 20 && held[n] > units * 2) {
      held[n] -= units;
      Object.assign(entry, { kind: "sell", in: { quantity: money(units * price[n]), asset: cash(currency) }, out: { quantity: String(units), asset: asset(n) } });
    } else if (what < 26 && held[n] > 0 && n >= 15) {
      Object.assign(entry, { kind: "dividend", in: { quantity: money(50 + any(5000)), asset: cash(currency) }, about: asset(n) });
    } else if (what < 30 && n < 15) {
      held[n] += 1;
      Object.assign(entry, { kind: "reward", subkind: "staking", in: { quantity: "1", asset: asset(n) } });
    } else if (what < 34) {
      Object.assign(entry, { kind: "deposit", in: { quantity: money(100_000 + any(900_000)), asset: cash(currency) } });
    } else {
      held[n] += units;
      Object.assign(entry, { in: { quantity: String(units), asset: asset(n) }, out: { quantity: money(units * price[n]), asset: cash(currency) } });
      if (any(2) === 0) entry.fee = [{ quantity: money(100 + any(900)), asset: cash(currency) }];
    }
    add("entry.put", entry);
  }
  for (let month = 0; month < YEARS * 12; month++) {
    const time = day(Math.floor((month * days) / (YEARS * 12)));
    const prices = [{ asset: cash("USD"), value: `0.${8500 + any(1000)}`, currency: "EUR", time, source: "bench" }];
    for (let n = 0; n < 50; n++) prices.push({ asset: asset(n), value: money(1000 + n * 731 + any(500)), currency: euro(n), time, source: "bench" });
    add("price.put", { prices });
  }
  return records;
}

/**
 * Coins with a price in dollars every day of five years until a day, the rate of the euro beside them, and a source of
 * prices switched on; purchases and sales over the same time. What a tick costs.
 *
 * @param {{ symbol: string, id: string }[]} coins what is held
 * @param {number} size how many entries
 * @param {string} last the last day, ISO
 * @returns {string[]} the records, oldest first
 */
export function ticking(coins, size, last, days = 1826) {
  const { records, add } = recorder();
  const end = Date.parse(last);
  const at = (n) => new Date(end - (days - 1 - n) * 86_400_000).toISOString().slice(0, 10);
  const coin = (n) => ({ symbol: coins[n].symbol, class: "crypto" });
  add("setting.put", { name: "currency", value: "EUR" });
  add("setting.put", { name: "source:coingecko", value: "on" });
  for (let i = 0; i < size; i++) {
    const n = i % coins.length;
    const sale = i >= coins.length && Math.floor(i / coins.length) % 3 === 2;
    const euros = { quantity: String(50 + (i % 400)), asset: cash("EUR") };
    const own = { quantity: sale ? "0.37" : "1.2345", asset: coin(n) };
    add("entry.put", { kind: sale ? "sell" : "buy", time: at(Math.floor((i * days) / size)), account: `account ${i % 5}`, source: "bench", in: sale ? euros : own, out: sale ? own : euros, fee: [{ quantity: "1.5", asset: cash("EUR") }] });
  }
  for (let day = 0; day < days; day++) {
    const time = at(day);
    const prices = [{ asset: cash("EUR"), value: `1.${1_000 + (day % 900)}`, currency: "USD", time, source: "bench" }];
    for (let n = 0; n < coins.length; n++) prices.push({ asset: coin(n), value: `${10 + ((n * 7 + day) % 500)}.${1_000 + (day % 9_000)}`, currency: "USD", time, source: "bench" });
    add("price.put", { prices });
  }
  return records;
}
