/** The page `docs/reference/parity.md`, generated from the tables. */
import { ADDITIONS, CAPABILITIES, type Capability, LIBRARIES, type Support } from './capabilities.ts'
import type { Row } from './table.ts'

/** A table with the name of its library. */
export type Table = readonly [library: string, rows: readonly Row[]]

const SYMBOLS: Readonly<Record<Support, string>> = { yes: '✓', partly: '(✓)', broken: 'broken', no: '–' }

/** Creates the page. */
export function createPage(tables: readonly Table[]): string {
  return `<!-- Generated from test/parity/ by "npm run test:parity -- -u". Do not edit. -->

# Parity with other libraries

grantcord is compared with four libraries for Python: with every public name that concerns OAuth2, and with every bug of theirs that it
must not have. \`npm run test:parity\` runs a check for each name, against the emulator or against a response of Discord, and
prints the number of names that have one.

| library | names with a check | names left out |
| --- | --- | --- |
${tables.map(countNames).join('')}
## Capabilities of the four libraries

✓: it works, (✓): partly, broken: it exists and fails, –: it does not exist. The last column names checks.

| # | capability | ${LIBRARIES.join(' | ')} | grantcord |
| --- | --- |${' --- |'.repeat(LIBRARIES.length)} --- |
${CAPABILITIES.map(formatCapability).join('')}
## Capabilities that none of them has

| # | capability | grantcord |
| --- | --- | --- |
${ADDITIONS.map(({ title, entries }, index) => `| ${index + 1} | ${title} | ${formatEntries(entries)} |\n`).join('')}
## Names that are left out

| library | name | reason |
| --- | --- | --- |
${tables.flatMap(listLeftOut).join('')}`
}

function countNames([library, rows]: Table): string {
  const checked = rows.filter(([, { kind }]) => kind === 'check')
  return `| ${library} | ${checked.length} | ${rows.length - checked.length} |\n`
}

function formatCapability({ title, support, entries }: Capability, index: number): string {
  const symbols = support.map((one) => SYMBOLS[one]).join(' | ')
  return `| ${index + 1} | ${title} | ${symbols} | ${formatEntries(entries)} |\n`
}

function formatEntries(entries: Capability['entries']): string {
  return entries.map(({ name }) => `\`${name}\``).join(', ')
}

function listLeftOut([library, rows]: Table): string[] {
  return rows.flatMap(([name, entry]) =>
    entry.kind === 'leftOut' ? [`| ${library} | \`${name}\` | ${entry.reason} |\n`] : [],
  )
}
