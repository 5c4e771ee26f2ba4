import { readFile } from 'node:fs/promises'
import { describe, expect, it, test } from 'vitest'
import { emulator } from '../../../src/cli/emulator/command.ts'
import { generate } from '../../../src/cli/generate/command.ts'
import { mock } from '../../../src/cli/mock/command.ts'
import { type Command, CommandError, parseOptions, style } from '../../../src/cli/program.ts'
import { runCommand } from './terminal.ts'

const fail: Command = {
  summary: 'fail in the way that its argument names',
  help: 'Usage: grantcord fail\n',
  async run([way]) {
    if (way === 'command') throw new CommandError('The file is missing')
    if (way === 'bug') throw new Error('a bug')
    parseOptions({ args: way === undefined ? [] : [way], options: { port: { type: 'string' } } })
    return 0
  },
}
const COMMANDS = { fail, emulator, generate, mock }

describe('the program', () => {
  it.each(['--help', '-h'])('lists the commands with %s', async (option) => {
    const { code, stdout, stderr } = await runCommand(COMMANDS, [option])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Usage: grantcord <command>/)
    for (const [name, { summary }] of Object.entries(COMMANDS)) {
      expect(stdout).toContain(`${name.padEnd(10)} ${summary}`)
    }
  })

  it('prints its version', async () => {
    expect(await runCommand(COMMANDS, ['--version'])).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' })
  })

  it.each(['emulator', 'generate', 'mock', 'fail'] as const)('prints the help of %s', async (name) => {
    const { help } = COMMANDS[name]
    expect(await runCommand(COMMANDS, [name, '--help'])).toEqual({ code: 0, stdout: help, stderr: '' })
    expect(help).toMatch(new RegExp(`^Usage: grantcord ${name}`))
  })

  it('exits with 2 and lists the commands without one', async () => {
    const { code, stdout, stderr } = await runCommand(COMMANDS, [])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Usage: grantcord <command>')
  })

  test.each([
    [
      ['serve'],
      'Error: Unknown command "serve". Run one of: fail, emulator, generate, mock\nRun "grantcord --help"',
    ],
    [['constructor'], 'Error: Unknown command "constructor"'],
    [['fail', '--ports'], `Error: Unknown option '--ports'\nRun "grantcord fail --help" for the options.\n`],
    [['fail', 'extra'], 'Error: Unexpected argument'],
    [['fail', '--port'], `Error: Option '--port <value>' argument missing\n`],
  ])('exits with 2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await runCommand(COMMANDS, args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  it('exits with 1 and a message when a command fails', async () => {
    const result = await runCommand(COMMANDS, ['fail', 'command'])
    expect(result).toEqual({ code: 1, stdout: '', stderr: 'Error: The file is missing\n' })
  })

  it('does not hide an unexpected error', async () => {
    await expect(runCommand(COMMANDS, ['fail', 'bug'])).rejects.toThrow('a bug')
  })
})

test.each(['emulator', 'generate', 'mock'] as const)('the reference has every option of %s', async (name) => {
  const page = await readFile(new URL('../../../docs/reference/command-line.md', import.meta.url), 'utf8')
  const [, section = ''] = page.split(`## \`grantcord ${name}\``)
  const options = [...COMMANDS[name].help.matchAll(/^ {2}(--\w[^ ]*(?: <\w+>)?)/gm)].map(
    ([, option]) => option,
  )
  expect(options).toContain('--help')
  for (const option of options.filter((one) => one !== '--help'))
    expect(section).toContain(`| \`${option}\` |`)
})

describe('colors', () => {
  test.each([
    [true, {}, true],
    [true, { NO_COLOR: '' }, true],
    [true, { NO_COLOR: '1' }, false],
    [false, {}, false],
  ])('on a terminal: %s, with %j: %s', async (isTTY, env, isStyled) => {
    const { stderr } = await runCommand(COMMANDS, ['fail', 'command'], { isTTY, env })
    expect(stderr).toBe(`${isStyled ? '\u001b[31mError:\u001b[39m' : 'Error:'} The file is missing\n`)
    expect(style({ env }, { isTTY, write: () => true }, 'dim', 'a') !== 'a').toBe(isStyled)
  })
})
