import { cdn } from './cdn.ts'
import { describedBooleans } from './described-booleans.ts'
import { describedObjects } from './described-objects.ts'
import { errorStatuses } from './error-statuses.ts'
import { exampleTypes } from './example-types.ts'
import { extensionKeys } from './extension-keys.ts'
import { externalDocs } from './external-docs.ts'
import { flags } from './flags.ts'
import { knownScopes } from './known-scopes.ts'
import { namedExamples } from './named-examples.ts'
import { openEnums } from './open-enums.ts'
import { operationVerbs } from './operation-verbs.ts'
import { plainRecursion } from './plain-recursion.ts'
import { rateLimits } from './rate-limits.ts'
import type { Rule } from './redocly.ts'
import { services } from './services.ts'
import { typedConstants } from './typed-constants.ts'
import { unusedFiles } from './unused-files.ts'

const rules: Record<string, Rule> = {
  cdn,
  'described-booleans': describedBooleans,
  'described-objects': describedObjects,
  'error-statuses': errorStatuses,
  'example-types': exampleTypes,
  'extension-keys': extensionKeys,
  'external-docs': externalDocs,
  flags,
  'known-scopes': knownScopes,
  'named-examples': namedExamples,
  'open-enums': openEnums,
  'operation-verbs': operationVerbs,
  'plain-recursion': plainRecursion,
  'rate-limits': rateLimits,
  services,
  'typed-constants': typedConstants,
  'unused-files': unusedFiles,
}

/** Plugin of Redocly with the lint rules of this description. */
export default function plugin(): { id: string; rules: { oas3: Record<string, Rule> } } {
  return { id: 'grantcord', rules: { oas3: rules } }
}
