// Lints every Cypher text of the repository with Neo4j's own linter and ends with 1 where it finds an error or a warning.
//   npm install --prefix /tmp/lint @neo4j-cypher/language-support@2.0.0-next.38
//   KG_LINT_MODULES=/tmp/lint node .ci/lint-cypher.mjs [FOLDER …]
// Read are graph-schema/**/*.cypher, blocks of Cypher in *.adoc and *.md, and *.cypher in the folders given: the tests write the program's own
// statements there when KG_CYPHER_DUMP names one. Labels and types come from graph-schema/schema.yml, so a misspelt one is found.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { lintCypherQuery } = createRequire(join(process.env.KG_LINT_MODULES ?? root, 'package.json'))('@neo4j-cypher/language-support');

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    ['node_modules', 'bin', 'obj', '.git'].includes(entry.name) ? []
      : entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]);
}

/** The names below a section of schema.yml, whose entries are indented by two blanks. */
function section(yaml, name) {
  const from = yaml.indexOf(`\n${name}:\n`);
  if (from < 0) throw new Error(`schema.yml has no section ${name}`);
  const body = yaml.slice(from + name.length + 3).split(/\n(?=\S)/)[0];
  return [...body.matchAll(/^ {2}(\w+):/gm)].map(match => match[1]);
}

const yaml = readFileSync(join(root, 'graph-schema/schema.yml'), 'utf8');
const roles = [...yaml.matchAll(/relationship: (\w+)/g)].map(match => match[1]);
const labels = [
  ...section(yaml, 'nodes'), ...section(yaml, 'entity_types'), ...section(yaml, 'event_types'),
  'KnowledgeGraph', '__KnowledgeGraphWrite', '__Neo4jMigration', '__Neo4jMigrationsLock',
];
const relationshipTypes = [...section(yaml, 'relationships'), ...section(yaml, 'derived_relationships'), ...roles, 'MIGRATED_TO'];

/** The statements of a file with the line on which each begins. */
function statements(file) {
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  const blocks = file.endsWith('.cypher') ? [{ text, index: 0 }]
    : file.endsWith('.adoc') ? [...text.matchAll(/^\[source,cypher[^\]]*\]\n----\n([\s\S]*?)\n----$/gm)].map(match => ({ text: match[1], index: match.index + match[0].indexOf(match[1]) }))
      : [...text.matchAll(/^```cypher\n([\s\S]*?)\n```$/gm)].map(match => ({ text: match[1], index: match.index + match[0].indexOf(match[1]) }));
  return blocks.flatMap(block => {
    let offset = block.index;
    return block.text.split(/(?<=;\n)/).map(part => {
      const line = text.slice(0, offset).split('\n').length;
      offset += part.length;
      return { text: part, line };
    });
  // Browser commands (:param, :style) are no Cypher.
  }).filter(part => part.text.replaceAll(/^(\/\/|:).*$/gm, '').trim().length > 0)
    .map(part => ({ ...part, text: part.text.replaceAll(/^:.*$/gm, '') }));
}

let checked = 0;
let faults = 0;
const sources = [...files(root).filter(file => /\.(adoc|md)$/.test(file) || (file.endsWith('.cypher') && relative(root, file).startsWith('graph-schema'))),
  ...process.argv.slice(2).flatMap(files).filter(file => file.endsWith('.cypher'))];
for (const file of sources) {
  for (const statement of statements(file)) {
    checked++;
    const parameters = Object.fromEntries([...statement.text.matchAll(/\$(\w+)/g)].map(match => [match[1], '']));
    for (const fault of lintCypherQuery(statement.text, { labels, relationshipTypes, parameters }).diagnostics) {
      faults++;
      const line = statement.line + fault.range.start.line;
      console.error(`${relative(root, file)}(${line},${fault.range.start.character + 1}): ${fault.severity === 1 ? 'error' : 'warning'}: ${fault.message}`);
    }
  }
}
console.log(`${checked} statements in ${sources.length} files, ${faults} faults`);
process.exit(faults > 0 || checked === 0 ? 1 : 0);
