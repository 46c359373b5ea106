/**
 * What the console calls things, one column for each language. Adding a language is adding a column.
 * Every label of every generation stands here (2017–21, 2021–23, since 2023), since pages of two generations are live at once.
 * fr, de, es and pt-BR are partly plain translations that nobody has seen on the page: each field has other ways besides its name.
 */
export interface Column {
  awsAccount: string[];
  anotherAccount: string[];
  accountId: string[];
  requireExternalId: string[];
  externalId: string[];
  requireMfa: string[];
  roleName: string[];
  policyName: string[];
  description: string[];
  /** Goes to the next page of a wizard; commits nothing. */
  next: string[];
  search: string[];
  refresh: string[];
  nextPage: string[];
  /** Buttons that commit. Never pressed. */
  createRole: string[];
  createPolicy: string[];
  otherCommits: string[];
  created: string[];
}

export const COLUMNS: Record<string, Partial<Column>> = {
  en: {
    awsAccount: ['AWS account', 'Amazon Web Services account'],
    anotherAccount: ['Another AWS account', 'Another Amazon Web Services account', 'Another account'],
    accountId: ['Account ID', 'AWS account ID', 'Account number'],
    requireExternalId: ['Require external ID', 'Require an external ID'],
    externalId: ['External ID', 'ExternalId'],
    requireMfa: ['Require MFA', 'Require multi-factor authentication'],
    roleName: ['Role name'],
    policyName: ['Policy name', 'Name'],
    description: ['Description', 'Role description', 'Policy description'],
    next: ['Next', 'Review policy', 'Continue'],
    search: [
      'Search',
      'Filter policies',
      'Find policies',
      'Filter',
      'Filter policies by property or policy name and press enter',
    ],
    refresh: ['Refresh', 'Reload'],
    nextPage: ['Next page'],
    createRole: ['Create role'],
    createPolicy: ['Create policy'],
    otherCommits: [
      'Update policy',
      'Update Trust Policy',
      'Update role',
      'Save',
      'Save changes',
      'Save policy',
      'Start archiving',
      'Delete',
      'Remove',
      'Attach policy',
      'Attach policies',
      'Detach',
      'Create',
      'Submit',
      'Confirm',
      'Finish',
    ],
    created: ['created'],
  },
  ja: {
    awsAccount: ['AWS アカウント'],
    anotherAccount: ['別の AWS アカウント'],
    accountId: ['アカウント ID'],
    requireExternalId: ['外部 ID を要求する', '外部 ID が必要'],
    externalId: ['外部 ID'],
    requireMfa: ['MFA を要求する', 'MFA が必要'],
    roleName: ['ロール名'],
    policyName: ['ポリシー名', '名前'],
    description: ['説明'],
    next: ['次へ', '次のステップ'],
    search: ['検索', 'フィルター'],
    refresh: ['更新', '最新の情報に更新'],
    nextPage: ['次のページ'],
    createRole: ['ロールを作成', 'ロールの作成'],
    createPolicy: ['ポリシーの作成', 'ポリシーを作成'],
    otherCommits: [
      'ポリシーを更新',
      'ポリシーの更新',
      '信頼ポリシーの更新',
      '保存',
      '変更を保存',
      '変更の保存',
      '削除',
      '作成',
    ],
    created: ['作成されました', '作成しました'],
  },
  ko: {
    awsAccount: ['AWS 계정'],
    anotherAccount: ['다른 AWS 계정'],
    accountId: ['계정 ID'],
    requireExternalId: ['외부 ID 필요', '외부 ID 요구'],
    externalId: ['외부 ID'],
    requireMfa: ['MFA 필요', 'MFA 요구'],
    roleName: ['역할 이름'],
    policyName: ['정책 이름', '이름'],
    description: ['설명'],
    next: ['다음'],
    search: ['검색', '필터'],
    refresh: ['새로 고침'],
    nextPage: ['다음 페이지'],
    createRole: ['역할 생성', '역할 만들기'],
    createPolicy: ['정책 생성', '정책 만들기'],
    otherCommits: ['정책 업데이트', '신뢰 정책 업데이트', '저장', '변경 사항 저장', '삭제', '생성'],
    created: ['생성되었습니다', '생성됨'],
  },
  'zh-CN': {
    awsAccount: ['AWS 账户', '亚马逊云科技账户', 'Amazon Web Services 账户'],
    anotherAccount: ['另一个 AWS 账户', '其他 AWS 账户', '另一个亚马逊云科技账户'],
    accountId: ['账户 ID'],
    requireExternalId: ['需要外部 ID'],
    externalId: ['外部 ID'],
    requireMfa: ['需要 MFA'],
    roleName: ['角色名称'],
    policyName: ['策略名称', '名称'],
    description: ['描述', '说明'],
    next: ['下一步'],
    search: ['搜索', '筛选'],
    refresh: ['刷新'],
    nextPage: ['下一页'],
    createRole: ['创建角色'],
    createPolicy: ['创建策略'],
    otherCommits: ['更新策略', '更新信任策略', '保存', '保存更改', '删除', '创建'],
    created: ['已创建', '创建成功'],
  },
  'zh-TW': {
    awsAccount: ['AWS 帳戶'],
    anotherAccount: ['其他 AWS 帳戶', '另一個 AWS 帳戶'],
    accountId: ['帳戶 ID'],
    requireExternalId: ['需要外部 ID'],
    externalId: ['外部 ID'],
    roleName: ['角色名稱'],
    policyName: ['政策名稱'],
    description: ['描述'],
    next: ['下一步'],
    createRole: ['建立角色'],
    createPolicy: ['建立政策'],
    otherCommits: ['更新政策', '儲存', '儲存變更', '刪除', '建立'],
    created: ['已建立'],
  },
  fr: {
    awsAccount: ['Compte AWS', 'Un compte AWS'],
    anotherAccount: ['Un autre compte AWS', 'Autre compte AWS'],
    accountId: ['ID de compte', 'ID du compte'],
    requireExternalId: ['Exiger un ID externe', "Exiger l'ID externe"],
    externalId: ['ID externe'],
    requireMfa: ['Exiger MFA', 'Exiger la MFA', "Exiger l'authentification MFA"],
    roleName: ['Nom du rôle'],
    policyName: ['Nom de la politique', 'Nom de la stratégie'],
    description: ['Description'],
    next: ['Suivant'],
    search: ['Rechercher', 'Recherche'],
    refresh: ['Actualiser'],
    nextPage: ['Page suivante'],
    createRole: ['Créer un rôle', 'Créer le rôle'],
    createPolicy: ['Créer une politique', 'Créer la politique', 'Créer une stratégie'],
    otherCommits: [
      'Mettre à jour la politique',
      'Enregistrer',
      'Enregistrer les modifications',
      'Supprimer',
      'Créer',
    ],
    created: ['créé', 'créée'],
  },
  de: {
    awsAccount: ['AWS-Konto'],
    anotherAccount: ['Anderes AWS-Konto', 'Ein anderes AWS-Konto'],
    accountId: ['Konto-ID'],
    requireExternalId: ['Externe ID erforderlich', 'Externe ID anfordern'],
    externalId: ['Externe ID'],
    requireMfa: ['MFA erforderlich', 'MFA anfordern'],
    roleName: ['Rollenname'],
    policyName: ['Richtlinienname'],
    description: ['Beschreibung'],
    next: ['Weiter'],
    search: ['Suchen', 'Suche'],
    refresh: ['Aktualisieren'],
    nextPage: ['Nächste Seite'],
    createRole: ['Rolle erstellen'],
    createPolicy: ['Richtlinie erstellen'],
    otherCommits: ['Richtlinie aktualisieren', 'Speichern', 'Änderungen speichern', 'Löschen', 'Erstellen'],
    created: ['erstellt'],
  },
  es: {
    awsAccount: ['Cuenta de AWS'],
    anotherAccount: ['Otra cuenta de AWS'],
    accountId: ['ID de cuenta', 'ID de la cuenta'],
    requireExternalId: ['Requerir ID externo', 'Exigir ID externo'],
    externalId: ['ID externo'],
    requireMfa: ['Requerir MFA', 'Exigir MFA'],
    roleName: ['Nombre del rol', 'Nombre de rol'],
    policyName: ['Nombre de la política', 'Nombre de política'],
    description: ['Descripción'],
    next: ['Siguiente'],
    search: ['Buscar', 'Búsqueda'],
    refresh: ['Actualizar'],
    nextPage: ['Página siguiente'],
    createRole: ['Crear rol', 'Crear un rol'],
    createPolicy: ['Crear política', 'Crear una política'],
    otherCommits: ['Actualizar política', 'Guardar', 'Guardar cambios', 'Eliminar', 'Crear'],
    created: ['creado', 'creada', 'se ha creado'],
  },
  'pt-BR': {
    awsAccount: ['Conta da AWS'],
    anotherAccount: ['Outra conta da AWS'],
    accountId: ['ID da conta'],
    requireExternalId: ['Exigir ID externo', 'Requerer ID externo'],
    externalId: ['ID externo'],
    requireMfa: ['Exigir MFA', 'Requerer MFA'],
    roleName: ['Nome da função', 'Nome do perfil'],
    policyName: ['Nome da política'],
    description: ['Descrição'],
    next: ['Próxima', 'Próximo', 'Avançar'],
    search: ['Pesquisar', 'Buscar'],
    refresh: ['Atualizar'],
    nextPage: ['Próxima página'],
    createRole: ['Criar função', 'Criar perfil'],
    createPolicy: ['Criar política'],
    otherCommits: ['Atualizar política', 'Salvar', 'Salvar alterações', 'Excluir', 'Criar'],
    created: ['criado', 'criada', 'foi criada'],
  },
  it: { next: ['Successivo'], createRole: ['Crea ruolo'], createPolicy: ['Crea policy', 'Crea politica'] },
  tr: { next: ['Sonraki'], createRole: ['Rol oluştur'], createPolicy: ['Politika oluştur'] },
  id: { next: ['Berikutnya'], createRole: ['Buat peran'], createPolicy: ['Buat kebijakan'] },
};

/** Every language's words for one thing. */
export const words = (...keys: (keyof Column)[]): string[] => [
  ...new Set(Object.values(COLUMNS).flatMap((column) => keys.flatMap((key) => column[key] ?? []))),
];

/** Names of every button that commits, in every language: `press` refuses them. */
export const COMMITTING = words('createRole', 'createPolicy', 'otherCommits');
