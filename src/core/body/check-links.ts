import type { FileProblem } from '../content-file.ts';
import type { Problem } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import { contentTarget } from './content-target.ts';
import { likelyAddress } from './likely-address.ts';
import type { Anchors, BodyLink, ParsedBody } from './parsed-body.ts';
import { resolveLink, type ForbiddenReason, type ResolvedLink } from './resolve-link.ts';
import { fileSuggester, folderFault, type SuggestFile } from './suggest-file.ts';

/**
 * Reports links and images that lead nowhere. A link can lead to a content file (and an anchor in
 * it), an image of the content folder, a page of the site, or to another site by `http`, `https`,
 * `mailto` or `tel`. Images must be in the content folder, because pages load nothing from other
 * hosts.
 */
export function checkLinks(bodies: Iterable<LinkedBody>, targets: LinkTargets): readonly Problem[] {
  const check: Check = { targets, suggestFile: fileSuggester(targets.files) };
  const problems: Problem[] = [];
  for (const { file, parsed } of bodies) {
    for (const link of parsed.links) {
      const problem = problemOf(link, file, check);
      if (problem) problems.push(toProblem(link, problem));
    }
  }
  return problems;
}

function problemOf(link: BodyLink, file: string, check: Check): LinkFault | undefined {
  const target = resolveLink(link.url, file);
  switch (target.kind) {
    case 'forbidden':
      return addressWithoutProtocol(link) ?? forbiddenProblems[target.reason];
    case 'external':
      return link.kind === 'image' ? remoteImage : undefined;
    case 'anchor':
      return link.kind === 'image' ? noImage : anchorProblem(target.anchor, file, '', check);
    case 'site':
      return link.kind === 'image' ? siteImage : addressProblem(target, link, check);
    case 'file':
      return fileProblem(target, link, file, check);
  }
}

const forbiddenProblems = {
  backslash: { says: 'contains a backslash', hint: 'Write "/" between folders.' },
  'control-character': {
    says: 'contains an invisible control character',
    hint: 'Remove the character.',
  },
  empty: { says: 'is empty', hint: 'Add an address.' },
  encoding: {
    says: 'contains a "%" without a code',
    hint: 'Write "%25" for a percent sign.',
  },
  malformed: {
    says: 'is not a complete address',
    hint: 'Write the full address, such as "https://example.com/page".',
  },
  outside: {
    says: 'leads out of the content folder',
    hint: 'Use its web address, or move its file into the content folder.',
  },
  'protocol-relative': {
    says: 'has no protocol',
    hint: 'Write "https:" before it.',
  },
  query: {
    says: 'contains a query, which is allowed only for other sites',
    hint: 'Remove the "?" and the text after it. Write "%3F" if it is part of a file\'s name.',
  },
  scheme: {
    says: 'uses a protocol that is not allowed',
    hint: 'Use "https:", "http:", "mailto:" or "tel:".',
  },
  whitespace: { says: 'starts or ends with a space', hint: 'Remove the space.' },
} as const satisfies Record<ForbiddenReason, LinkFault>;

/** A host with a port looks like a protocol, and a query like a mistake. */
function addressWithoutProtocol({ url, kind }: BodyLink): LinkFault | undefined {
  const meant = likelyAddress(url);
  if (meant === undefined) return undefined;
  return kind === 'image'
    ? remoteImage
    : { says: 'has no protocol', hint: `Did you mean ${quote(meant)}?` };
}

const remoteImage: LinkFault = {
  says: 'is on another host, and pages load nothing from other hosts',
  hint: 'Copy the image into the content folder, or link to it.',
};

const noImage: LinkFault = {
  says: 'is not an image',
  hint: 'Images are avif, gif, jpg, jpeg, png, svg or webp files of the content folder.',
};

const siteImage: LinkFault = {
  says: 'is an address of the site, not a file',
  hint: 'Write the path of the image relative to this file.',
};

function addressProblem(
  { address, anchor }: ResolvedAddress,
  link: BodyLink,
  check: Check,
): LinkFault | undefined {
  const { addresses, fileOf, redirects } = check.targets;
  if (addresses.has(address)) {
    const file = fileOf?.(address);
    if (file === undefined || anchor === undefined) return undefined;
    return anchorProblem(anchor, file, link.url.slice(0, link.url.indexOf('#')), check);
  }
  const moved = redirects?.[address];
  if (moved !== undefined) {
    return { says: 'is the old address of a page', hint: `Write "${moved}".` };
  }
  const intended = addresses.has(`${address}/`) ? `${address}/` : didYouMean(address, addresses);
  return {
    says: 'is not an address of the site',
    hint: intended
      ? `Did you mean "${intended}"?`
      : 'Link to a content file by its path relative to this file.',
  };
}

function fileProblem(
  { path, anchor }: ResolvedFile,
  link: BodyLink,
  file: string,
  check: Check,
): LinkFault | undefined {
  if (!check.targets.files.has(path)) {
    const fault = check.suggestFile(path, file, link);
    return fault === folderFault ? fault : (addressWithoutProtocol(link) ?? fault);
  }
  const target = contentTarget(path);
  const unread = check.targets.unread.get(path);
  if (target === 'image' && unread) return unreadImage(unread);
  if (link.kind === 'image') return target === 'image' ? undefined : noImage;
  if (target === 'other') return unpublished;
  if (anchor === undefined) return undefined;
  const written = link.url.slice(0, link.url.indexOf('#'));
  return anchorProblem(anchor, path, written, check);
}

function unreadImage(problem: FileProblem): LinkFault {
  switch (problem.kind) {
    case 'broken-image':
      return {
        says: `cannot be shown: ${problem.reason}`,
        hint: problem.hint ?? 'Save it again as an image.',
      };
    case 'symlink-outside':
      return {
        says: 'is a symbolic link that leads out of the content folder',
        hint: 'Put the file itself there.',
      };
    case 'no-file':
      return { says: 'is not a file', hint: 'Put the image itself there.' };
    case 'unreadable':
      return { says: `cannot be read: ${problem.reason}`, hint: 'Fix the file or delete it.' };
    default:
      return { says: 'cannot be read', hint: 'Put the image itself there.' };
  }
}

const unpublished: LinkFault = {
  says: 'leads to a file that is not published',
  hint: 'Link to the vision, an intent, a slice, an assumption, an update or an image.',
};

function anchorProblem(
  anchor: string,
  path: string,
  written: string,
  { targets }: Check,
): LinkFault | undefined {
  const anchors = targets.anchorsOf(path);
  if (anchors === undefined || anchors.has(anchor)) return undefined;
  const isSame = (each: string) => each.normalize('NFC') === anchor.normalize('NFC');
  if ([...anchors.keys()].some(isSame)) return otherForm;
  const intended = didYouMean(anchor, anchors.keys());
  const where = written === '' ? 'this file' : `"${path}"`;
  return {
    says:
      anchor === '' ? 'has no heading after "#"' : `leads to a heading that ${where} does not have`,
    hint: intended
      ? `Did you mean ${quote(`${written}#${intended}`)}?`
      : listHeadings(anchors, where),
  };
}

const otherForm: LinkFault = {
  says: 'differs from the heading only in the encoding of accented letters',
  hint: 'Write both with composed letters (Unicode NFC).',
};

function listHeadings(anchors: Anchors, where: string): string {
  if (anchors.size === 0) return `There is no heading in ${where}.`;
  const some = [...anchors.keys()].slice(0, 5).map((anchor) => quote(`#${anchor}`));
  return `There ${some.length === 1 ? 'is' : 'are'} ${some.join(', ')}${anchors.size > 5 ? ' and more' : ''}.`;
}

function toProblem(link: BodyLink, { says, hint }: LinkFault): Problem {
  return {
    rule: 'broken-link',
    message: `The ${link.kind} ${quote(link.url)} ${says}.`,
    location: link.location,
    hint,
  };
}

interface Check {
  readonly targets: LinkTargets;
  readonly suggestFile: SuggestFile;
}

type ResolvedFile = Extract<ResolvedLink, { kind: 'file' }>;
type ResolvedAddress = Extract<ResolvedLink, { kind: 'site' }>;

/** The end of a message after the quoted address, and the hint. */
export interface LinkFault {
  readonly says: string;
  readonly hint: string;
}

export interface LinkedBody {
  readonly file: string;
  readonly parsed: Pick<ParsedBody, 'links'>;
}

/** The targets of links. */
export interface LinkTargets {
  /** Every file of the content folder, read or not. */
  readonly files: ReadonlySet<string>;
  /** The reasons that files cannot be read. */
  readonly unread: ReadonlyMap<string, FileProblem>;
  /** The anchors of a content file; `undefined` when they are not known, and so not checked. */
  anchorsOf(file: string): Anchors | undefined;
  /** Every address of the site that may be linked to, below `base`. */
  readonly addresses: ReadonlySet<string>;
  /** The new addresses of old pages. */
  readonly redirects?: Readonly<Record<string, string | undefined>>;
  /** The content file whose body an address shows, if it shows one. */
  readonly fileOf?: (address: string) => string | undefined;
}
