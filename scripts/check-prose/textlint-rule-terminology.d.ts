declare module 'textlint-rule-terminology' {
  import type { createLinter } from 'textlint'

  const rule: Parameters<typeof createLinter>[0]['descriptor']['rule']['descriptors'][number]['rule']
  export default rule
}
