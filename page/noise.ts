import { isHidden } from './copy-mark.ts';
import { attribute, type PageElement } from './dom.ts';

/**
 * furniture: menus, banners, dialogs. doubtful: only its class or id says so. landmark: header, footer, aside, which
 * may be the site's or the policy's own. hidden: not shown now, as closed accordions are not. copy: what page/copy-mark.ts
 * takes for a possible copy, and nothing else speaks against.
 */
export type Suspicion = 'furniture' | 'doubtful' | 'landmark' | 'hidden' | 'copy';

/** Elements whose text a reader never sees as text. */
export function neverText(name: string): boolean {
  return NEVER.has(name);
}

/**
 * Why an element looks like furniture of the page rather than its matter, or '' where it does not. Only a suspicion:
 * page/select.ts reads the part after all where most of the page's prose lies in it.
 */
export function suspicion(element: PageElement, name: string): '' | Suspicion {
  const named = byName(element, name);
  return named || (isHidden(element) ? 'hidden' : '');
}

function byName(element: PageElement, name: string): '' | Suspicion {
  if (name === 'nav' || name === 'dialog') return 'furniture';
  const role = attribute(element, 'role');
  if (role && FURNITURE_ROLES.has(role.toLowerCase())) return 'furniture';
  if (MATTER.test(name)) return '';
  const id = attribute(element, 'id') ?? '';
  // A long id is made from a heading's words ("section_post_comment_and_messaging_data"), not a part's name.
  const label = `${id.length <= 25 ? id : ''} ${attribute(element, 'class') ?? ''}`;
  if (label.length > 1) {
    const words = label.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    if (COOKIE_BANNER.test(words)) return 'furniture';
    if (FURNITURE.test(words)) return 'doubtful';
  }
  if (name === 'header' || name === 'footer' || name === 'aside') return 'landmark';
  return '';
}

const NEVER = new Set(
  `script style noscript svg canvas audio video iframe frame object embed applet map select datalist input
  progress meter head noframes noembed`.split(/\s+/),
);

const FURNITURE_ROLES = new Set(
  'navigation banner contentinfo search alertdialog dialog menu menubar toolbar tooltip complementary'.split(' '),
);

// Elements that are matter themselves, whatever they are called.
const MATTER = /^(?:html|body|main|article|h[1-6]|p|li|dt|dd|td|th|tr|tbody|table)$/;

// Words of a name are told by hyphens: "related-posts" has the word "related"; only "relatedposts" must be spelt out.
// "site-header", "mainNav", "onetrust-banner-sdk", "newsletter_signup", "related-posts", "breadcrumbs"
const FURNITURE = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'nav(?:bar|igation|s)?(?:menu|list|bar|links|wrap(?:per)?|container)?',
    '(?:mega|main|top|side|site|drop|dropdown|mobile|user|footer|header|primary|secondary)[_-]?(?:menu|nav|navigation)',
    'menu|menus|breadcrumbs?|crumbs?|skip[_-]?(?:link|nav|to)[\\w-]*',
    '(?:site|page|global|main|top|masthead)[_-]?(?:header|footer|head|foot)|masthead|footer|foot|header[_-]?(?:wrap(?:per)?|container|main|top)|topbar|top[_-]bar',
    'side[_-]?bar(?:s|[_-]?(?:left|right|inner|wrapper))?|left[_-]?(?:rail|nav|col|column)|right[_-]?(?:rail|nav|col|column)|rail',
    'newsletter[\\w-]*|subscribe[\\w-]*|sign[_-]?up[\\w-]*|social(?:share|media|links|icons|bar)?|share(?:bar|buttons?|links|tools|this)?|sharing|addthis[\\w-]*|follow[_-]us',
    'related(?:posts?|articles?|stories|content|links)?|recommended[\\w-]*|most[_-]?(?:popular|read|viewed)|trending[\\w-]*|read[_-]?next|more[_-]?stories|recent[_-]?posts?',
    'comments?(?:list|form|area|section)?|disqus[\\w-]*|respond',
    'chat(?:[_-]?(?:widget|bot|window))|intercom[\\w-]*|zendesk[\\w-]*|drift[_-][\\w-]*|livechat[\\w-]*|web[_-]?chat[\\w-]*',
    'promos?|promotion|ads?|advert(?:s|isement|ising)?|sponsor(?:s|ed)?|banner[_-]?ads?|leaderboard|dfp|taboola|outbrain',
    'pagination|pager|search[_-]?(?:form|box|bar|results|modal|overlay)|login[_-]?(?:form|box|modal)|mini[_-]?cart|cart[_-]?(?:drawer|modal)|(?:language|locale|country|region)[_-]?(?:switcher|selector|picker)',
    'copyright|legal[_-]?footer|back[_-]?to[_-]?top|article[_-]?(?:tools|meta)|toolbar|print[_-]?(?:button|link)',
    'cta|modal|popup|pop[_-]?up|lightbox|overlay|toast|off[_-]?canvas|drawer',
  ].join('|')})(?=$|[\\s_-])`,
);

// "cookie-banner", "onetrust-consent-sdk", "CybotCookiebotDialog"
const COOKIE_BANNER =
  /(?:^|[\s_-])(?:cookie[_-]?(?:banner|consent|confirmation|dialog|notice|bar|popup|modal|law|message|alert|warning)|onetrust[_-](?:banner|consent|pc)|cybot|osano|didomi|qc[_-]cmp2?|cky|cmplz|klaro|tarteaucitron|iubenda[_-]cs|moove[_-]gdpr|sp[_-]message|fc[_-]consent|cc[_-]window|truste?[_-]?(?:consent|banner)|consent[_-]?(?:banner|modal|popup|manager)|gdpr[_-]?(?:banner|modal|popup))/;
