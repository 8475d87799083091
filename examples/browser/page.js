// The page: takes files, asks the worker about them, and shows what it answers.

const find = (selector, within = document) => within.querySelector(selector);
const parts = Object.fromEntries([...document.querySelectorAll("script[data-part]")].map((part) => [part.dataset.part, part.textContent]));
const { "worker.js": code, "example.txt": example, ...packed } = parts;
const language = () => (document.documentElement.lang === "en" ? "en" : "zh");

const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
const waiting = new Map();
let asked = 0;

const ask = (call, ...values) =>
  new Promise((answer, refuse) => {
    waiting.set(++asked, { answer, refuse });
    worker.postMessage({ id: asked, call, values });
  });

worker.onmessage = ({ data: { id, found, error } }) => {
  const { answer, refuse } = waiting.get(id);
  waiting.delete(id);
  error === undefined ? answer(found) : refuse(new Error(error));
};

// A sentence in both languages, of which the one spoken is shown.
const show = (element, zh, en) => {
  const said = [["zh", "zh-CN", zh], ["en", "en", en]].map(([name, lang, text]) =>
    Object.assign(document.createElement("span"), { className: name, lang, textContent: text }));
  element.replaceChildren(...said);
};

const status = find("#status");
const progress = find("#progress");

const unable = (error) => {
  progress.hidden = true;
  show(status, `此浏览器不能运行检查程序，请改用新版 Edge、Chrome 或者 Firefox。（${error.message}）`,
    `This browser cannot run the check; use a recent Edge, Chrome or Firefox. (${error.message})`);
};
worker.onerror = (event) => unable(new Error(event.message ?? "worker"));
const faultAt = (element) => ({ message }) => show(element, `检查程序出错：${message}`, `The check failed: ${message}`);
const failed = (error) => {
  progress.hidden = true;
  faultAt(status)(error);
};

show(status, "正在准备，约需几秒……", "Getting ready, a few seconds…");
progress.hidden = false;
const ready = ask("begin", packed).then(() => {
  progress.hidden = true;
  show(status, "已准备好。", "Ready.");
  document.documentElement.dataset.ready = "";
});
ready.catch(unable);

// Reports

const save = ({ name, data }) => {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(new Blob([data])), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

class Report {
  constructor(number) {
    this.number = number;
    this.element = find("#report").content.cloneNode(true).firstElementChild;
    this.chosen = null;
    this.told = false;
    find("input", this.element).name = `repair-${number}`;
    this.element.addEventListener("toggle", () => this.draw());
    this.element.addEventListener("change", ({ target }) => this.choose(target.value === "" ? null : Number(target.value)));
    this.offers(".repaired", () => ask("repaired", number, language(), this.chosen));
    this.offers(".annotated", () => ask("annotated", number, language()));
  }

  offers(button, made) {
    find(button, this.element).addEventListener("click", async () => {
      const said = find(".said", this.element);
      const saved = await made().catch(faultAt(said));
      if (saved === undefined) return;
      said.textContent = saved.said;
      save(saved);
    });
  }

  choose(way) {
    this.chosen = way;
    find(".repaired", this.element).disabled = way === null;
    return this.draw();
  }

  async tell() {
    const told = await ask("told", this.number, language());
    for (const name of ["about", "file", "beside"]) find(`.${name}`, this.element).textContent = told[name];
    Object.assign(find(".count", this.element), { textContent: told.counted, className: `count ${told.worst}` });
    this.told = true;
    find(".found", this.element).replaceChildren(...told.found.map((textContent) =>
      Object.assign(document.createElement("li"), { textContent })));
    this.list(told.repairs);
    await this.draw();
  }

  list(repairs) {
    const fieldset = find("fieldset", this.element);
    fieldset.querySelectorAll("label:nth-of-type(n+2)").forEach((label) => label.remove());
    fieldset.hidden = repairs.length === 0;
    repairs.forEach(({ changes, evidence }, way) => {
      const label = find("label", fieldset).cloneNode(true);
      Object.assign(find("input", label), { value: way, checked: way === this.chosen });
      const lines = [...changes.map((text) => ["change", text]), ...evidence.map((text) => ["evidence", text])];
      find("span", label).replaceChildren(...lines.map(([className, textContent]) =>
        Object.assign(document.createElement("span"), { className, textContent })));
      fieldset.append(label);
    });
    find("input", fieldset).checked = this.chosen === null;
  }

  async draw() {
    if (!this.told || !this.element.open) return;
    const drawn = find(".drawn", this.element);
    drawn.innerHTML = await ask("drawn", this.number, language(), this.chosen);
    for (const box of drawn.querySelectorAll("div.table")) {
      Object.assign(box, { tabIndex: 0, role: "region", ariaLabel: find("table", box).ariaLabel });
    }
  }
}

const reports = [];

// Files

const results = find("#results");

// The reports in a file, listed but not yet checked: last year's may stand in another.
async function take(file, path) {
  const opened = await ask("open", path, new Uint8Array(await file.arrayBuffer()));
  results.hidden = false;
  if (opened.why) {
    const line = find("#unread").content.cloneNode(true).firstElementChild;
    find(".file", line).textContent = path;
    show(find(".why", line), opened.why.zh, opened.why.en);
    results.append(line);
  }
  return opened.numbers.map((number) => {
    const report = new Report(number);
    find(".file", report.element).textContent = path;
    report.element.open = find(".report", results) === null;
    reports.push(report);
    results.append(report.element);
    return report;
  });
}

async function takeAll(files) {
  await ready;
  const found = [];
  Object.assign(progress, { hidden: false, max: 2 * files.length, value: 0 });
  for (const [done, { file, path }] of files.entries()) {
    show(status, `正在读取第${done + 1}份，共${files.length}份：${path}`, `Reading ${done + 1} of ${files.length}: ${path}`);
    found.push(...(await take(file, path)));
    progress.value = done + 1;
  }
  for (const [done, report] of found.entries()) {
    show(status, `正在检查第${done + 1}份，共${found.length}份`, `Checking ${done + 1} of ${found.length}`);
    await report.tell().catch(faultAt(find(".said", report.element)));
    progress.value = files.length * (1 + (done + 1) / found.length);
  }
  progress.hidden = true;
  show(status, files.length ? `检查完毕，共${files.length}份。` : "没有可以检查的文件。",
    files.length ? `Done: ${files.length} ${files.length === 1 ? "file" : "files"}.` : "There is no file to check.");
}

// One batch after another.
let last = ready;
const queue = (files) => (last = last.then(() => files.then(takeAll).catch(failed)));

const listed = async (files) => [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));

async function wanted(files) {
  const wants = await ask("wanted", files.map(({ path }) => path));
  return files.filter((_, place) => wants[place]);
}

// The files of a folder, by the two ways in which browsers show one; only by handles in a page opened from a disk.
async function* inHandle(handle, path) {
  for await (const [name, one] of handle.entries()) {
    if (one.kind === "file") yield { file: await one.getFile(), path: `${path}/${name}` };
    else yield* inHandle(one, `${path}/${name}`);
  }
}

async function* inEntry(entry, path) {
  const reader = entry.createReader();
  for (let more = [null]; more.length; ) {
    more = await new Promise((found, refuse) => reader.readEntries(found, refuse));
    for (const one of more) {
      if (one.isDirectory) yield* inEntry(one, `${path}/${one.name}`);
      else yield { file: await new Promise((found, refuse) => one.file(found, refuse)), path: `${path}/${one.name}` };
    }
  }
}

const all = async (files) => {
  const found = [];
  for await (const one of files) found.push(one);
  return found;
};

// What was dropped has to be taken at once: it is gone when the event is over.
function dropped(items) {
  const taken = [...items].map((item) => {
    const entry = item.webkitGetAsEntry();
    if (!entry?.isDirectory) return listed([item.getAsFile()].filter(Boolean));
    const handle = item.getAsFileSystemHandle?.();
    return (handle ? handle.then((folder) => all(inHandle(folder, folder.name))) : all(inEntry(entry, entry.name))).then(wanted);
  });
  return Promise.all(taken).then((found) => found.flat());
}

const drop = find("#drop");
const over = (event) => {
  event.preventDefault();
  drop.classList.toggle("over", event.type === "dragover");
};
for (const type of ["dragover", "dragleave", "drop"]) document.addEventListener(type, over);
document.addEventListener("drop", ({ dataTransfer }) => {
  queue(dropped(dataTransfer.items));
});

find("#choose-files").addEventListener("click", () => find("#files").click());
find("#choose-folder").addEventListener("click", () => find("#folder").click());
find("#files").addEventListener("change", ({ target }) => queue(listed(target.files)));
find("#folder").addEventListener("change", ({ target }) => queue(listed(target.files).then(wanted)));
find("#example").addEventListener("click", () => queue(listed([new File([example], "示例.txt")])));

find("#language").addEventListener("click", async () => {
  document.documentElement.lang = language() === "en" ? "zh-CN" : "en";
  for (const report of reports) await report.tell().catch(faultAt(find(".said", report.element)));
});
