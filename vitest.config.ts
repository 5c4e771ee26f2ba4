import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          testTimeout: 30_000,
          // The tests restore what they change, so their files share one process per core and its imported modules.
          isolate: false,
        },
      },
      {
        test: {
          name: 'emulator',
          include: ['test/emulator/**/*.test.ts'],
          testTimeout: 30_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'parity',
          include: ['test/parity/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'stores',
          include: ['test/stores/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          globalSetup: ['test/support/prism-setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'types',
          include: ['test/types/**/*.test.ts'],
          testTimeout: 60_000,
          typecheck: {
            enabled: true,
            include: ['test/types/**/*.test-d.ts'],
            tsconfig: './tsconfig.test.json',
          },
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts', 'test/examples/**/*.test.ts'],
          globalSetup: ['test/package/pack-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'generators',
          include: ['test/generators/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'peers',
          include: ['test/peers/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'runtimes',
          include: ['test/runtimes/*.test.ts'],
          globalSetup: ['test/package/pack-setup.ts'],
        },
      },
      {
        test: {
          name: 'scenarios',
          include: ['test/scenarios/**/*.test.ts'],
          testTimeout: 120_000,
          // Scenarios mostly wait for timers.
          maxWorkers: 4,
        },
      },
      {
        test: {
          name: 'fleet',
          include: ['test/fleet/**/*.test.ts'],
          globalSetup: ['test/fleet/build-worker.ts'],
          testTimeout: 240_000,
          hookTimeout: 60_000,
          // Each scenario starts up to eight processes.
          maxWorkers: 2,
        },
      },
    ],
    coverage: { include: ['src/{discord,extend,runtime}/**'], reporter: ['text-summary'] },
  },
})
