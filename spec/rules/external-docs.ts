import { eachOperation } from './operations.ts'
import { follow, type Rule } from './redocly.ts'

/** Requires a link from each operation to the page that documents it. */
export const externalDocs: Rule = () =>
  eachOperation((operation, context) => {
    const url = follow(context, operation, 'externalDocs')?.node.url
    if (typeof url === 'string' && url.startsWith('https://')) return
    context.report({
      message: 'An operation must have `externalDocs.url`, an https URL.',
      location: operation.location.key(),
    })
  })
