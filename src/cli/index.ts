#!/usr/bin/env node
/** The program `grantcord`. */
import { VERSION } from '../generated/version.ts'
import { emulator } from './emulator/command.ts'
import { generate } from './generate/command.ts'
import { mock } from './mock/command.ts'
import { runInProcess } from './program.ts'

await runInProcess({ emulator, mock, generate }, VERSION, process.argv.slice(2))
