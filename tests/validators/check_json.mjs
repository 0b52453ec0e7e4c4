// Validates JSON documents with Ajv: check_json.mjs SCHEMA FILE… A file named *.ndjson is one document a line.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";

const [schemaPath, ...paths] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaPath, "utf8"));
const Validator = schema.$schema.includes("2020-12") ? Ajv2020 : Ajv;
const validate = new Validator({ allErrors: true, strictTypes: false, validateFormats: false }).compile(schema);

function documentsOf(path) {
  const text = readFileSync(path, "utf8");
  return (path.endsWith(".ndjson") ? text.trimEnd().split("\n") : [text]).map((part) => JSON.parse(part));
}

let errors = 0;
for (const path of paths) {
  for (const document of documentsOf(path)) {
    if (validate(document)) continue;
    for (const error of validate.errors.slice(0, 5)) {
      errors += 1;
      console.error(`${path}: ${error.instancePath}: ${error.message}`);
    }
  }
}
console.log(`${schemaPath}: ${paths.length} files, ${errors} errors`);
process.exit(errors > 0 || paths.length === 0 ? 1 : 0);
