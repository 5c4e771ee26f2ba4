import type { PrismHttpComponents } from '@stoplight/prism-http'

type Input = Parameters<PrismHttpComponents['validateInput']>[0]

/**
 * Spellings of a boolean in a query that Prism does not accept by itself.
 *
 * @see https://docs.discord.com/developers/reference#boolean-query-strings
 */
const SPELLINGS: ReadonlyMap<unknown, string> = new Map([
  ['True', 'true'],
  ['1', 'true'],
  ['False', 'false'],
  ['0', 'false'],
])

/** Returns the request with `true` or `false` in place of every other documented spelling of a boolean parameter. */
export function normalizeBooleans(resource: Input['resource'], request: Input['element']): Input['element'] {
  const names = (resource.request?.query ?? [])
    .filter(({ schema }) => schema?.type === 'boolean')
    .map(({ name }) => name)
  const query = Object.fromEntries(
    Object.entries(request.url.query ?? {}).map(([name, value]) => [
      name,
      names.includes(name) ? (SPELLINGS.get(value) ?? value) : value,
    ]),
  )
  return { ...request, url: { ...request.url, query } }
}
