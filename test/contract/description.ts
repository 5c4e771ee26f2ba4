import { readFile } from 'node:fs/promises'
import { type ApiResponse, type Document, listOperations, resolve } from '../../scripts/generate/document.ts'

/** One answer that the description documents by example. */
export interface DocumentedAnswer {
  /** `'GET /users/@me'`. */
  readonly key: string
  readonly status: number
  /** The name of the example; absent where the answer has no body. */
  readonly example: string | undefined
  readonly value: unknown
}

interface ExampleContent {
  readonly examples?: Readonly<Record<string, { readonly value: unknown } | { readonly $ref: string }>>
}

export const description: Document = JSON.parse(
  await readFile(new URL('../../src/generated/openapi.json', import.meta.url), 'utf8'),
)

/** Every operation that a client may call. */
export const operationKeys: readonly string[] = listOperations(description)
  .filter(({ operation }) => !operation['x-browser-page'])
  .map(({ method, path }) => `${method.toUpperCase()} ${path}`)

/** Every documented answer of those operations. */
export const documentedAnswers: readonly DocumentedAnswer[] = listOperations(description)
  .filter(({ operation }) => !operation['x-browser-page'])
  .flatMap(({ method, path, operation }) =>
    Object.entries(operation.responses).flatMap(([code, reference]): DocumentedAnswer[] => {
      const base = { key: `${method.toUpperCase()} ${path}`, status: Number(code) }
      const { content } = resolve<ApiResponse>(description, reference)
      if (!content) return [{ ...base, example: undefined, value: undefined }]
      return Object.values(content as Readonly<Record<string, ExampleContent>>).flatMap(({ examples = {} }) =>
        Object.entries(examples).map(([example, one]) => ({
          ...base,
          example,
          value: resolve<{ readonly value: unknown }>(description, one).value,
        })),
      )
    }),
  )

/** The `Prefer` header that makes Prism give one answer. */
export function prefer({ status, example }: DocumentedAnswer): Readonly<Record<string, string>> {
  return { Prefer: example === undefined ? `code=${status}` : `code=${status}, example=${example}` }
}
