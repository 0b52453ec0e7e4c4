// Runs the SQL of docs/analysis.md over a batch, and compares its answers with some that are worked out here.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";

const top = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const program = join(top, "build/release/gxreport");
const inputs = ["testdata/reconcile", "testdata/reports"];

// Exit status 1 and 2 say what was found.
function gxreport(...words) {
  try {
    return execFileSync(program, words, { cwd: top, maxBuffer: 1 << 28, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (ended) {
    return ended.stdout;
  }
}

const text = gxreport("extract", "-f", "ndjson", ...inputs);
const lines = text.trimEnd().split("\n").map((line) => JSON.parse(line));

// One report an organ and year, the last by name; its cells by id.
const reports = new Map();
for (const line of lines.filter((one) => one.template && one.year && one.organization)) {
  const key = `${line.organization} ${line.year}`;
  if (!reports.has(key) || Buffer.compare(Buffer.from(reports.get(key).file), Buffer.from(line.file)) < 0) reports.set(key, line);
}
const all = [...reports.values()].map((line) => ({ ...line, cell: new Map(line.cells.map((cell) => [cell.id, cell])) }));
const value = (report, id) => report.cell.get(id)?.value ?? null;

function grouped(list, key) {
  const groups = new Map();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups];
}
const sum = (list, of) => list.reduce((total, one) => total + of(one), 0);
const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const close = (a, b) => assert.ok(Math.abs(a - b) <= 0.0501, `${a} is not ${b}`);

// What each block must answer, by the heading that it stands under.
const answers = {
  "The tables": (rows) => assert.deepEqual(rows, [{ whole: true }]),
  "1.": (rows) => {
    const read = all.filter((r) => value(r, "requests.new_received.total") !== null && value(r, "requests.handled_total.total") !== null);
    const own = grouped(read, (r) => r.year).sort((a, b) => a[0] - b[0]).map(([year, list]) => ({
      year, organs: list.length,
      received: sum(list, (r) => value(r, "requests.new_received.total")), handled: sum(list, (r) => value(r, "requests.handled_total.total")),
    }));
    assert.ok(own.length > 2);
    assert.deepEqual(rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, Number(cell)]))), own);
  },
  "2.": (rows) => {
    const own = grouped(all, (r) => r.organization).map(([organization, list]) => ({
      organization, handled: sum(list, (r) => value(r, "requests.handled_total.total") ?? 0),
      percent: (100 * sum(list, (r) => (value(r, "requests.granted.total") ?? 0) + (value(r, "requests.partial.total") ?? 0))) /
        sum(list, (r) => value(r, "requests.handled_total.total") ?? 0),
    })).filter((one) => one.handled >= 10).sort((a, b) => a.percent - b.percent);
    assert.equal(rows.length, 10);
    rows.forEach((row, i) => {
      const mine = own.find((one) => one.organization === row.organization);
      assert.equal(Number(row.handled), mine.handled);
      close(row.percent, mine.percent);
      close(row.percent, own[i].percent);
    });
  },
  "3.": (rows) => {
    const own = new Map();
    for (const report of all) {
      for (const [id, cell] of report.cell) {
        const reason = /^requests\.(denied_\w+)\.total$/.exec(id)?.[1];
        if (reason && !reason.includes("subtotal") && cell.value > 0) own.set(reason, (own.get(reason) ?? 0) + cell.value);
      }
    }
    assert.deepEqual(rows.map((row) => [row.reason, Number(row.requests)]), [...own].sort((a, b) => b[1] - a[1] || byBytes(a[0], b[0])));
  },
  "4.": (rows) => {
    const read = all.filter((r) => value(r, "requests.new_received.natural_person") !== null && value(r, "requests.new_received.total") > 0);
    const own = grouped(read, (r) => r.year).sort((a, b) => a[0] - b[0]);
    assert.deepEqual(rows.map((row) => row.year), own.map(([year]) => year));
    own.forEach(([, list], i) => close(rows[i].percent, (100 * sum(list, (r) => value(r, "requests.new_received.natural_person"))) /
      sum(list, (r) => value(r, "requests.new_received.total"))));
  },
  // reconcile finds the same by itself.
  "5.": (rows) => {
    const found = gxreport("reconcile", "-f", "ndjson", "--isolated", ...inputs).trimEnd().split("\n").map((line) => JSON.parse(line))
      .flatMap((line) => (line.diagnostics ?? []).filter((one) => one.rule === "GX701").map((one) => [line.organization, line.year, one.cells]));
    assert.ok(rows.length > 0);
    for (const row of rows) {
      const same = found.find(([organization, year]) => organization === row.organization && year === row.year);
      assert.ok(same?.[2].some((cell) => cell.endsWith(`.${row.applicant}`)), `reconcile does not say ${JSON.stringify(row)}`);
    }
    assert.equal(rows.length, found.length);
  },
  How: (rows) => {
    const count = (list, fits) => sum(list, (r) => r.cells.filter((cell) => fits(cell.status)).length);
    const own = grouped(all, (r) => r.template).sort((a, b) => byBytes(a[0], b[0])).map(([template, list]) => [
      template, count(list, (s) => s === "ok"), count(list, (s) => s === "empty"), count(list, (s) => s !== "ok" && s !== "empty")]);
    assert.deepEqual(rows.map((row) => [row.template, Number(row.ok), Number(row.blank), Number(row.unread)]), own);
  },
};

const folder = mkdtempSync(join(tmpdir(), "gxreport-analysis-"));
process.chdir(folder);
try {
  writeFileSync("cells.ndjson", text);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  let asked = 0;
  for (const part of readFileSync(join(top, "docs/analysis.md"), "utf8").split(/^## /m).slice(1)) {
    const blocks = [...part.matchAll(/```sql\n([\s\S]*?)```/g)].map((match) => match[1]);
    let rows;
    for (const block of blocks) rows = (await connection.runAndReadAll(block)).getRowObjectsJson();
    const heading = Object.keys(answers).find((name) => part.startsWith(name));
    assert.ok(heading, `no answer is known to: ${part.slice(0, 40)}`);
    answers[heading](rows);
    asked += 1;
  }
  assert.equal(asked, Object.keys(answers).length);
  await connection.run("COPY cell TO 'cells.parquet'");
  console.log(`docs/analysis.md: ${asked} answers over ${all.length} reports`);
} finally {
  process.chdir(top);
  rmSync(folder, { recursive: true });
}
