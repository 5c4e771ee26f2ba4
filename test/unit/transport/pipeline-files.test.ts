import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const PROGRAM = fileURLToPath(new URL('../../support/second-call.ts', import.meta.url))
const SOURCE = new URL('../../../src/', import.meta.url)

it('a successful call runs through at most 12 files, none of them over 300 lines', () => {
  const output = execFileSync(process.execPath, ['--import', 'tsx', PROGRAM], { encoding: 'utf8' })
  const { status, files }: { status: number; files: string[] } = JSON.parse(output)
  expect(status).toBe(200)
  expect(files).toContain('runtime/transport/pipeline.ts')
  expect(files.length).toBeLessThanOrEqual(12)
  const lines = (file: string) => readFileSync(new URL(file, SOURCE), 'utf8').split('\n').length - 1
  expect(files.filter((file) => lines(file) > 300)).toEqual([])
})
