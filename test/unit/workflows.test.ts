import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const FOLDER = new URL('../../.github/workflows/', import.meta.url)
const workflows = readdirSync(FOLDER).map(
  (file) => [file, readFileSync(new URL(file, FOLDER), 'utf8')] as const,
)

test.each(workflows)('%s pins each action by the hash of a tag', (_, text) => {
  const uses = text.match(/uses: .*/g) ?? []
  expect(uses.length).toBeGreaterThan(0)
  for (const line of uses) expect(line).toMatch(/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})

test.each(workflows)('%s restricts the token of the workflow', (_, text) => {
  expect(Object.values(parse(text).permissions)).not.toContain('write')
})
