import { oldPeriod } from "./text/old-period.ts";
import { confirmationUnfit } from "./year/confirmation-unfit.ts";
import { unchangedText } from "./year/unchanged-text.ts";
import { agendaPassed } from "./year/agenda-passed.ts";
import { moneyDateUnmoved } from "./year/money-date-unmoved.ts";
import { prognosisReached } from "./result/prognosis-reached.ts";
import { oldComparison } from "./text/old-comparison.ts";
import { daysLeft } from "./year/days-left.ts";
import { deadlinePassed } from "./year/deadline-passed.ts";
import { negativeValue } from "./result/negative-value.ts";
import { additionDiffers } from "./change/addition-differs.ts";
import { additionUnmarked } from "./change/addition-unmarked.ts";
import { incomplete } from "./change/incomplete.ts";
import { lateTalks } from "./change/late-talks.ts";
import { order } from "./change/order.ts";
import { planningAtOldEnd } from "./change/planning-at-old-end.ts";
import { unknownTarget } from "./change/unknown-target.ts";
import { wasDiffers } from "./change/was-differs.ts";
import { wrongValue } from "./change/wrong-value.ts";
import { settingNotQuoted } from "./deal/setting-not-quoted.ts";
import { areaDiffers } from "./deal/area-differs.ts";
import { partyDiffers } from "./deal/party-differs.ts";
import { covenantChanged } from "./deal/covenant-changed.ts";
import { tableDiffers } from "./deal/table-differs.ts";
import { momentWithoutDay } from "./deal/moment-without-day.ts";
import { momentUnused } from "./deal/moment-unused.ts";
import { pointUnused } from "./deal/point-unused.ts";
import { nameDiffers } from "./deal/name-differs.ts";
import { unitNotQuoted } from "./deal/unit-not-quoted.ts";
import { operatorNotQuoted } from "./deal/operator-not-quoted.ts";
import { quotationCut } from "./deal/quotation-cut.ts";
import { placeUnknown } from "./deal/place-unknown.ts";
import { quotationElsewhere } from "./deal/quotation-elsewhere.ts";
import { quotationNotFound } from "./deal/quotation-not-found.ts";
import { divisionDiffers } from "./deal/division-differs.ts";
import { planningImpossible } from "./deal/planning-impossible.ts";
import { targetImpossible } from "./deal/target-impossible.ts";
import { textMissing } from "./deal/text-missing.ts";
import { textThere } from "./deal/text-there.ts";
import { themeDiffers } from "./deal/theme-differs.ts";
import { valueNotQuoted } from "./deal/value-not-quoted.ts";
import { dealTotalDiffers } from "./deal/total-differs.ts";
import { imageNoCredit } from "./image/no-credit.ts";
import { notContinued } from "./lesson/not-continued.ts";
import { themeIncomplete } from "./lesson/theme-incomplete.ts";
import { executionCostsAboveShare } from "./money/execution-costs-above-share.ts";
import { executionCostsUnmotivated } from "./money/execution-costs-unmotivated.ts";
import { inKindWithoutBasis } from "./money/in-kind-without-basis.ts";
import { leverage } from "./money/leverage.ts";
import { negativeWithoutNote } from "./money/negative-without-note.ts";
import { noBtw } from "./money/no-btw.ts";
import { noOrigin } from "./money/no-origin.ts";
import { noPlace } from "./money/no-place.ts";
import { programmeRatio } from "./money/programme-ratio.ts";
import { regionBelowMinimum } from "./money/region-below-minimum.ts";
import { rijkAboveCeiling } from "./money/rijk-above-ceiling.ts";
import { rijkAsPublicCofinancing } from "./money/rijk-as-public-cofinancing.ts";
import { rijkInPrivate } from "./money/rijk-in-private.ts";
import { stageOrder } from "./money/stage-order.ts";
import { themeDeviates } from "./money/theme-deviates.ts";
import { totalDiffers } from "./money/total-differs.ts";
import { unknownPost } from "./money/unknown-post.ts";
import { yearOutside } from "./money/year-outside.ts";
import { aheadOfVerdict } from "./pace/ahead-of-verdict.ts";
import { baselineMissing } from "./pace/baseline-missing.ts";
import { behindPlan } from "./pace/behind-plan.ts";
import { declined } from "./pace/declined.ts";
import { deliverableLate } from "./pace/deliverable-late.ts";
import { finishedBelowTarget } from "./pace/finished-below-target.ts";
import { milestoneLate } from "./pace/milestone-late.ts";
import { notStartedWithValue } from "./pace/not-started-with-value.ts";
import { prognosisAgainstVerdict } from "./pace/prognosis-against-verdict.ts";
import { prognosisUnsupported } from "./pace/prognosis-unsupported.ts";
import { bsn } from "./privacy/bsn.ts";
import { email } from "./privacy/email.ts";
import { iban } from "./privacy/iban.ts";
import { imageMetadata } from "./privacy/image-metadata.ts";
import { phone } from "./privacy/phone.ts";
import { smallCount } from "./privacy/small-count.ts";
import { afterDeal } from "./project/after-deal.ts";
import { cofinancingBelowMinimum } from "./project/cofinancing-below-minimum.ts";
import { cofinancingBelowParity } from "./project/cofinancing-below-parity.ts";
import { datesReversed } from "./project/dates-reversed.ts";
import { noArea } from "./project/no-area.ts";
import { noCredit } from "./project/no-credit.ts";
import { noInstruments } from "./project/no-instruments.ts";
import { noPartners } from "./project/no-partners.ts";
import { noResidents } from "./project/no-residents.ts";
import { noResult } from "./project/no-result.ts";
import { noRunningCosts } from "./project/no-running-costs.ts";
import { noStateAid } from "./project/no-state-aid.ts";
import { otherDeal } from "./project/other-deal.ts";
import { startOutsideWindow } from "./project/start-outside-window.ts";
import { statusAgainstDates } from "./project/status-against-dates.ts";
import { statusMovedBack } from "./project/status-moved-back.ts";
import { statusSkipped } from "./project/status-skipped.ts";
import { stoppedWithoutReason } from "./project/stopped-without-reason.ts";
import { stoppedWithoutReplacement } from "./project/stopped-without-replacement.ts";
import { unlinkedApproach } from "./project/unlinked-approach.ts";
import { vanished } from "./project/vanished.ts";
import { datePast } from "./promise/date-past.ts";
import { stillOpen } from "./promise/still-open.ts";
import { unanswered } from "./promise/unanswered.ts";
import { unknownAnswer } from "./promise/unknown-answer.ts";
import { withoutReason } from "./promise/without-reason.ts";
import { breakdownDiffers } from "./result/breakdown-differs.ts";
import { cumulativeDecreased } from "./result/cumulative-decreased.ts";
import { dateInFuture } from "./result/date-in-future.ts";
import { dateOutdated } from "./result/date-outdated.ts";
import { dateOutsidePeriod } from "./result/date-outside-period.ts";
import { deliverableLost } from "./result/deliverable-lost.ts";
import { deviatingAgain } from "./result/deviating-again.ts";
import { droppedWithoutDecision } from "./result/dropped-without-decision.ts";
import { implausibleValue } from "./result/implausible-value.ts";
import { milestoneLost } from "./result/milestone-lost.ts";
import { milestoneOrder } from "./result/milestone-order.ts";
import { milestoneUnknown } from "./result/milestone-unknown.ts";
import { missingEntry } from "./result/missing-entry.ts";
import { missingExplanation } from "./result/missing-explanation.ts";
import { missingLine } from "./result/missing-line.ts";
import { missingValue } from "./result/missing-value.ts";
import { noProgress } from "./result/no-progress.ts";
import { partExceedsLimit } from "./result/part-exceeds-limit.ts";
import { partTwice } from "./result/part-twice.ts";
import { percentageOutOfRange } from "./result/percentage-out-of-range.ts";
import { qualitativeEvidence } from "./result/qualitative-evidence.ts";
import { restatementDiffers } from "./result/restatement-differs.ts";
import { restatementNowhere } from "./result/restatement-nowhere.ts";
import { restatementWithoutEffect } from "./result/restatement-without-effect.ts";
import { splitDiffers } from "./result/split-differs.ts";
import { typedSumDiffers } from "./result/typed-sum-differs.ts";
import { changeNotSaid } from "./reaction/change-not-said.ts";
import { reactionPlaceUnknown } from "./reaction/place-unknown.ts";
import { reactionSender } from "./reaction/sender.ts";
import { reactionUnanswered } from "./reaction/unanswered.ts";
import type { Rule } from "./engine/rule.ts";
import { imageAltSaysNothing } from "./image/alt-says-nothing.ts";
import { contributorDiffers } from "./money/contributor-differs.ts";
import { contributorOutsideRegion } from "./money/contributor-outside-region.ts";
import { contributorUnknown } from "./money/contributor-unknown.ts";
import { finalAccountEarly } from "./money/final-account-early.ts";
import { idNamesOther } from "./money/id-names-other.ts";
import { inKindForm } from "./money/in-kind-form.ts";
import { lineTwice } from "./money/line-twice.ts";
import { spentWithoutCommitment } from "./money/spent-without-commitment.ts";
import { totalMissing } from "./money/total-missing.ts";
import { address } from "./privacy/address.ts";
import { birthDate } from "./privacy/birth-date.ts";
import { personName } from "./privacy/name.ts";
import { changedWithoutReason } from "./project/changed-without-reason.ts";
import { promiseAfterDeal } from "./promise/after-deal.ts";
import { keptButLater } from "./promise/kept-but-later.ts";
import { areaDecreased } from "./result/area-decreased.ts";
import { consequenceDenied } from "./result/consequence-denied.ts";
import { digitDiffers } from "./result/digit-differs.ts";
import { finishedWithWork } from "./result/finished-with-work.ts";
import { milestoneOutsidePeriod } from "./result/milestone-outside-period.ts";
import { morePlacesThanExist } from "./result/more-places-than-exist.ts";
import { amountDiffers } from "./text/amount-differs.ts";
import { articleUnknown } from "./text/article-unknown.ts";
import { bareExecutionCosts } from "./text/bare-execution-costs.ts";
import { breachWord } from "./text/breach-word.ts";
import { creditToDeal } from "./text/credit-to-deal.ts";
import { changedLine } from "./text/changed-line.ts";
import { comparisonDiffers } from "./text/comparison-differs.ts";
import { countDiffers } from "./text/count-differs.ts";
import { deadLink } from "./text/dead-link.ts";
import { htmlInText } from "./text/html-in-text.ts";
import { lostList } from "./text/lost-list.ts";
import { placeholder } from "./text/placeholder.ts";
import { reactionsOver } from "./text/reactions-over.ts";
import { strayMark } from "./text/stray-mark.ts";
import { cutOff } from "./text/cut-off.ts";
import { dateDiffers } from "./text/date-differs.ts";
import { growthDiffers } from "./text/growth-differs.ts";
import { headingSkipped } from "./text/heading-skipped.ts";
import { imageWithoutAlt } from "./text/image-without-alt.ts";
import { laterPeriod } from "./text/later-period.ts";
import { longSentence } from "./text/long-sentence.ts";
import { numberDiffers } from "./text/number-differs.ts";
import { textOperatorDiffers } from "./text/operator-differs.ts";
import { quotationDiffers } from "./text/quotation-differs.ts";
import { saysNothing } from "./text/says-nothing.ts";
import { shareDiffers } from "./text/share-differs.ts";
import { tableWithoutHead } from "./text/table-without-head.ts";
import { unexplainedAbbreviation } from "./text/unexplained-abbreviation.ts";
import { unprintableCharacter } from "./text/unprintable-character.ts";
import { vagueLink } from "./text/vague-link.ts";
import { verdictDiffers } from "./text/verdict-differs.ts";
import { agreementChanged } from "./year/agreement-changed.ts";
import { frozenChanged } from "./year/frozen-changed.ts";
import { frozenWithoutHash } from "./year/frozen-without-hash.ts";
import { frozenWithoutList } from "./year/frozen-without-list.ts";
import { periodNotAdjoining } from "./year/period-not-adjoining.ts";
import { planningChanged } from "./year/planning-changed.ts";
import { referenceDateOutsidePeriod } from "./year/reference-date-outside-period.ts";
import { statusThawed } from "./year/status-thawed.ts";

/** Every rule, by subject and name. A rule that is not in this list does not exist. */
export const RULES: readonly Rule[] = [
  // result
  areaDecreased,
  breakdownDiffers,
  consequenceDenied,
  cumulativeDecreased,
  dateInFuture,
  dateOutdated,
  dateOutsidePeriod,
  deliverableLost,
  deviatingAgain,
  digitDiffers,
  droppedWithoutDecision,
  finishedWithWork,
  implausibleValue,
  milestoneLost,
  milestoneOrder,
  milestoneOutsidePeriod,
  milestoneUnknown,
  missingEntry,
  missingExplanation,
  missingLine,
  missingValue,
  morePlacesThanExist,
  negativeValue,
  noProgress,
  partExceedsLimit,
  partTwice,
  percentageOutOfRange,
  prognosisReached,
  qualitativeEvidence,
  restatementDiffers,
  restatementNowhere,
  restatementWithoutEffect,
  splitDiffers,
  typedSumDiffers,
  // pace
  aheadOfVerdict,
  baselineMissing,
  behindPlan,
  declined,
  deliverableLate,
  finishedBelowTarget,
  milestoneLate,
  notStartedWithValue,
  prognosisAgainstVerdict,
  prognosisUnsupported,
  // promise
  datePast,
  keptButLater,
  promiseAfterDeal,
  stillOpen,
  unanswered,
  unknownAnswer,
  withoutReason,
  // lesson
  notContinued,
  themeIncomplete,
  // project
  afterDeal,
  changedWithoutReason,
  cofinancingBelowMinimum,
  cofinancingBelowParity,
  datesReversed,
  noArea,
  noCredit,
  noInstruments,
  noPartners,
  noResidents,
  noResult,
  noRunningCosts,
  noStateAid,
  otherDeal,
  startOutsideWindow,
  statusAgainstDates,
  statusMovedBack,
  statusSkipped,
  stoppedWithoutReason,
  stoppedWithoutReplacement,
  unlinkedApproach,
  vanished,
  // money
  contributorDiffers,
  contributorOutsideRegion,
  contributorUnknown,
  executionCostsAboveShare,
  executionCostsUnmotivated,
  finalAccountEarly,
  idNamesOther,
  inKindForm,
  inKindWithoutBasis,
  leverage,
  lineTwice,
  negativeWithoutNote,
  noBtw,
  noOrigin,
  noPlace,
  programmeRatio,
  regionBelowMinimum,
  rijkAboveCeiling,
  rijkAsPublicCofinancing,
  rijkInPrivate,
  spentWithoutCommitment,
  stageOrder,
  themeDeviates,
  totalDiffers,
  totalMissing,
  unknownPost,
  yearOutside,
  // change
  incomplete,
  lateTalks,
  order,
  unknownTarget,
  wasDiffers,
  wrongValue,
  additionDiffers,
  additionUnmarked,
  planningAtOldEnd,
  // deal
  areaDiffers,
  covenantChanged,
  dealTotalDiffers,
  divisionDiffers,
  momentUnused,
  momentWithoutDay,
  nameDiffers,
  operatorNotQuoted,
  partyDiffers,
  placeUnknown,
  planningImpossible,
  pointUnused,
  quotationCut,
  quotationElsewhere,
  quotationNotFound,
  settingNotQuoted,
  tableDiffers,
  targetImpossible,
  textMissing,
  textThere,
  themeDiffers,
  unitNotQuoted,
  valueNotQuoted,
  // image
  imageAltSaysNothing,
  imageNoCredit,
  // reaction
  changeNotSaid,
  reactionPlaceUnknown,
  reactionSender,
  reactionUnanswered,
  // text
  amountDiffers,
  articleUnknown,
  bareExecutionCosts,
  breachWord,
  changedLine,
  comparisonDiffers,
  countDiffers,
  creditToDeal,
  cutOff,
  dateDiffers,
  deadLink,
  growthDiffers,
  headingSkipped,
  htmlInText,
  imageWithoutAlt,
  laterPeriod,
  longSentence,
  lostList,
  numberDiffers,
  oldComparison,
  oldPeriod,
  placeholder,
  reactionsOver,
  quotationDiffers,
  saysNothing,
  shareDiffers,
  strayMark,
  tableWithoutHead,
  textOperatorDiffers,
  unexplainedAbbreviation,
  unprintableCharacter,
  vagueLink,
  verdictDiffers,
  // privacy
  address,
  birthDate,
  bsn,
  email,
  iban,
  imageMetadata,
  personName,
  phone,
  smallCount,
  // year
  agendaPassed,
  agreementChanged,
  confirmationUnfit,
  daysLeft,
  deadlinePassed,
  frozenChanged,
  frozenWithoutHash,
  frozenWithoutList,
  moneyDateUnmoved,
  periodNotAdjoining,
  planningChanged,
  referenceDateOutsidePeriod,
  statusThawed,
  unchangedText,
];
