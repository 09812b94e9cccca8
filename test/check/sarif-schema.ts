const text = {
  type: 'object',
  required: ['text'],
  properties: { text: { type: 'string', minLength: 1 } },
}
const level = { enum: ['none', 'note', 'warning', 'error'] }
const positive = { type: 'integer', minimum: 1 }

/**
 * What SARIF 2.1.0 asks of the parts that we write, section by section of the standard; the parts that
 * we do not write are closed, so that a misspelt name fails.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarifSchema = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: { type: 'array', items: { $ref: '#/definitions/run' } },
  },
  definitions: {
    // 3.14
    run: {
      type: 'object',
      required: ['tool'],
      additionalProperties: false,
      properties: {
        tool: {
          type: 'object',
          required: ['driver'],
          additionalProperties: false,
          properties: { driver: { $ref: '#/definitions/driver' } },
        },
        columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
        results: { type: 'array', items: { $ref: '#/definitions/result' } },
      },
    },
    // 3.19
    driver: {
      type: 'object',
      required: ['name'],
      additionalProperties: false,
      properties: {
        name: { type: 'string', minLength: 1 },
        version: { type: 'string' },
        rules: {
          type: 'array',
          uniqueItems: true,
          items: { $ref: '#/definitions/reportingDescriptor' },
        },
      },
    },
    // 3.49
    reportingDescriptor: {
      type: 'object',
      required: ['id'],
      additionalProperties: false,
      properties: {
        id: { type: 'string', minLength: 1 },
        shortDescription: text,
        fullDescription: text,
        help: text,
        defaultConfiguration: {
          type: 'object',
          additionalProperties: false,
          properties: { level },
        },
      },
    },
    // 3.27
    result: {
      type: 'object',
      required: ['message'],
      additionalProperties: false,
      properties: {
        ruleId: { type: 'string' },
        ruleIndex: { type: 'integer', minimum: -1 },
        level,
        message: text,
        locations: { type: 'array', items: { $ref: '#/definitions/location' } },
        properties: { type: 'object' },
      },
    },
    // 3.28, 3.33
    location: {
      type: 'object',
      additionalProperties: false,
      properties: {
        physicalLocation: {
          type: 'object',
          required: ['artifactLocation'],
          additionalProperties: false,
          properties: {
            artifactLocation: {
              type: 'object',
              additionalProperties: false,
              properties: { uri: { type: 'string', format: 'uri-reference' } },
            },
            region: { $ref: '#/definitions/region' },
          },
        },
        logicalLocations: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            additionalProperties: false,
            properties: {
              name: { type: 'string' },
              fullyQualifiedName: { type: 'string' },
              kind: { type: 'string' },
            },
          },
        },
      },
    },
    // 3.30
    region: {
      type: 'object',
      additionalProperties: false,
      properties: {
        startLine: positive,
        startColumn: positive,
        endLine: positive,
        endColumn: positive,
      },
    },
  },
} as const
