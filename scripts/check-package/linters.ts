import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import type { CheckResult } from './pack.ts'

const attw = fileURLToPath(new URL('../../node_modules/@arethetypeswrong/cli/dist/index.js', import.meta.url))

/** Runs publint and arethetypeswrong. */
export async function checkLinters(tarball: string): Promise<CheckResult> {
  const problems = [...(await runPublint(tarball)), ...(await runAttw(tarball))]
  return { summary: 'publint and arethetypeswrong', problems }
}

async function runPublint(tarball: string): Promise<string[]> {
  const { buffer, byteOffset, byteLength } = await readFile(tarball)
  const bytes = (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength)
  const { messages, pkg } = await publint({ pack: { tarball: bytes }, level: 'suggestion' })
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`)
}

function runAttw(tarball: string): Promise<string[]> {
  const args = [attw, tarball, '--profile', 'strict', '--format', 'ascii', '--no-emoji', '--no-color']
  return new Promise((resolve) => {
    execFile(process.execPath, args, (error, stdout, stderr) => {
      const lines = `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '')
      resolve(error ? lines.map((line) => `arethetypeswrong: ${line}`) : [])
    })
  })
}
