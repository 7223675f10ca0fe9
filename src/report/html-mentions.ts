import { confidenceParts } from '../core/evidence.ts';
import { alternativesInWords, partInWords, weightInWords } from './evidence-in-words.ts';
import { details, escapeHtml as e, section } from './html-text.ts';
import type { ReportedFinding, ReportModel } from './report-model.ts';
import { alikeInWords } from './summary.ts';
import { confidenceInWords, findingInWords } from './words.ts';

/** The least sure mentions and claims, each with its sentence, what else it may be, and why. */
export function leastSure({ leastSure: mentions }: ReportModel): string {
  if (mentions.length === 0) return '';
  return section(
    'The least sure first',
    `<p>Look at these first: the words in their sentence, what they were taken to mean, and what spoke for and against. Claims come first; what is alike is shown once.</p>
<ol class="unsure">
${mentions.map((m) => `<li>${mention(m)}</li>`).join('\n')}
</ol>`,
  );
}

function mention(m: ReportedFinding): string {
  const page = m.page === null ? '' : `, page ${m.page}`;
  const evidence = confidenceParts.flatMap((part) => {
    const own = m.evidence.filter((item) => (item.part ?? 'span') === part);
    const items = own.map(
      ({ weight, reason }) =>
        `<li><span class="number ${weight < 0 ? 'against' : 'for'}">${weightInWords(weight, '−')}</span> ${e(reason)}</li>`,
    );
    const sure = m.parts[part];
    return sure === undefined
      ? []
      : [`<p>${partInWords[part]}: ${confidenceInWords(sure)}</p><ul>${items.join('')}</ul>`];
  });
  const rules = m.rules.map(
    (r) => `<li><code>${e(r.id)}</code>${r.note ? ` ${e(r.note)}` : ''}${r.track ? ` (${r.track})` : ''}</li>`,
  );
  const also = m.alternatives.length === 0 ? '' : `<p>${e(alternativesInWords(m.alternatives))}</p>\n`;
  return `<p><strong class="number">${confidenceInWords(m.confidence)}</strong> ${e(findingInWords(m))}${m.means ? `: ${e(m.means)}` : ''}</p>
<blockquote>${e(m.before)}<mark>${e(m.quote)}</mark>${e(m.after)}</blockquote>
${also}<p class="quiet">${e(m.document.name)}${page}, <code>${e(m.document.id)} ${e(m.id)}</code>${e(alikeInWords(m.alike))}</p>
${details('Why', `${evidence.join('')}\n<ul>${rules.join('')}</ul>`)}`;
}
