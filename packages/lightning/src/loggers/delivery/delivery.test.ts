/** @file Delivery: order, and nothing lost, whatever the server does; bounded time and memory. */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Delivery, type Parcel } from "./delivery.js";
import { Refusal, Service, Unreachable, withoutCredentials } from "./service.js";

const warnings: string[] = [];
const note = (warning: Error): void => void warnings.push(warning.message);
const servers: Server[] = [];
beforeEach(() => {
  warnings.length = 0;
  process.on("warning", note);
});
afterEach(() => {
  process.off("warning", note);
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A server that answers its first requests by functions, and all others with {}. */
async function serve(...answers: ((answer: ServerResponse) => void)[]): Promise<{ address: string; bodies: string[] }> {
  const bodies: string[] = [];
  const server = createServer((request, answer) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      const next = answers.shift();
      if (next !== undefined) return next(answer);
      bodies.push(body);
      answer.end("{}");
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies };
}

const parcelTo = (service: Service, value: number): Parcel => ({
  what: "numbers",
  size: 1,
  send: async (signal) =>
    void (await service.json({ method: "POST", path: "/log", json: value, seconds: 0.2, signal })),
});

const deliver = (address: string, others: { mostWaiting?: number; patience?: number } = {}): Delivery =>
  new Delivery({ owner: "Test", place: address, pause: 1, ...others });

const status =
  (code: number, text = "") =>
  (answer: ServerResponse): void =>
    void answer.writeHead(code).end(text);

it.each<[what: string, ...answers: ((answer: ServerResponse) => void)[]]>([
  ["answers with errors", status(500), status(503), status(429)],
  ["answers nonsense", status(200, "<html>"), status(200, "[1"), status(502, "x".repeat(100_000))],
  ["cuts connections", (answer) => void answer.destroy(), (answer) => answer.socket?.resetAndDestroy()],
  [
    "cuts answers",
    (answer) => void answer.writeHead(200, { "content-length": 100 }).write("{", () => answer.destroy()),
  ],
  ["is slow", () => undefined],
  [
    "answers without end",
    (answer) => {
      const more = setInterval(() => answer.write("x".repeat(1000)), 1);
      answer.on("close", () => clearInterval(more));
    },
  ],
])("a server that %s gets all in order, with one warning", async (_what, ...answers) => {
  const { address, bodies } = await serve(...answers);
  const delivery = deliver(address);
  const service = new Service("Test", address);
  for (let i = 0; i < 5; i++) delivery.add(parcelTo(service, i));
  await delivery.sent();
  expect(bodies).toEqual(["0", "1", "2", "3", "4"]);
  await turn();
  expect(warnings.filter((text) => text.includes("What is logged is kept"))).toHaveLength(1);
});

it("what a server refuses is left out, is a warning, and is thrown where it is asked for", async () => {
  const { address, bodies } = await serve(status(400, '{"error_code":"BAD","message":"no such key"}'));
  const delivery = deliver(address);
  const service = new Service("Test", address);
  for (let i = 0; i < 3; i++) delivery.add(parcelTo(service, i));
  await expect(delivery.sent()).rejects.toThrow("answers 400: BAD: no such key");
  await expect(delivery.sent()).resolves.toBeUndefined();
  expect(bodies).toEqual(["1", "2"]);
  await turn();
  expect(warnings).toEqual([expect.stringContaining("does not take numbers, left out")]);
});

it("closes in bounded time while the server is down, says what was not sent, and sends it later", async () => {
  const gone = await serve();
  servers.pop()?.close();
  const delivery = deliver(gone.address, { patience: 0.5 });
  const service = { current: new Service("Test", gone.address) };
  const sent: number[] = [];
  for (let i = 0; i < 3; i++) {
    delivery.add({
      what: "numbers",
      size: 1,
      send: async (signal) => {
        await service.current.json({ method: "POST", path: "/", json: i, signal });
        sent.push(i);
      },
    });
  }
  await delivery.close();
  await turn();
  expect(warnings.at(-1)).toMatch(/3 requests \(numbers\) were not sent to .* within 0.5 s: .*ECONNREFUSED/);
  expect(delivery.waiting).toBe(3);
  const { address } = await serve();
  service.current = new Service("Test", address);
  await delivery.sent();
  expect(sent).toEqual([0, 1, 2]);
});

it("keeps no more than it may, and says what is lost", async () => {
  const { address, bodies } = await serve();
  const delivery = deliver(address, { mostWaiting: 2 });
  const service = new Service("Test", address);
  for (let i = 0; i < 5; i++) delivery.add(parcelTo(service, i));
  await delivery.close();
  await turn();
  expect(bodies).toEqual(["0", "1"]);
  expect(warnings).toEqual([
    expect.stringContaining("more than 2 values wait"),
    expect.stringContaining("3 values were lost"),
  ]);
});

/** Numbers that are sent together, at most 400. */
class Joining implements Parcel {
  readonly what = "numbers";
  readonly size: number;

  constructor(
    readonly numbers: readonly number[],
    readonly got: (readonly number[])[],
  ) {
    this.size = numbers.length;
  }

  send(): Promise<void> {
    this.got.push(this.numbers);
    return Promise.resolve();
  }

  join(next: Parcel): Parcel | null {
    if (!(next instanceof Joining) || this.size + next.size > 400) return null;
    return new Joining([...this.numbers, ...next.numbers], this.got);
  }
}

it("joins what waits in crowds", async () => {
  const got: (readonly number[])[] = [];
  const delivery = deliver("nowhere");
  for (let i = 0; i < 1000; i++) delivery.add(new Joining([i], got));
  await delivery.close();
  expect(got.flat()).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  expect(got.map(({ length }) => length)).toEqual([32, 400, 400, 168]); // those beyond 32 are together while they wait
});

it("sends what it joined again, once", async () => {
  const got: (readonly number[])[] = [];
  const delivery = deliver("nowhere");
  let failures = 3;
  const send = vi.spyOn(Joining.prototype, "send").mockImplementation(function (this: Joining) {
    if (failures-- > 0) return Promise.reject(new Unreachable("down"));
    got.push(this.numbers);
    return Promise.resolve();
  });
  for (let i = 0; i < 500; i++) delivery.add(new Joining([i], got));
  await turn();
  for (let i = 500; i < 1000; i++) delivery.add(new Joining([i], got));
  await delivery.sent();
  expect(got.flat()).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  expect(delivery.waiting).toBe(0);
  send.mockRestore();
});

it("joins what comes one by one, but too often", async () => {
  const got: (readonly number[])[] = [];
  const delivery = deliver("nowhere");
  const clock = vi.spyOn(performance, "now").mockReturnValue(5000); // all in one second
  for (let i = 0; i < 100; i++) {
    delivery.add(new Joining([i], got));
    await turn();
  }
  await delivery.sent();
  expect(got.flat()).toEqual(Array.from({ length: 100 }, (_, i) => i));
  expect(got.slice(0, 32).map(({ length }) => length)).toEqual(Array.from({ length: 32 }, () => 1));
  expect(got.length).toBeLessThan(60);
  clock.mockReturnValue(7000); // a quiet time later each is sent at once again
  const count = got.length;
  delivery.add(new Joining([100], got));
  await turn();
  expect(got.slice(count)).toEqual([[100]]);
  clock.mockRestore();
});

it("no message has credentials", async () => {
  expect(withoutCredentials("at http://me:secret@host/x and s3://k:v@b")).toBe("at http://host/x and s3://b");
  const { address } = await serve(status(403, `no http://me:secret@host`), status(200, "http://me:secret@host"));
  const service = new Service("Test", address.replace("http://", "http://me:secret@"));
  expect(service.address).toBe(address);
  const refused = await service.json({ method: "GET", path: "/" }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  const nonsense = await service.json({ method: "GET", path: "/" }).catch((error: unknown) => error);
  expect(nonsense).toBeInstanceOf(Unreachable);
  for (const error of [refused, nonsense]) expect(String(error)).not.toContain("secret");
  expect(() => new Service("Test", "ftp://me:secret@host")).toThrow(/^(?!.*secret).*expected an address/);
  expect(() => new Service("Test", "nothing")).toThrow("begins with http");
});
