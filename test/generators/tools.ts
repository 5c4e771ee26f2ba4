/** Generators by name, with the arguments that write to `output/<name>/`. Each has a file in `usage/` that uses its code. */
const DESCRIPTION = '../../src/generated/openapi.json'

export const TOOLS: Readonly<Record<string, readonly string[]>> = {
  'hey-api': ['openapi-ts', '-i', DESCRIPTION, '-o', 'output/hey-api', '--no-log-file'],
  oazapfts: ['oazapfts', DESCRIPTION, 'output/oazapfts/index.ts'],
  'openapi-typescript': ['openapi-typescript', DESCRIPTION, '-o', 'output/openapi-typescript/index.ts'],
  'openapi-zod-client': [
    'openapi-zod-client',
    DESCRIPTION,
    '-o',
    'output/openapi-zod-client/index.ts',
    '--export-schemas',
  ],
  orval: ['orval', '--config', 'orval.config.mjs'],
  'swagger-typescript-api': [
    'swagger-typescript-api',
    'generate',
    '-p',
    DESCRIPTION,
    '-o',
    'output/swagger-typescript-api',
    '-n',
    'index.ts',
  ],
}
