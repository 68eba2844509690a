import type { ErrorCode } from 'yaml';
import type { SyntaxFault } from '../../../../i18n/terms/templates.js';

/** What the reader of YAML stumbled over, as we have words for it in every language; its own are English. */
export const syntaxFaults: Readonly<Record<ErrorCode, SyntaxFault>> = {
  ALIAS_PROPS: 'alias',
  BAD_ALIAS: 'alias',
  BAD_COLLECTION_TYPE: 'tag',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indent',
  BAD_PROP_ORDER: 'alias',
  BAD_SCALAR_START: 'start',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  BLOCK_IN_FLOW: 'unexpected',
  DUPLICATE_KEY: 'twice',
  IMPOSSIBLE: 'unknown',
  KEY_OVER_1024_CHARS: 'key',
  MISSING_CHAR: 'missing',
  MULTILINE_IMPLICIT_KEY: 'key',
  MULTIPLE_ANCHORS: 'alias',
  MULTIPLE_DOCS: 'second',
  MULTIPLE_TAGS: 'tag',
  NON_STRING_KEY: 'key',
  RESOURCE_EXHAUSTION: 'too_deep',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'tag',
  UNEXPECTED_TOKEN: 'unexpected',
};

/** A later release of the reader may know more. */
export const syntaxFaultOf = (code: string): SyntaxFault =>
  Object.hasOwn(syntaxFaults, code) ? syntaxFaults[code as ErrorCode] : 'unknown';
