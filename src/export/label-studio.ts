import { mentionTypes } from '../core/mention.ts';
import type { ExtractionRecord } from '../core/record.ts';
import type { FigureValue } from '../core/value.ts';
import { codePointsOf } from './code-points.ts';

/** The labelling configuration that the tasks below are made for: paste it into a project's settings. */
export const labelStudioConfig = `<View>
  <Relations>
    <Relation value="partOf"/>
  </Relations>
  <Labels name="label" toName="text">
${mentionTypes.map((type) => `    <Label value="${type}"/>`).join('\n')}
  </Labels>
  <Text name="text" value="$text"/>
</View>
`;

/**
 * A document as a task of Label Studio with our mentions as its predictions (the JSON of “Import pre-annotated data”): spans in
 * code points, each with its confidence, and which figure is part of which. `data.document` is our id of the document.
 */
export function labelStudioTask(record: ExtractionRecord): Record<string, unknown> {
  const at = codePointsOf(record.text);
  const known = new Set(record.mentions.map(({ id }) => id));
  const regions = record.mentions.map((mention) => ({
    id: mention.id,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    score: mention.confidence,
    value: { start: at(mention.start), end: at(mention.end), text: mention.text, labels: [mention.type] },
    meta: { text: [meaning(mention)].filter((words) => words !== '') },
  }));
  const parts = record.mentions.flatMap(({ id, value }) => {
    const whole = value?.kind === 'figure' ? (value as FigureValue).partOf : null;
    if (!whole || !known.has(whole)) return [];
    return [{ type: 'relation', from_id: id, to_id: whole, direction: 'right', labels: ['partOf'] }];
  });
  const sum = record.mentions.reduce((total, { confidence }) => total + confidence, 0);
  return {
    data: {
      text: record.text,
      document: record.id,
      name: record.source.name,
      title: record.document.title,
      date: record.document.date,
    },
    predictions: [
      {
        model_version: `rapporteur ${record.rulesVersion}`,
        score: record.mentions.length === 0 ? 1 : Math.round((sum / record.mentions.length) * 10000) / 10000,
        result: [...regions, ...parts],
      },
    ],
  };
}

/** What a mention says, in a few words beside its region. */
function meaning({ entity, value }: ExtractionRecord['mentions'][number]): string {
  if (value?.kind === 'date') return value.edtf ?? '';
  if (value?.kind === 'figure') {
    const { min, max, unit, counted } = value as FigureValue;
    return [min === max ? min : `${min ?? ''}..${max ?? ''}`, unit === '1' ? null : unit, counted]
      .filter(Boolean)
      .join(' ');
  }
  return entity ?? '';
}
