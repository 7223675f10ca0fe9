/** The forms that documents can be exported in. */
export const exportFormats = ['label-studio', 'webanno', 'web-annotation'] as const;
export type ExportFormat = (typeof exportFormats)[number];
