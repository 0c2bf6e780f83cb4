/**
 * The browser twin of nl.luwte.crypto: the formats of docs/format. Pages import from here. It knows no page, keeps nothing
 * and sends nothing.
 */
export { HybridIdentity, HybridRecipient, ENVELOPE_SIZE, checkShape, readRecipient, recipientOf, recipientText } from './age.ts';
export { parseAnchor, type Anchor, type Guardian } from './anchor.ts';
export { REFUSAL_CODES, Refused, concat, equal, fromBase64url, fromUtf8, hex, overwrite, sha256, toBase64url, utf8, type RefusalCode } from './bytes.ts';
export {
  authVerifier, deriveCustody, newPassphrase, readPassphrase, unwrapKeys, wrapKeys, type CareWorkerSeeds, type CustodyKeys, type Owner,
} from './custody.ts';
export { daysBetween, isDay } from './day.ts';
export { VerifiedDirectory, verifyBundle, verifyOlder } from './directory.ts';
export { MAX_INDEX, exportFile, openFile, openIndex, sealIndex, type ExportedFile } from './deskfiles.ts';
export { MAX_DESK_REQUEST, MAX_REACH, readDeskRequest, requireReach, signDeskRequest, type DeleteRequest, type DeskRequest, type KeepRequest } from './deskrequest.ts';
export { fields, parseDocument, type JsonObject, type JsonValue } from './document.ts';
export {
  MAX_HEAD, MAX_JSON, MAX_TEXT, STATUSES, caseIdOf, parseContent, writeContent, type AcknowledgementAnswers, type AcknowledgementContent, type Answers,
  type Content, type Direction, type FormAnswers, type FormContent, type Kind, type ReplyAnswers, type ReplyContent, type SealedBy, type Status,
  type StatusAnswers, type StatusContent, type TextAnswers, type TextContent, type WithdrawalAnswers, type WithdrawalContent, type WorkAnswers,
  type WorkContent, type WorkFields,
} from './envelope.ts';
export { parseMember, type Member } from './member.ts';
export { hasNativeXWing } from './native.ts';
export {
  OpeningKey, checkCase, checkReply, checkReport, checkWork, open, seal, type Opened, type Read, type ReplyExpectation, type Sealed, type WorkExpectation,
} from './opening.ts';
export { puzzleSolved, solvePuzzle } from './puzzle.ts';
export { checkBytes } from './questionnaire.ts';
export { shuffle, systemEntropy, type Entropy } from './random.ts';
export { deriveMailboxKeys, groups, newReceiptCode, readReceiptCode, type MailboxKeys } from './receipt.ts';
export { ANSWER_SIZE, REQUEST_SIZE, buildRequest, parseAnswer, parseNow, type Action, type Answer, type Now, type RequestParts } from './request.ts';
export { checkFrame, openAtDesk, parseFrame, reseal, writeFrame, type Frame, type Handover, type OpenedAtDesk } from './resealing.ts';
export { SigningKey, verify, type Label } from './signature.ts';
