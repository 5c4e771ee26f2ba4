/** Orval has no option for the base URL on its command line. With this one, it honors the servers of a path. */
export default {
  discord: {
    input: '../../src/generated/openapi.json',
    output: {
      target: 'output/orval/index.ts',
      client: 'fetch',
      baseUrl: { getBaseUrlFromSpecification: true },
    },
  },
}
