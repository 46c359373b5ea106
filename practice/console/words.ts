import type { PublicSettings } from '../settings';

type Language = PublicSettings['language'];

/**
 * What the console says in other languages, by its English words. Only what has been seen on the console or in a
 * vendor's translated guide stands here; the rest stays English, as it does in parts of the real console. `Next` and
 * `Previous` are Cloudscape's own words.
 */
const translations: Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>> = {
  ja: {
    'Create role': 'ロールを作成',
    'Trusted entity type': '信頼されたエンティティタイプ',
    'Select trusted entity': '信頼されたエンティティを選択',
    'AWS account': 'AWS アカウント',
    'AWS service': 'AWS のサービス',
    'An AWS account': 'AWS アカウント',
    'This account': 'このアカウント',
    'Another AWS account': '別の AWS アカウント',
    'Account ID': 'アカウント ID',
    Options: 'オプション',
    'Require external ID (Best practice when a third party will assume this role)':
      '外部 ID を要求する (サードパーティーがこのロールを引き受ける場合のベストプラクティス)',
    'Require MFA': 'MFA が必要',
    'External ID': '外部 ID',
    Cancel: 'キャンセル',
    'Add permissions': '許可を追加',
    'Permissions policies': '許可ポリシー',
    'Name, review, and create': '名前、確認、および作成',
    'Role name': 'ロール名',
    Description: '説明',
    'Description - optional': '説明 - オプション',
    'Create policy': 'ポリシーの作成',
    'Policy name': 'ポリシー名',
    'Policy editor': 'ポリシーエディタ',
    Visual: 'ビジュアル',
    Roles: 'ロール',
    Policies: 'ポリシー',
    Search: '検索',
    Edit: '編集',
    'Trust relationships': '信頼関係',
    'Edit trust policy': '信頼ポリシーを編集',
    'Update policy': 'ポリシーを更新',
    'Role {name} created.': 'ロール {name} が作成されました。',
    'Policy {name} created.': 'ポリシー {name} が作成されました。',
    'View role': 'ロールを表示',
    'View policy': 'ポリシーを表示',
  },
  de: {
    'Create role': 'Rolle erstellen',
    'AWS account': 'AWS-Konto',
    'Another AWS account': 'Anderes AWS-Konto',
    'Account ID': 'Konto-ID',
    'Require external ID (Best practice when a third party will assume this role)':
      'Externe ID erforderlich (bewährte Methode, wenn ein Dritter diese Rolle übernimmt)',
    'External ID': 'Externe ID',
    Cancel: 'Abbrechen',
    'Role name': 'Rollenname',
    'Create policy': 'Richtlinie erstellen',
    'Policy name': 'Richtlinienname',
    Roles: 'Rollen',
    Policies: 'Richtlinien',
    'Trust relationships': 'Vertrauensstellungen',
    'Role {name} created.': 'Rolle {name} erstellt.',
    'Policy {name} created.': 'Richtlinie {name} erstellt.',
  },
};

let language: Language = 'en';

/** Sets the console's language; once, before the first render. */
export function speak(chosen: Language): void {
  language = chosen;
}

/** The console's words for the English ones, with `{name}` replaced. */
export function say(english: string, name = ''): string {
  const words = language === 'en' ? english : (translations[language][english] ?? english);
  return words.replace('{name}', () => name);
}

/** What stands on the buttons and headings about a role's trust policy. */
export interface TrustWords {
  edit: string;
  document: string;
  update: string;
}

/** The words of today, in the console's language, or those of the console before 2022. */
export const trustWords = (wording: PublicSettings['trustWording']): TrustWords =>
  wording === 'legacy'
    ? { edit: 'Edit trust relationship', document: 'Policy Document', update: 'Update Trust Policy' }
    : { edit: say('Edit trust policy'), document: 'Trust policy', update: say('Update policy') };
