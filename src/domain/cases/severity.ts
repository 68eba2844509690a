/** How bad it is, mildest first. */
export const severities = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

export const defaultSeverity: Severity = 'low';
