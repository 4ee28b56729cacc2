/** Words of English titles, by what they mean for the title. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Somebody builds, moves or sets up something. */
export const buildVerbs = list(`
  continue add allow announce archive attach automate backport build bundle cache centralize centralise code configure
  connect consolidate containerize convert create deploy deprecate design develop disable display
  draft embed enable enforce establish expand expose extend finish finalize formalize generate
  implement import incorporate install instrument integrate introduce launch let localize merge migrate
  modernize modernise modularize move notify offer open-source optimize optimise overhaul package
  pilot port productionize provision publish rearchitect rebrand rebuild redesign refactor refresh
  release relink rename render replace replatform restrict restructure revamp rewrite rework roll
  rollout scaffold schedule separate ship show spin split standardize standardise stream
  surface switch sync test translate unify upgrade use using validate wire wrap write
  equip institute supply harvest warn emit put require assemble shoot film
  harden polish decouple virtualize containerise run host index log persist redirect sunset
  parameterize externalize reorganize reorganise
  adapt adopt apply assign assist capture collapse compile compress customise customize debug
  decommission detect download encrypt execute extract fetch filter fix fork format highlight inject
  inline invoke label list load lock mask mount override paginate parse paste patch pin preview print
  propagate query record register reject reset retire route sandbox scan send sign simulate sort
  compute graduate invest leverage specify store submit support tag throttle track transform trigger upload verify visualise visualize
`);

/** Somebody makes a thing that was not there: what is better about the thing is no outcome. */
export const makingVerbs = list(`
  add adopt build code configure deploy embed implement import install integrate
  emit graduate introduce launch migrate port prototype refactor refresh replace restrict rewrite
  support
`);

/** Somebody finds something out, talks about it or prepares it. */
export const studyVerbs = list(`
  align analyse analyze assess audit benchmark brainstorm champion clarify collaborate collect conduct
  consider
  coordinate decide define demonstrate determine discover discuss document
  evaluate examine experiment explore facilitate gather hire hone identify interview investigate
  learn map monitor organise organize pilot plan prepare prioritise prioritize promote propose
  prototype recruit refine research revise review rethink revisit scope socialise socialize spike test
  strategise strategize study survey understand workshop partner advocate utilise utilize dogfood
  amplify celebrate communicate complete measure mentor onboard present pursue share sponsor train
  seek practice practise manage push coordinate network advertise recommend
  brief consult convene educate invite lobby negotiate oversee publicise publicize supervise
`);

/** Work on something that is there, without saying how far. */
export const tunedVerbs = list(
  'improve enhance expand grow strengthen streamline advance address evolve update accelerate broaden deepen widen scale stabilise stabilize mature',
);

/** The title asks for a state or a measure. */
export const outcomeVerbs = list(`
  make be always never no zero reduce increase halve double triple cut lower raise maintain keep
  achieve reach hit meet ensure stop end eliminate become get gett having mak prevent protect restore
  shorten decrease minimise minimize maximise maximize exceed win earn sustain consistently
  foster empower remove attract retain resolve
`);

/** "A clerk can …", "The number is …": what is true of somebody or something. */
export const stateVerbs = list(`
  can cannot can't could is isn't are aren't was were has hasn't have haven't does doesn't do don't
  gets get knows know finds find sees see trusts trust understands understand pays pay
  starts starts feels feel needs need spends spend waits wait returns return chooses choose stays stay
  arrives arrive works never always no succeeds succeed completes complete receives receive
  becomes become believes believe proves shows means lets gives keeps asks ask wants want loses lose saves save takes take makes
  recommends recommend understands adopts relies rely leaves leave runs comes come goes
  happens sleeps sleep answers feels enjoys enjoy handles handle opens signs sign
  power powers serves serve learns reads use used uses
`);

export const comparatives = list(`
  more less fewer better worse easier faster quicker simpler smarter cheaper safer sooner higher lower
  larger smaller longer shorter stronger cleaner clearer earlier later richer leaner happier healthier
  friendlier closer wider deeper most least best easiest fastest twice half double zero nobody everyone
  everybody anyone anybody every without smoother tighter lighter greater bigger fuller fairer calmer
  quieter warmer brighter first growth
  truly easily easy effortlessly instantly reliably successfully correctly consistently timely
`);

/** Good qualities of something: an outcome, unless the title says what to do about it. */
export const qualities = list(`
  small vibrant thriving seamless great high-quality world-class best-in-class simplicity fast quick
  responsive performant scalable extensible efficient effective transparent responsible resilient reliable successful excellent effortless dynamic sustainable
  accessible compliant compliance trusted instant simple proactive personalised personalized usable
  readable understandable affordable welcoming inclusive equitable healthy safe
`);

/** Things that can be measured, so that a change of one is an outcome. */
export const measurable =
  /(?:ability|ibility|ness)$|^(?:ridership|retention|conversion|satisfaction|adoption|revenue|churn|latency|performance|uptime|quality|trust|safety|health|equity|engagement|participation|activation|completion|waste|access|emissions|costs?|attention|education|inclusion|pollution|congestion|reductions?|eliminations?|protection|transportation|population|collaboration|innovation|communication|transition|housing|learning|listening|well-?being|funding|understanding|everything|nothing|anything|something|hearing|meeting|parking|living|proportion|fraction|differentiation|simplicity|elasticity|authenticity|coverage)$/;

/** Things that are won, not built: "Establish market presence". */
export const gains = list(`
  growth health wellbeing presence confidence trust awareness loyalty leadership credibility reputation momentum demand
  resilience visibility culture revenue value savings income jobs opportunity opportunities
  ownership accountability consensus belonging pride traction authority expertise skills capacity
  community communities city environment neighborhood neighborhoods neighbourhood neighbourhoods society
  economy workforce workplace
`);

/** Words that make a sentence of what is before them: "The support team is always there". */
export const auxiliaries = list(
  "is isn't are aren't was were has hasn't can cannot can't could will won't does doesn't still never always",
);

/** Words after which a sentence is about something else: "Add what is missing". */
export const subordinators = list(
  'that which who whose when where while how what why if so because until after before',
);

/** Participles in a sentence about a built thing: "The policy is published". */
export const builtParticiples = list(`
  added built created decommissioned deployed drafted implemented installed integrated launched
  merged migrated mirrored provisioned published rebuilt released replaced rewritten
`);

/** Verbs that are nouns before another noun: "Merge queue stability", "Push notifications". */
export const nounVerbs = list(
  'audit network push build cache code design format host index log merge package print query release report schedule stream store test',
);

/** Words that begin the object of a verb: "Test the …", "Test how …". */
export const determiners = list(
  'a an the our your their its new existing this that these those all every more how whether if with and or other another',
);

/** People whose lives change, rather than how they use a product. */
export const publicPeople = list(
  'people residents citizens families communities children everyone everybody anyone anybody patients students veterans',
);

/** Names of techniques: a phrase with one names what will be built. */
export const technicalNames = list(
  'api apis cdn cli cpu crd crds css csi csv dns gpu graphql grpc html http ide ides json jwt kubernetes ldap mcp oauth oidc pdf rbac saml sdk sdks sql sqlite ssh ssl sso tls ui uis url urls xml yaml',
);

export const people = list(
  'users customers people residents developers teams veterans clerks patients students everyone everybody nobody anyone we parents shoppers employees staff',
);

/** Things that are built. */
export const things = list(`
  account algorithm api app application architecture assistant attachment authentication automation
  backend backup banner board bot browser bucket builder button cache calendar catalog catalogue chart check
  chatbot checkout checker ci cli client cloud cluster component config configuration connector console
  container cookie crawler dashboard database dataset deployment directory docs documentation editor
  email endpoint engine export extension feature feed field filter flag form format framework frontend function
  functionality gateway generator grid guide handler header helper histogram homepage hook http icon index indexer
  infrastructure inbox import installer integration interface interview kit layer layout library
  link list log login logger loop map marketplace menu message metric middleware migration mode model
  module monitor monitoring navigation network node notification page panel parser permission picker pipeline
  platform plugin policy pop-up popup portal preview process processor profile prototype protocol
  provider proxy queue recorder refactor refactoring region registry relay release renderer report
  repository rewrite roadmap router routing rule runtime scanner scanning scheduler schema screen script
  control contract gallery suite setting build image digest topology input output diff snapshot
  guideline playbook handbook newsletter campaign audit survey workshop maintenance selector
  ux autocomplete leaderboard loader spinner deploy
  sdk search sensor server service shortcut sidebar site solver software spec standard storage store stream
  strategy subscription support switch sync syntax system tab table tag task template test theme tool toolbar toolkit
  tooling tracker tracking training translation tree tutorial type ui update upgrade upload validator
  vault view viewer vision website webhook widget window wizard workflow workspace wrapper
  improvement enhancement handling rendering logging testing caching parsing editing authoring
  filtering sorting sharing messaging onboarding billing reporting provisioning hosting indexing
  alert reminder probe token certificate macro cleanup redesign overhaul rollout launch refresh
  revamp shell source terminal telemetry exporter plug-in add-on package scope hardening
  alpha assessment beta call capability card default directive discovery dive experiment fixture initiative login parameter planner planning programme program property
  query record reference replica research review runner schedule semantic shortcut shutdown sign-in sign-on sso summary trait video mvp
`);
