import { type ConfidencePart, type Evidence, partsOf, wholeOf } from '../../src/core/evidence.ts';
import type { Mention, MentionType, Reading } from '../../src/core/mention.ts';
import { type BoundFigure, signsOfBinding } from './binding-signs.ts';
import { type Place, placesIn, type SceneLayers } from './scene.ts';
import {
  type Signs,
  signsOfDate,
  signsOfDateValue,
  signsOfFigure,
  signsOfFigureValue,
  signsOfName,
  signsOfPlace,
} from './signs.ts';
import { type Observed, weigh } from './weigh.ts';
import { confidenceWeights, type Model } from './weights.ts';

/** Evidence that speaks to the value and not to the span. */
const ofValue: ReadonlySet<string> = new Set([
  ...['inferred', 'unresolved', 'day-first', 'weekday'],
  ...['local-dollar', 'unit', 'sign'],
]);
/** A misread letter is another name, a misread digit another value. */
const ofReading: ReadonlySet<string> = new Set(['ocr', 'ocr-unsure']);

/** What is known of each part of a mention; of a name the span alone, since its value is who it is. */
export function observe(place: Place, tokens: SceneLayers['tokens']): Observed[] {
  const { mention } = place;
  const numeric = mention.type === 'date' || mention.type === 'figure';
  const speaksToValue = ({ name }: Evidence) => ofValue.has(name) || ofReading.has(name);
  const common = signsOfPlace(place, tokens);
  const span = (signs: Signs): Observed => ({
    part: 'span',
    given: numeric ? mention.evidence.filter((item) => !speaksToValue(item)) : mention.evidence,
    signs: [common, signs],
  });
  const value = (signs: Signs): Observed => ({
    part: 'value',
    given: mention.evidence.filter(speaksToValue),
    signs: [signs],
  });
  const own = mention.value;
  if (mention.type === 'date')
    return [span(signsOfDate(place)), value(signsOfDateValue(place, own?.kind === 'date' ? own : null))];
  if (own?.kind === 'figure') return [span(signsOfFigure(place)), value(signsOfFigureValue(place, own))];
  return [span(signsOfName(place, tokens))];
}

/** What is known of each of a document's mentions, in their order. */
export function observeAll(layers: SceneLayers): Observed[][] {
  const placeOf = placesIn(layers);
  return layers.mentions.map((mention) => observe(placeOf(mention), layers.tokens));
}

/** The models of a type, by the part that they are of. */
type Models = { readonly [Part in ConfidencePart]: Model | undefined };

const models = new Map<MentionType, Models>();

function modelsOf(type: MentionType): Models {
  const known = models.get(type);
  if (known) return known;
  const of = (part: ConfidencePart) => confidenceWeights().models[`${type}-${part}`];
  const fresh = { span: of('span'), value: of('value'), binding: of('binding') };
  models.set(type, fresh);
  return fresh;
}

/**
 * Gives mentions their confidence: the evidence that they came with and the signs of their place and words, weighed by what
 * judged documents taught. A type that has no weights keeps the sum of what it came with.
 */
export function weighMentions(mentions: readonly Mention[], layers: Omit<SceneLayers, 'mentions'>): Mention[] {
  const placeOf = placesIn({ ...layers, mentions });
  return mentions.map((mention) => {
    const models = modelsOf(mention.type);
    if (!models.span) return withConfidence(mention, mention.evidence);
    const place = placeOf(mention);
    const evidence: Evidence[] = [];
    for (const observed of observe(place, layers.tokens)) {
      const model = models[observed.part];
      if (model) weigh(observed, model, evidence);
    }
    const weighed = withConfidence(mention, evidence);
    return place.rivals.length === 0 ? weighed : { ...weighed, ...alternativesIn(place, layers.text) };
  });
}

/** What is known of the binding of a figure: how it was found what it counts, and the signs of its sentence. */
export function observeBinding(figure: BoundFigure): Observed {
  const bound = figure.mention.evidence.find(({ name }) => name === 'bound');
  const given = bound ? [{ ...bound, weight: bound.value ?? bound.weight }] : [];
  return { part: 'binding', given, signs: signsOfBinding(figure) };
}

/** The evidence that a figure is bound to the right things. */
export function weighBinding(figure: BoundFigure): Evidence[] {
  const model = modelsOf('figure').binding;
  return model ? weigh(observeBinding(figure), model) : [];
}

/** The readings that lost, each once, the longest first; of many the first few. */
function alternativesIn({ rivals }: Place, text: string): Pick<Mention, 'alternatives'> {
  const readings = new Map<string, Reading>();
  for (const { type, start, end, rules } of rivals)
    readings.set(`${type} ${start} ${end}`, { type, start, end, text: text.slice(start, end), rules });
  const longestFirst = [...readings.values()].sort((a, b) => b.end - b.start - (a.end - a.start));
  return longestFirst.length === 0 ? {} : { alternatives: longestFirst.slice(0, mostReadings) };
}
const mostReadings = 3;

function withConfidence(mention: Mention, evidence: readonly Evidence[]): Mention {
  const parts = partsOf(evidence);
  return { ...mention, evidence, confidence: wholeOf(parts), parts };
}
