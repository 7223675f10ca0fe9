import type { ExtractionRecord } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import { codePointsOf } from './code-points.ts';

/** How many code units of the text around a quote tell it from the same words elsewhere. */
const around = 32;

/**
 * A document's mentions and claims by the W3C Web Annotation Data Model (Recommendation of 23 February 2017): an
 * AnnotationCollection with one page. Each annotation points into the document's clean text by its words
 * (TextQuoteSelector) and by its place (TextPositionSelector, in code points as the model wants it).
 */
export function webAnnotations(record: ExtractionRecord): Record<string, unknown> {
  const at = codePointsOf(record.text);
  const id = `urn:rapporteur:${record.id}`;
  const target = ({ start, end }: Span) => ({
    source: `urn:sha256:${record.source.sha256}`,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: record.text.slice(start, end),
        prefix: record.text.slice(Math.max(0, start - around), start),
        suffix: record.text.slice(end, end + around),
      },
      { type: 'TextPositionSelector', start: at(start), end: at(end) },
    ],
  });
  const text = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value });
  const data = (value: unknown) => ({ ...text('describing', JSON.stringify(value)), format: 'application/json' });
  const mentions = record.mentions.map((mention) => ({
    id: `${id}:${mention.id}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      text('classifying', mention.type),
      ...(mention.entity === null ? [] : [text('identifying', mention.entity)]),
      data({ value: mention.value, confidence: mention.confidence, rules: mention.rules }),
    ],
    target: target(mention),
  }));
  const facts = record.facts.map((fact) => ({
    id: `${id}:${fact.id}`,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      text('classifying', `claim: ${fact.type}`),
      data({
        roles: fact.roles,
        modality: fact.modality,
        mentions: fact.mentions,
        confidence: fact.confidence,
        rules: fact.rules,
      }),
    ],
    target: target(fact),
  }));
  const items = [...mentions, ...facts];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: record.document.title ?? record.source.name,
    total: items.length,
    first: { id: `${id}:page`, type: 'AnnotationPage', startIndex: 0, items },
  };
}
