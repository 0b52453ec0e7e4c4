// Everything on the page can be read without this. It filters, spells relations out beside their figures, and
// touches a node only when something about it changes.
(() => {
  const byId = (id) => document.getElementById(id);
  const MANY = 12; // reports that are left open when the page is opened

  document.documentElement.classList.add("js");
  const list = byId("reports");
  // In the file the overview can only stand last: it is written when all reports have been checked.
  list.before(byId("overview"), byId("filter"));

  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
  const findingOf = (node) => ({ node, rule: node.dataset.rule, text: plain(node.textContent) });
  const reports = Array.from(document.getElementsByClassName("report"), (node) => ({
    node,
    state: node.dataset.state,
    head: plain(node.firstElementChild.textContent),
    findings: Array.from(node.querySelectorAll(".findings > li"), findingOf),
  }));

  const set = (node, property, value) => {
    if (node[property] !== value) node[property] = value;
  };

  // ---- the filter
  const find = byId("find");
  const shown = byId("shown");
  const rules = Array.from(document.querySelectorAll("input[name=rule]"));
  const states = Array.from(document.querySelectorAll("input[name=state]"));

  const wanted = () => ({
    words: plain(find.value).split(" ").filter(Boolean),
    rules: new Set(rules.filter((box) => box.checked).map((box) => box.value)),
    state: states.find((choice) => choice.checked).value,
  });

  // Words that the report's head has not must all stand in one finding.
  const filterReport = (report, want) => {
    const left = want.words.filter((word) => !report.head.includes(word));
    let count = 0;
    for (const finding of report.findings) {
      const fits = (!want.rules.size || want.rules.has(finding.rule)) &&
        left.every((word) => finding.text.includes(word));
      set(finding.node, "hidden", !fits);
      if (fits) count += 1;
    }
    const fits = (!want.state || report.state === want.state) &&
      (count > 0 || (!want.rules.size && !left.length));
    set(report.node, "hidden", !fits);
    return fits ? count : -1;
  };

  const filter = () => {
    const want = wanted();
    const counts = reports.map((report) => filterReport(report, want)).filter((count) => count >= 0);
    const figures = { reports: counts.length, all: reports.length, findings: counts.reduce((a, b) => a + b, 0) };
    const text = shown.dataset.text.replace(/\{(\w+)\}/g, (_, name) => figures[name].toLocaleString());
    set(shown, "textContent", text);
  };

  let planned = 0;
  const plan = () => {
    cancelAnimationFrame(planned);
    planned = requestAnimationFrame(filter);
  };

  const openAll = (open) => {
    for (const report of reports) {
      if (!report.node.hidden) set(report.node, "open", open);
    }
  };

  const reset = () => {
    find.value = "";
    for (const box of rules) box.checked = false;
    states[0].checked = true;
    filter();
    find.focus();
  };

  find.addEventListener("input", plan);
  for (const input of [...rules, ...states]) input.addEventListener("change", plan);
  byId("open").addEventListener("click", () => openAll(true));
  byId("close").addEventListener("click", () => openAll(false));
  byId("reset").addEventListener("click", reset);

  // ---- figures and findings
  const tip = byId("tip");
  let lit = [];
  let spelt = null; // the cell that the tip stands beside
  let dismissed = null; // the number that has the focus, once its tip was sent away

  const dim = () => {
    for (const cell of lit) cell.classList.remove("lit");
    lit = [];
  };

  const light = (report, number) => {
    for (const cell of report.querySelectorAll(`td[data-f~="${number}"]`)) {
      cell.classList.add("lit");
      lit.push(cell);
    }
  };

  // A finding's code, message and cause, as one paragraph of the tip.
  const spell = (report, number) => {
    const finding = report.querySelector(".findings").children[number - 1];
    const line = document.createElement("p");
    for (const kind of ["code", "message", "cause"]) {
      const part = finding.getElementsByClassName(kind)[0];
      if (part) line.append(line.hasChildNodes() ? " " : "", part.textContent);
    }
    return line;
  };

  const place = (cell) => {
    tip.style.left = "0"; // near the edge it would be measured narrower than it is going to be
    const box = cell.getBoundingClientRect();
    const own = tip.getBoundingClientRect();
    const room = document.documentElement.clientWidth - own.width - 8;
    const below = box.bottom + 6 + own.height <= window.innerHeight;
    tip.style.left = `${Math.max(8, Math.min(box.left, room))}px`;
    tip.style.top = `${Math.max(8, below ? box.bottom + 6 : box.top - own.height - 6)}px`;
  };

  // The number beside a figure stands for one finding, the figure for all that are about it.
  const show = (cell, mark) => {
    dim();
    const report = cell.closest(".report");
    const numbers = mark ? [byId(mark.hash.slice(1)).value] : (cell.dataset.f || "").split(" ").filter(Boolean);
    const lines = numbers.map((number) => spell(report, number));
    const told = numbers.map((number) => byId(`${report.id}-f${number}`).dataset.rule);
    if (!mark) lines.push(...relationsOf(report, cell, told));
    if (!lines.length) return hide();
    for (const number of numbers) light(report, number);
    tip.replaceChildren(...lines);
    tip.hidden = false;
    spelt = cell;
    place(cell);
  };

  const hide = () => {
    dim();
    set(tip, "hidden", true);
  };

  // A page that scrolls under a resting pointer must not hide what the keyboard has brought up.
  const rest = () => {
    const mark = document.activeElement;
    if (mark !== dismissed && mark.matches(".mark")) return show(mark.parentNode, mark);
    if (mark !== dismissed && mark.matches("td")) return show(mark, null);
    hide();
  };

  const over = (event) => {
    const cell = event.target.closest("td[data-f], tr[data-c] td");
    const finding = event.target.closest(".findings > li");
    if (event.type === "focusin") dismissed = null;
    if (cell) return show(cell, event.target.closest(".mark"));
    if (!finding) return rest();
    hide();
    light(finding.closest(".report"), finding.value);
  };

  list.addEventListener("mouseover", over);
  list.addEventListener("focusin", over);
  list.addEventListener("focusout", hide);
  list.addEventListener("mouseleave", (event) => {
    if (!tip.contains(event.relatedTarget)) rest();
  });
  tip.addEventListener("mouseleave", rest);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    dismissed = document.activeElement;
    hide();
  });

  const follow = () => {
    if (!tip.hidden) place(spelt);
  };
  window.addEventListener("scroll", follow, { passive: true, capture: true });

  // ---- what is open at first
  const aim = location.hash.length > 1 ? byId(location.hash.slice(1)) : null;
  if (reports.filter((report) => report.node.open).length > MANY) openAll(false);
  if (reports.length === 1) reports[0].node.open = true;
  filter();
  if (aim) {
    const report = aim.closest(".report");
    if (report) report.open = true;
    aim.scrollIntoView();
  }
})();
