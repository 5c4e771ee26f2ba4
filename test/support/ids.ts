export const APPLICATION_ID = '159799960412356608'
export const SKU_IDS = ['1019475255913222144', '1019475255913222145']
export const COMMAND = { name: 'blep', description: 'Send a random adorable animal photo', type: 1 as const }
