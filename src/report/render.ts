import { renderHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import type { ReportModel } from './report-model.ts';

/** The forms of a report; each is also its file's ending. */
const reportFormats = ['html', 'markdown', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const renderers: Readonly<Record<ReportFormat, (model: ReportModel) => string>> = {
  html: renderHtml,
  markdown: renderMarkdown,
  json: (model) => `${JSON.stringify(model, null, 2)}\n`,
};

/** Renders a report in one of its forms. */
export const renderReport = (model: ReportModel, format: ReportFormat): string => renderers[format](model);
