import { renderMarkdown } from './markdown.ts';
import type { ReportModel } from './report-model.ts';

/** The forms of a report; each is also its file's ending. */
const reportFormats = ['html', 'markdown', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const renderers: Readonly<Record<ReportFormat, (model: ReportModel) => string | Promise<string>>> = {
  // Plots take a large library, which is loaded only where they are drawn.
  html: async (model) => (await import('./html.ts')).renderHtml(model),
  markdown: renderMarkdown,
  json: (model) => `${JSON.stringify(model, null, 2)}\n`,
};

/** Renders a report in one of its forms. */
export const renderReport = async (model: ReportModel, format: ReportFormat): Promise<string> =>
  renderers[format](model);
