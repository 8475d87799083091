// The library in WebAssembly, beside the page so that the page never waits for it. Everything it needs is handed over
// in the first message, packed; it asks the network for nothing.

// Opened from a disk the page may start no worker that is a module; Pyodide takes one that loads modules for a module
// where it can load nothing else.
self.importScripts = undefined;

const held = new Map();

// What Pyodide would load from an address it gets from memory.
self.fetch = async (address) => {
  const name = String(address).split("/").pop();
  if (!held.has(name)) throw new Error(`nothing is loaded from ${address}`);
  const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  return new Response(held.get(name), { headers: { "Content-Type": type } });
};

const unpack = async (text) => {
  const packed = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

const module = (name) => import(URL.createObjectURL(new Blob([held.get(name)], { type: "text/javascript" })));

async function begin(parts) {
  for (const [name, text] of Object.entries(parts)) held.set(name, await unpack(text));
  const [{ loadPyodide }, { default: createPyodideModule }] = [await module("pyodide.mjs"), await module("pyodide.asm.mjs")];
  const lockFileContents = JSON.parse(new TextDecoder().decode(held.get("pyodide-lock.json")));
  const pyodide = await loadPyodide({ indexURL: "memory://held/", createPyodideModule, lockFileContents, convertNullToNone: true });
  pyodide.unpackArchive(held.get("library.zip"), "zip", { extractDir: pyodide.runPython("import site; site.getsitepackages()[0]") });
  held.clear();
  return { pyodide, session: pyodide.pyimport("session").Session() };
}

let begun;

async function answer(call, values) {
  const { pyodide, session } = await begun;
  const found = session[call](...values.map((value) => pyodide.toPy(value)));
  return found?.toJs ? found.toJs({ dict_converter: Object.fromEntries }) : found;
}

// One question after another, in the order in which they were asked.
let last = Promise.resolve();

self.onmessage = ({ data: { id, call, values } }) => {
  if (call === "begin") begun = begin(...values);
  const work = () => (call === "begin" ? begun.then(() => true) : answer(call, values));
  last = last.then(work).then(
    (found) => self.postMessage({ id, found }),
    (error) => self.postMessage({ id, error: String(error).trim().split("\n").at(-1) }),
  );
};
