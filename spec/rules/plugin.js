// Redocly imports plugins without a loader for TypeScript, so this file loads the rules with tsx.
import { tsImport } from 'tsx/esm/api'

const { default: plugin } = await tsImport('./index.ts', import.meta.url)
export default plugin
