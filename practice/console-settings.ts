/**
 * How the practice console looks and behaves. Sections are those of the console's facts: 2.1 routes, 3.1 Create role, 3.3 role and trust
 * policy, 4.1 editors, 9.2 the frame; S is a dated screenshot.
 */
export interface ConsoleSettings {
  /**
   * `2026`: fixed header, breadcrumb bar and footer, light editors with their cursor's place in a corner (3.3, 4.1, 9.2; S 2026-03
   * … 2026-08). `2024`: breadcrumbs within the page, grey editors with Cloudscape's status bar (4.1, 9.2; S before 2025-10).
   */
  look: '2026' | '2024';
  /**
   * Which wizards: `new`, today's; `mixed`, those of 2022, the role's with today's words and the policy's old one; `legacy`, those of
   * 2017–21 at addresses of their own (3.4, 4.2). The two older ones are English, in awsui's custom elements.
   */
  generation: 'new' | 'mixed' | 'legacy';
  /** The account in the header: `NAME (1234-5678-9012)`, `NAME (123456789012)`, `Account ID: 1234-5678-9012` (9.2; S 2026). */
  headerAccount: 'name-dashed' | 'name-plain' | 'id';
  /**
   * What a wizard or the trust editor gives when its address is where the console is opened: `opens` it (2.1; the trust editor's
   * address seen, S 2026-03), `list` leads to the list or the role instead, `error` says that there is no such page.
   */
  coldAddress: 'opens' | 'list' | 'error';
  language: 'en' | 'ja' | 'de';
  /** The browser's own translation of the page (9.1; S 2025-01): labels that match no table, each text within `<font>`. */
  translated: boolean;
  /** Whether the Create role wizard fills itself from its URL. */
  deepLink: 'works' | 'ignored';
  /** The same for the `policies` parameter alone. */
  deepLinkPolicies: 'works' | 'ignored';
  /** `text`: filters while typing; `property`: Enter makes a token (2022–23). */
  policySearch: 'text' | 'property';
  policiesDelayMs: number;
  /** A policy table that was loaded shows a new policy only after its refresh button was pressed. */
  policiesStale: boolean;
  policyPageSize: number;
  /** `Create policy` beside Add permissions' refresh button, opening a tab: 2022–23. Absent in captures of 2024–2026-05. */
  createPolicyButtonInWizard: boolean;
  lateMountMs: number;
  /** How long after they came the editor and the form of `An AWS account` are replaced by new ones with the same contents; 0: never. */
  rebuildMs: number;
  /** How late what a choice brings comes: the form of `An AWS account`, Account ID, External ID. */
  conditionalMs: number;
  /** `dashed`: Account ID shows `4060-9560-9952`, whatever was typed, and means the twelve digits. */
  accountIdShown: 'typed' | 'dashed';
  editor: 'ace' | 'textarea';
  jsonToggle: 'segmented' | 'tabs';
  /** `loose`: the label's text stands before the control without being tied to it. */
  labels: 'linked' | 'loose';
  testIds: boolean;
  /** false: after Create, the list comes without its message. */
  successFlash: boolean;
  mfaPreticked: boolean;
  /** `legacy`: Edit trust relationship, Policy Document, Update Trust Policy (until 2021). English only. */
  trustWording: 'current' | 'legacy';
}

export const defaultConsoleSettings = (): ConsoleSettings => ({
  look: '2026',
  generation: 'new',
  headerAccount: 'name-dashed',
  coldAddress: 'opens',
  language: 'en',
  translated: false,
  deepLink: 'works',
  deepLinkPolicies: 'works',
  policySearch: 'text',
  policiesDelayMs: 0,
  policiesStale: false,
  policyPageSize: 20,
  createPolicyButtonInWizard: false,
  lateMountMs: 0,
  rebuildMs: 0,
  conditionalMs: 0,
  accountIdShown: 'typed',
  editor: 'ace',
  jsonToggle: 'segmented',
  labels: 'linked',
  testIds: true,
  successFlash: true,
  mfaPreticked: false,
  trustWording: 'current',
});
