// Redocly loads plugins with Node alone, which does not read TypeScript. tsx does, so that `redocly` needs no wrapper.
import { tsImport } from 'tsx/esm/api'

const { default: plugin } = await tsImport('./index.ts', import.meta.url)
export default plugin
