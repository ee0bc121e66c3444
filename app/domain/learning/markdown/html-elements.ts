const words = (text: string): readonly string[] => text.split(/\s+/);

/** The HTML elements that a lesson may hold. */
export const KEPT_ELEMENTS = words(
  `a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em
  figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp
  section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr`,
);

/** Elements whose content is not text for people, or could swallow what follows: they leave with all they hold. */
export const LEFT_ELEMENTS = words(
  `applet audio button canvas embed form frame frameset iframe math noembed noframes noscript object
  option plaintext script select style svg template textarea title video xmp`,
);

/** Elements that leave their content behind. Any other name between angle brackets is no HTML. */
export const UNWRAPPED_ELEMENTS = words(
  `acronym address area article aside base basefont big body center data datalist dialog dir fieldset
  font footer head header hgroup html label legend link main map marquee menu meta meter nav nobr
  optgroup output param picture progress rb rtc search slot source strike track tt`,
);
