// A table of trades of any length: trades of fifty shares, one a row, the same for the same number.

/**
 * @param {number} count how many rows
 * @returns {Buffer} the file
 */
export function trades(count) {
  const lines = ["date,action,symbol,quantity,price,fees,currency,class"];
  let state = 7;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const day = new Date(Date.UTC(2015, 0, 1) + Math.floor((i * 3650) / count) * 86_400_000).toISOString().slice(0, 10);
    lines.push(`${day},${i > 1000 && state & 64 ? "SELL" : "BUY"},S${10 + ((state >>> 8) % 50)},${1 + ((state >>> 16) % 20)}.${state % 97},${10 + (state % 400)}.${(state >>> 4) % 89},1,EUR,stock`);
  }
  return Buffer.from(lines.join("\n") + "\n");
}
