import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    errors: 'src/runtime/errors/index.ts',
    operations: 'src/generated/operations.ts',
  },
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  sourcemap: false,
  clean: true,
  hash: false,
  copy: [{ from: 'src/generated/openapi.json', to: 'dist' }],
})
