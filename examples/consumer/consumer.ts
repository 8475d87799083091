/**
 * Reads a report (govinfo.report/1) by the exported form (govinfo.forms/1) and says which equations do not hold.
 *
 *     tsc --strict --target es2020 --lib es2020 consumer.ts && node consumer.js report.json forms.json
 */
declare function require(name: "fs"): { readFileSync(path: string, encoding: "utf8"): string };
declare const process: { argv: string[] };
declare const console: { log(line: string): void };

type Value = number | string | null;

/** 表三 and 表四 name their columns once; 表二 names every cell. */
interface NamedColumns {
  columns: string[];
  rows: { [row: string]: Value[] };
}

interface Report {
  format: "govinfo.report/1";
  edition: string;
  proactive: { [row: string]: { [column: string]: Value } } | null;
  applications: NamedColumns | null;
  remedies: NamedColumns | null;
}

interface Form {
  edition: string;
  equations: { rule: string; at: string; terms: { [address: string]: number }; least: boolean }[];
}

interface Forms {
  format: "govinfo.forms/1";
  forms: Form[];
}

/** The value at an address such as `applications.received.total`; undefined where the report lacks the table. */
function valueAt(report: Report, address: string): Value | undefined {
  const [section, row, column] = address.split(".");
  if (section === "proactive") {
    return report.proactive?.[row]?.[column];
  }
  const table = section === "applications" ? report.applications : report.remedies;
  return table?.rows[row]?.[table.columns.indexOf(column)];
}

/** The equations that do not hold; one with a blank in it is left open. */
function broken(report: Report, form: Form): string[] {
  return form.equations
    .filter(({ terms, least }) => {
      let sum = 0;
      for (const address of Object.keys(terms)) {
        const value = valueAt(report, address);
        if (typeof value !== "number") {
          return false;
        }
        sum += value * terms[address];
      }
      return sum < 0 || (sum > 0 && !least);
    })
    .map(({ rule, at }) => `${rule} ${at}`);
}

const { readFileSync } = require("fs");
const report: Report = JSON.parse(readFileSync(process.argv[2], "utf8"));
const forms: Forms = JSON.parse(readFileSync(process.argv[3], "utf8"));
const form = forms.forms.filter((each) => each.edition === report.edition)[0];
if (report.format !== "govinfo.report/1" || forms.format !== "govinfo.forms/1" || form === undefined) {
  throw new Error("expected govinfo.report/1 and govinfo.forms/1");
}
for (const line of broken(report, form)) {
  console.log(line);
}
