import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Limits that end a test which hangs. They say nothing about speed: on a loaded machine a test can take minutes. */
const LIMITS = { testTimeout: 600_000, hookTimeout: 600_000 }
const { compilerOptions } = JSON.parse(readFileSync(new URL('tsconfig.json', import.meta.url), 'utf8'))

/** Entry points of the package and their sources, for code of the documentation. */
const ENTRY_POINTS = Object.entries<[string]>(compilerOptions.paths).map(([name, [source]]) => ({
  find: new RegExp(`^${name}$`),
  replacement: fileURLToPath(new URL(source, import.meta.url)),
}))

export default defineConfig({
  test: {
    // The default leaves one core unused.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...LIMITS,
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          // The tests restore what they change, so their files share one process per core and its imported modules.
          isolate: false,
        },
      },
      {
        test: {
          ...LIMITS,
          name: 'emulator',
          include: ['test/emulator/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        test: {
          ...LIMITS,
          name: 'parity',
          include: ['test/parity/**/*.test.ts'],
        },
      },
      {
        resolve: { alias: ENTRY_POINTS },
        test: {
          ...LIMITS,
          name: 'stores',
          include: ['test/stores/**/*.test.ts'],
        },
      },
      {
        test: {
          ...LIMITS,
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          globalSetup: ['test/support/prism-setup.ts'],
        },
      },
      {
        test: {
          ...LIMITS,
          name: 'types',
          include: ['test/types/**/*.test.ts'],
          typecheck: {
            enabled: true,
            include: ['test/types/**/*.test-d.ts'],
            tsconfig: './test/types/tsconfig.json',
          },
        },
      },
      {
        test: {
          ...LIMITS,
          name: 'package',
          include: ['test/package/**/*.test.ts', 'test/examples/**/*.test.ts'],
          globalSetup: ['test/package/pack-setup.ts'],
        },
      },
      {
        test: {
          ...LIMITS,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
        },
      },
      {
        test: {
          ...LIMITS,
          name: 'generators',
          include: ['test/generators/*.test.ts'],
        },
      },
      {
        test: {
          ...LIMITS,
          name: 'peers',
          include: ['test/peers/*.test.ts'],
        },
      },
      {
        test: {
          ...LIMITS,
          name: 'runtimes',
          include: ['test/runtimes/*.test.ts'],
          globalSetup: ['test/package/pack-setup.ts'],
        },
      },
      {
        test: {
          ...LIMITS,
          name: 'scenarios',
          include: ['test/scenarios/**/*.test.ts'],
          // Scenarios mostly wait for timers.
          maxWorkers: 4,
        },
      },
      {
        test: {
          ...LIMITS,
          name: 'fleet',
          include: ['test/fleet/**/*.test.ts'],
          globalSetup: ['test/fleet/build-worker.ts'],
          // Each scenario starts up to eight processes.
          maxWorkers: 2,
        },
      },
    ],
    coverage: { include: ['src/{discord,extend,runtime}/**'], reporter: ['text-summary'] },
  },
})
