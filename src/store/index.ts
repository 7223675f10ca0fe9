/**
 * The store: everything Rapporteur knows, in one PostgreSQL database. Functions take the open store first; every list
 * is in an order that two runs agree on.
 */
export { type AlikeEntity, type AlikeFilter, type AlikePair, alikeEntities } from './alike-entities.ts';
export { type ArrivalOutcome, arrivalOutcomes } from './arrival-outcomes.ts';
export {
  type Arrival,
  type ArrivalFilter,
  type ArrivalState,
  listArrivals,
  registerArrival,
  setArrivalState,
} from './arrivals.ts';
export { type AttachedReview, attachedReviews } from './attached-reviews.ts';
export { type Batch, type BatchRow, batchBefore, findBatch, keptBatch, listBatches, newBatch } from './batches.ts';
export { type CheckRow, listMismatches } from './checks.ts';
export { type GroupsRefreshed, refreshGroups } from './claim-groups.ts';
export { isStorable } from './clean.ts';
export {
  compareDocuments,
  compareEditions,
  type DocumentComparison,
  type EditionComparison,
  type EditionRow,
} from './comparison.ts';
export { figureFields } from './correctable.ts';
export type { Reader } from './database.ts';
export { isAway } from './database-faults.ts';
export { type DocumentMeasure, documentMeasures, littleSure, type TypeMeasure } from './document-measures.ts';
export {
  asSaved,
  type DocumentFilter,
  type DocumentList,
  type DocumentRow,
  getOriginal,
  getRecord,
  listChanges,
  listDocuments,
} from './documents.ts';
export { type EmbeddedInfo, type EmbeddedServer, startEmbedded } from './embedded.ts';
export { homelessData } from './embedded-folders.ts';
export { embeddedState, removeEmbedded } from './embedded-remove.ts';
export { type EntityFilter, type EntityList, type EntityRow, listEntities } from './entities.ts';
export { type EntityAbout, entityAbout } from './entity-about.ts';
export { type FactFilter, type FactList, type FactRow, getFacts, listFacts } from './facts.ts';
export { type Bounds, completeBounds, faultOfBounds, settledBounds } from './figure-bounds.ts';
export type { Pair } from './figure-pairs.ts';
export { findDocument } from './find-document.ts';
export { foldName } from './fold-name.ts';
export { installationOf } from './installation.ts';
export { type JobOutcome, type JobOutcomeRow, listJobOutcomes, recordJobOutcome } from './jobs.ts';
export { type Judged, judgeEntities } from './judge.ts';
export { type Judgement, type JudgementAction, type JudgementDraft, listJudgements } from './judgements.ts';
export { type KnownName, saveLexicon } from './lexicon.ts';
export { type EntityType, entityTypes, type NameMatch, resolveName } from './names.ts';
export { openStore, type Store, type StoreOptions, shown } from './open.ts';
export { type OperationSaying, type OperationTold, operationTold } from './operation-told.ts';
export { saveOriginal } from './originals.ts';
export { listRelations, type RelationFilter, type RelationRow } from './relations.ts';
export {
  type ConfidenceCount,
  type ReportData,
  type ReportLimits,
  reportData,
  type UnsureFinding,
} from './report-data.ts';
export type { ReportDiscrepancy } from './report-discrepancies.ts';
export { type FileSums, fileSums } from './report-files.ts';
export type { RuleCount } from './report-rules.ts';
export type { ReportScope } from './report-scope.ts';
export type { ReportVerdicts, StandingVerdict, VerdictCounts } from './report-verdicts.ts';
export { type PastReview, reviewHistory } from './review-history.ts';
export { type QueueFilter, type QueueItem, reviewQueue } from './review-queue.ts';
export { lastVerdicts, listReviewed, type Reviewed } from './reviewed.ts';
export { type Correction, type Review, type ReviewDraft, saveReview, saveReviews, type Verdict } from './reviews.ts';
export { type Failure, type SaveOutcome, saveFailure, saveRecord } from './save.ts';
export { type SearchFilter, type SearchHit, type SearchPassage, type SearchResult, searchText } from './search.ts';
export { snapshot } from './snapshot.ts';
export { replacedBy, standingCorrections } from './standing-corrections.ts';
export { type StoreStatus, status } from './status.ts';
export { type Timeline, type TimelineDocument, timelineOf } from './timeline.ts';
export { type UnknownName, unknownNames } from './unknown-names.ts';
export { type VerdictMark, verdictMarks } from './verdict-marks.ts';
export { type VerdictsAfter, verdictsAfter } from './verdicts-after.ts';
