"use strict";
// The relations that a figure stands in, spelt out with what is printed. How each of them fares stands in the
// file (data-relations, a letter each); nothing is computed here.
const relationsOf = (() => {
  const { words, forms } = JSON.parse(document.getElementById("forms").textContent);
  const MANY = 6; // terms of a side; a longer one leaves out those that are 0

  // The form's cells by number, which stand in the page as the rows of tables that say where they begin.
  const numbered = new WeakMap();
  const cellsOf = (report) => {
    if (numbered.has(report)) return numbered.get(report);
    const cells = new Map();
    for (const row of report.querySelectorAll("tr[data-c]")) {
      const columns = row.closest("table").dataset.columns;
      const places = columns ? columns.split(" ").map(Number) : null;
      const first = Number(row.dataset.c);
      row.querySelectorAll("td").forEach((td, i) => cells.set(first + (places ? places[i] : i), td));
    }
    numbered.set(report, cells);
    return cells;
  };

  const nameOf = (form, cell) => {
    const block = form.blocks.filter(({ first }) => cell >= first).pop();
    const at = cell - block.first;
    const width = block.columns.length;
    return { row: block.rows[Math.floor(at / width)], column: block.columns[at % width] };
  };

  const printed = (td) => (td && td.firstChild ? td.firstChild.textContent.trim() : "");

  const side = (terms, cells, name) => {
    if (!terms.length) return "0";
    const figure = (term) => printed(cells.get(Math.abs(term) - 1));
    const named = terms.length > MANY ? terms.filter((term) => figure(term) !== "0") : terms;
    const sign = (term, i) => (term < 0 ? "- " : i ? "+ " : "");
    const text = named.map((term, i) => `${sign(term, i)}${name(Math.abs(term) - 1)} ${figure(term)}`).join(" ");
    const rest = terms.length - named.length;
    return rest ? `${text || "0"} ${words.rest.replace("{}", rest)}` : text;
  };

  // A relation of one row names its columns, one of one column its rows.
  const spell = (form, [rule, left, op, right], state, cells) => {
    const names = [...left, ...right].map((term) => nameOf(form, Math.abs(term) - 1));
    const [{ row, column }] = names;
    const inRow = names.every((name) => name.row === row);
    const inColumn = names.every((name) => name.column === column);
    const name = (cell) => {
      const own = nameOf(form, cell);
      return inRow ? own.column : inColumn ? own.row : `${own.row}·${own.column}`;
    };
    const about = inRow ? `${row}${words.colon}` : inColumn ? `${column}${words.colon}` : "";
    return `${rule} ${about}${side(left, cells, name)} ${op} ${side(right, cells, name)} ${words[state]}`;
  };

  const paragraph = (text) => {
    const line = document.createElement("p");
    line.className = "relation";
    line.textContent = text;
    return line;
  };

  // A paragraph for each relation that the cell stands in, but failed ones of the rules that were told already.
  return (report, td, told) => {
    const form = forms[report.dataset.form];
    if (!form) return [];
    const cells = cellsOf(report);
    const found = [...cells].find(([, other]) => other === td);
    if (!found) return [];
    const stands = (terms) => terms.some((term) => Math.abs(term) - 1 === found[0]);
    return form.relations
      .map((relation, i) => ({ relation, state: report.dataset.relations[i] }))
      .filter(({ relation, state }) => words[state] && (stands(relation[1]) || stands(relation[3])))
      .filter(({ relation, state }) => state !== "f" || !told.includes(relation[0]))
      .map(({ relation, state }) => paragraph(spell(form, relation, state, cells)));
  };
})();

// The first figure of a report is reached with the Tab key, and from a figure the arrow keys lead to those around it:
// each tells its relations.
(() => {
  const list = document.getElementById("reports");
  const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  const figures = (row) => Array.from(row.querySelectorAll("td"));

  const neighbour = (from, [down, right]) => {
    const row = from.parentNode;
    const rows = Array.from(row.closest(".report").querySelectorAll("tr[data-c]"));
    const next = rows[rows.indexOf(row) + down];
    if (!next) return null;
    const own = figures(row).indexOf(from);
    const there = figures(next);
    return down ? there[Math.min(own, there.length - 1)] : there[own + right];
  };

  list.addEventListener("keydown", (event) => {
    const from = event.target.closest("tr[data-c] td");
    const to = from && STEPS[event.key] && neighbour(from, STEPS[event.key]);
    if (!to) return;
    event.preventDefault();
    to.tabIndex = -1;
    to.setAttribute("aria-describedby", "tip");
    to.focus();
  });

  for (const report of list.getElementsByClassName("report")) {
    const first = report.querySelector("tr[data-c] td");
    if (!first) continue;
    first.tabIndex = 0;
    first.setAttribute("aria-describedby", "tip");
  }
})();
