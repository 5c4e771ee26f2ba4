import { eachOperation } from './operations.ts'
import { type Context, type Found, follow, followAll, type Rule } from './redocly.ts'

/** Requires a named example for each media type of a request or response body. */
export const namedExamples: Rule = () =>
  eachOperation((operation, context) => {
    const request = follow(context, operation, 'requestBody')
    if (request) requireExamples(request, context)
    for (const [, response] of followAll(context, operation, 'responses')) requireExamples(response, context)
  })

function requireExamples(body: Found, context: Context): void {
  for (const [mediaType, content] of followAll(context, body, 'content')) {
    if (followAll(context, content, 'examples').length > 0) continue
    context.report({
      message: `A ${mediaType} body must have at least one entry in \`examples\`.`,
      location: content.location,
    })
  }
}
