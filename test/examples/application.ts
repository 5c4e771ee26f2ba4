/** Starts examples for tests, and opens them in a real browser. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findViolations, launch, openWindow, program } from '../e2e/support.ts'
import { installExample, type RunningApplication, startExample } from './project.ts'

let browser: Promise<Browser> | undefined

afterAll(async () => (await browser)?.close())

/** An example that runs during the tests of a suite. Its tests are skipped if the npm registry is unreachable. */
export interface TestedExample {
  /** Defines a test that receives the URL of the application. */
  readonly it: (title: string, run: (url: string) => Promise<void>) => void
  /** Defines a test in a window, which fails if a page has an error. It is skipped if the browser is not installed. */
  readonly inWindow: (title: string, run: (page: Page, url: string) => Promise<void>) => void
}

/**
 * Starts an example before the tests of a suite, and stops it after them.
 *
 * @param script Name of the script that starts it.
 * @param prepare Called with the folder of the example before it starts.
 */
export function useExample(
  name: string,
  script: string,
  prepare?: (folder: string) => Promise<void>,
): TestedExample {
  let application: RunningApplication | undefined
  beforeAll(async () => {
    const project = await installExample(name, inject('tarball'))
    if (project === undefined) return
    await prepare?.(join(project, name))
    application = await startExample(project, name, script)
  })
  afterAll(() => application?.stop())
  return {
    it: (title, run) =>
      test(title, async ({ skip }) => {
        if (!application) return skip('the npm registry is unreachable')
        await run(application.url)
      }),
    inWindow: (title, run) =>
      test.skipIf(!program)(title, async ({ skip }) => {
        if (!application) return skip('the npm registry is unreachable')
        browser ??= launch()
        const { context, page, problems } = await openWindow(await browser, {
          viewport: { width: 800, height: 500 },
        })
        // The first page of a development server is compiled while the browser waits.
        context.setDefaultTimeout(120_000)
        try {
          await run(page, application.url)
          // A single-page application learns from this status that the user has to sign in.
          expect(problems.filter((problem) => !problem.includes('status of 401'))).toEqual([])
        } finally {
          await context.close()
        }
      }),
  }
}

/** Expects that a page is accessible, and stores a screenshot in the folder that the variable `SCREENSHOTS` names. */
export async function inspect(page: Page, name: string): Promise<void> {
  expect(await findViolations(page)).toEqual([])
  const { SCREENSHOTS: folder } = process.env
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}
