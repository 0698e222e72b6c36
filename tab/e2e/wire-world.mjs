// Runs in a network namespace that is the whole internet of another: tells names of the hosts on the list where they are,
// and answers as any of them, whatever address is asked. Says on standard output, a line each, what it was asked.
import { createSocket } from "node:dgram";
import { startWorld, hosts } from "./world.mjs";

/** Addresses as they are given out in the world: what is private would not be asked. */
const addressOf = (host) => `93.184.216.${10 + hosts.indexOf(host)}`;

const names = createSocket("udp4");
names.on("message", (query, from) => {
  let name = "", at = 12;
  for (let size = query[at]; size > 0; size = query[at]) {
    name += (name ? "." : "") + query.toString("latin1", at + 1, at + 1 + size);
    at += size + 1;
  }
  const type = query.readUInt16BE(at + 1);
  const known = hosts.includes(name);
  const answers = known && type === 1 ? 1 : 0;
  const head = Buffer.from(query.subarray(0, at + 5));
  head.writeUInt16BE(known ? 0x8180 : 0x8183, 2);
  head.writeUInt16BE(answers, 6);
  head.writeUInt32BE(0, 8); // neither authorities nor additions
  const answer = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 5, 0, 4, ...addressOf(known ? name : hosts[0]).split(".").map(Number)]);
  names.send(answers ? Buffer.concat([head, answer]) : head, from.port, from.address);
  console.log(JSON.stringify({ name }));
});
await new Promise((bound) => names.bind(53, process.argv[2], bound));

const world = await startWorld({ port: 443, address: "0.0.0.0", folder: process.argv[3] });
const asked = world.asked.push.bind(world.asked);
world.asked.push = (one) => {
  console.log(JSON.stringify({ host: one.host, path: one.path }));
  return asked(one);
};
console.log(JSON.stringify({ ready: Object.fromEntries(hosts.map((host) => [host, addressOf(host)])) }));
